import { type CaseMessages, de } from './de.ts';

/** Plain German. What is short and plain in German already is taken from there. */
export const einfach: CaseMessages = {
  ...de,
  case: {
    ...de.case,
    notOffered:
      'Dieses Papier gibt es gerade nicht im Internet. Ihr Antrag ist noch nicht abgeschickt. Er bleibt noch eine Zeit gespeichert. Sie können ihn auch löschen.',
    states: {
      draft: { title: 'Noch nicht abgeschickt', lead: 'Wir haben alles gespeichert. Sie können weitermachen.' },
      submitted: { title: 'Ihr Antrag ist da', lead: 'Wir sehen jetzt nach. Das geht meistens schnell.' },
      'awaiting-payment': { title: 'Bitte bezahlen Sie', lead: 'Dann geht es von selbst weiter.' },
      'in-review': { title: 'Wir prüfen Ihren Antrag', lead: 'Sie müssen nichts tun.' },
      'needs-info': { title: 'Wir haben eine Frage', lead: 'Bitte antworten Sie. Vorher geht es nicht weiter.' },
      approved: { title: 'Wir haben Ja gesagt', lead: 'Das Papier wird gerade gemacht.' },
      issuing: { title: 'Ihr Papier wird gemacht', lead: 'Das geht meistens schnell.' },
      issued: { title: 'Ihr Papier ist fertig', lead: 'Sie können es sofort benutzen.' },
      delivered: { title: 'Ihr Papier ist fertig', lead: 'Sie können es sofort benutzen.' },
      rejected: { title: 'Das geht leider nicht', lead: 'Hier steht, warum.' },
      withdrawn: { title: 'Sie wollten nicht mehr', lead: 'Wir machen nichts mehr.' },
      'payment-expired': {
        title: 'Sie haben nicht bezahlt',
        lead: 'Der Antrag ist zu Ende. Sie können einen neuen machen.',
      },
      'issue-failed': {
        title: 'Gerade klappt es nicht',
        lead: 'Das ist unser Fehler. Wir versuchen es weiter. Sie müssen nichts tun.',
      },
      revoked: { title: 'Das Papier gilt nicht mehr', lead: 'Wir haben es ungültig gemacht.' },
      superseded: { title: 'Es gibt ein neues Papier', lead: 'Das alte gilt nicht mehr.' },
      expired: { title: 'Das Papier ist zu alt', lead: 'Sie können ein neues bekommen.' },
      erased: { title: 'Gelöscht', lead: 'Wir haben nichts mehr gespeichert.' },
    },
    post: 'Wir schicken auch einen Brief zu Ihnen nach Hause.',
    pickUp: 'Das Papier liegt bei uns. Machen Sie bitte einen Termin. Sagen Sie dort die Nummer der Bescheinigung.',
    payHint: 'Sie bezahlen auf einer anderen Seite. Dort weiß niemand, wer Sie sind.',
    payDown: 'Bezahlen geht gerade nicht. Sie haben nichts bezahlt. Versuchen Sie es später noch einmal.',
    payLimit: 'Bezahlen hat zu oft nicht geklappt. Bitte rufen Sie uns an.',
    fileHint: 'Eine PDF-Datei. Sie können sie drucken.',
    downloadGone: 'Die Datei haben wir gelöscht. Ihre eigene Datei gilt weiter.',
    verify: 'Auf dem Papier steht ein Code. Damit kann jeder prüfen, ob es echt ist.',
    receiptLater: 'Die Quittung ist noch nicht fertig. Kommen Sie bitte später wieder.',
    expectedMeasured: 'So lange hat es meistens höchstens gedauert.',
    expectedPromised: 'Das versprechen wir. Oft geht es schneller.',
    remedy: 'Finden Sie das falsch? Rufen Sie uns an. Sie können uns auch einen Brief schreiben.',
  },
  paid: {
    ...de.paid,
    title: 'Ist das Geld da?',
    open: 'Das wissen wir noch nicht. Manchmal dauert es ein paar Minuten.',
    late: 'Sie müssen nicht warten. Es geht von selbst weiter.',
    failed: 'Bezahlen hat nicht geklappt. Sie haben nichts bezahlt.',
    down: 'Bezahlen geht gerade nicht. Haben Sie schon bezahlt? Dann geht nichts verloren.',
  },
  wallet: {
    ...de.wallet,
    pilot: 'Das ist ein Versuch. Nicht jede Wallet kann das. Die PDF-Datei gilt immer.',
  },
};
