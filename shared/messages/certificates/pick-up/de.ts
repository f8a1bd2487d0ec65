/** A certificate on paper is picked up. German is the source; the others have its shape. */
export const de = {
  title: 'Abholen',
  ready: 'Das Papier liegt für Sie bereit. Wählen Sie, wann und wo Sie es abholen.',
  until: (date: string) => `Wir heben es bis ${date} auf. Danach wird es vernichtet.`,
  choose: 'Zeit zum Abholen wählen',
  chooseOther: 'Andere Zeit wählen',
  booked: 'Sie holen das Papier hier ab. Der Termin ist fest.',
  when: 'Wann',
  where: 'Wo',
  number: 'Ihre Nummer im Wartebereich',
  open: 'Termin ansehen',
  calendar: 'In den Kalender',
  move: 'Verschieben',
  cancel: 'Absagen',
  missed: (when: string) => `Ihr Termin war am ${when}. Das Papier haben Sie dabei nicht bekommen. Das macht nichts.`,
  cancelled: (when: string) => `Ihr Termin am ${when} ist abgesagt. Das Papier liegt weiter für Sie bereit.`,
  timesTitle: 'Wann holen Sie das Papier ab?',
  timesLead: 'Drücken Sie auf eine Zeit, dann ist sie fest. Ihren Namen kennen wir schon.',
  back: 'Zurück zum Vorgang',
  noneFree: 'Gerade ist keine Zeit frei. Schauen Sie später noch einmal nach oder rufen Sie uns an.',
  notices: {
    pickUpBooked: 'Ihr Termin zum Abholen ist fest.',
    pickUpChanged: 'Hier hat sich etwas geändert. So steht es jetzt mit dem Abholen.',
  },
  problems: {
    taken: 'Diese Zeit ist gerade vergeben worden. Wählen Sie bitte eine andere.',
    stale: 'Diese Zeit lässt sich nicht mehr buchen. Wählen Sie bitte eine andere.',
    tooMany: 'Sie haben heute sehr oft eine Zeit gewählt. Bitte versuchen Sie es morgen wieder oder rufen Sie uns an.',
    unknown: 'Wir wissen noch nicht, ob das geklappt hat. Bitte wählen Sie die Zeit noch einmal.',
  },
};
export type PickUpMessages = typeof de;
