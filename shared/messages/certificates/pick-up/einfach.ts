import type { PickUpMessages } from './de.ts';

export const einfach: PickUpMessages = {
  title: 'Abholen',
  ready: 'Das Papier ist fertig. Wann wollen Sie es abholen? Wählen Sie eine Zeit.',
  until: (date) => `Wir heben das Papier bis ${date} auf. Danach werfen wir es weg.`,
  choose: 'Zeit wählen',
  chooseOther: 'Andere Zeit wählen',
  booked: 'Hier holen Sie das Papier ab. Der Termin ist sicher.',
  when: 'Wann',
  where: 'Wo',
  number: 'Ihre Nummer',
  open: 'Termin ansehen',
  calendar: 'In den Kalender',
  move: 'Andere Zeit nehmen',
  cancel: 'Absagen',
  missed: (when) => `Ihr Termin war am ${when}. Sie haben das Papier nicht bekommen. Das ist nicht schlimm.`,
  cancelled: (when) => `Der Termin am ${when} ist abgesagt. Das Papier liegt noch bei uns.`,
  timesTitle: 'Wann holen Sie das Papier ab?',
  timesLead: 'Drücken Sie auf eine Zeit. Dann haben Sie den Termin. Ihren Namen wissen wir schon.',
  back: 'Zurück',
  noneFree: 'Gerade ist nichts frei. Schauen Sie später noch einmal. Oder rufen Sie uns an.',
  notices: {
    pickUpBooked: 'Sie haben jetzt einen Termin.',
    pickUpChanged: 'Hier ist etwas anders. So ist es jetzt.',
  },
  problems: {
    taken: 'Die Zeit ist gerade weg. Wählen Sie eine andere Zeit.',
    stale: 'Diese Zeit geht nicht mehr. Wählen Sie eine andere Zeit.',
    tooMany: 'Sie haben heute sehr oft gewählt. Versuchen Sie es morgen noch einmal. Oder rufen Sie uns an.',
    unknown: 'Hat das geklappt? Das wissen wir noch nicht. Wählen Sie die Zeit noch einmal.',
  },
};
