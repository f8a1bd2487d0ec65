import { de, type EndingMessages } from './de.ts';

/** Plain German. What is short and plain in German already is taken from there. */
export const einfach: EndingMessages = {
  ...de,
  endings: {
    ...de.endings,
    withdraw: {
      ...de.endings.withdraw,
      lead: 'Dann bekommen Sie kein Papier.',
      refund: { all: 'Sie bekommen Ihr Geld zurück.', none: 'Wir behalten das Geld.' },
    },
    erase: {
      ...de.endings.erase,
      lead: 'Dann kann niemand mehr lesen, was darin stand. Auch wir nicht.',
      legal:
        'Nur eine Sache bleibt: dass jemand im Melde-Register nachgesehen hat. Das will das Gesetz so (BMG § 40). Kopien sind nach 35 Tagen weg.',
    },
    unknown: 'Vielleicht hat es nicht geklappt. Drücken Sie bitte noch einmal.',
    gone: 'Gelöscht. Wir haben nichts mehr gespeichert.',
  },
  stored: {
    ...de.stored,
    title: 'Alles, was wir gespeichert haben',
    lead: 'Das wissen wir gerade über diesen Vorgang.',
    retrievals: 'Was wir aus dem Melderegister geholt haben',
    retrievalLaw:
      'Das Gesetz sagt: Wir müssen das aufschreiben. Wir schreiben auf: Ihren Namen, Ihren Geburtstag, Ihre Adresse und was wir geholt haben. Nur der Datenschutz darf das lesen. Sie dürfen danach fragen.',
    retrievalEnds: 'Wir löschen das am',
    parts: { ...de.stored.parts, request: 'Alle Angaben vom Computer' },
    machine: 'Manche Wörter sind für Computer. Fragen Sie uns gern.',
  },
};
