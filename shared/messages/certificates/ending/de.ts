import type { LookedAt } from '../../../domain/certificate/look.ts';

/** Ways to end a request, and all that is stored of it. German is the source; the others have its shape. */
export const de = {
  endings: {
    withdraw: {
      title: 'Antrag zurückziehen?',
      lead: 'Dann wird nichts ausgestellt.',
      refund: { all: 'Eine bezahlte Gebühr bekommen Sie wieder.', none: 'Eine bezahlte Gebühr behalten wir.' },
      button: 'Antrag zurückziehen',
      keep: 'Doch nicht',
    },
    discard: {
      title: 'Entwurf verwerfen?',
      lead: 'Alles, was Sie eingegeben haben, wird gelöscht.',
      button: 'Entwurf verwerfen',
      keep: 'Doch nicht',
    },
    erase: {
      title: 'Vorgang löschen?',
      lead: 'Dann kann niemand mehr lesen, was darin stand, auch wir nicht. Das lässt sich nicht zurückholen.',
      legal:
        'Im Protokoll des Melderegisters bleibt der Abruf stehen. Das verlangt das Gesetz (BMG § 40). In Sicherungskopien endet alles nach 35 Tagen.',
      button: 'Endgültig löschen',
      keep: 'Doch nicht',
    },
    unknown: 'Wir wissen nicht, ob das geklappt hat. Bitte drücken Sie noch einmal.',
    gone: 'Gelöscht. Zu diesem Vorgang ist nichts mehr gespeichert.',
  },
  stored: {
    title: 'Alles, was gespeichert ist',
    lead: 'So steht es in diesem Augenblick bei uns, verschlüsselt mit einem Schlüssel nur für diesen Vorgang.',
    looks: 'Wer Ihre Daten gesehen hat',
    who: { citizen: 'Sie', clerk: 'Bürgeramt, Sachbearbeitung', system: 'Automatischer Abgleich' },
    what: {
      case: 'Antrag geöffnet',
      document: 'Bescheinigung abgerufen',
      everything: 'alles Gespeicherte abgerufen',
      answers: 'Antworten gelesen',
      receipt: 'Quittung abgerufen',
      check: 'nachgesehen, ob die Bescheinigung gilt',
      register: 'ins Melderegister gesehen',
      proof: 'Nachweis geöffnet',
    } satisfies Record<LookedAt, string>,
    retrievals: 'Was aus dem Melderegister abgerufen wurde',
    retrievalLaw:
      'Das Gesetz verlangt ein Protokoll: Name, Geburtsdatum, Anschrift und was abgerufen wurde (§ 40 BMG). Es liegt verschlüsselt und getrennt von diesem Vorgang. Nur der Datenschutz darf es lesen, und Sie können Auskunft verlangen.',
    retrievalEnds: 'wird gelöscht am',
    noLooks: 'Bisher niemand.',
    parts: {
      request: 'Alle technischen Angaben zum Vorgang',
      answers: 'Ihre Antworten',
      applicant: 'Aus Ihrer Anmeldung',
      messages: 'Fragen und Antworten',
      decision: 'Entscheidung',
      files: 'Dateien',
    },
    fileNames: { proof: 'Nachweis', document: 'Bescheinigung', receipt: 'Quittung' },
    machine: 'Die Namen der Felder sind die unseres Systems. Fragen dazu beantworten wir gern.',
    download: 'Alles als Datei herunterladen (JSON)',
    fileName: 'vorgang',
  },
};

export type EndingMessages = typeof de;
