/** What becomes of an appointment: another time, none, or places that the town offers instead. The other languages have the same shape. */
export const de = {
  ended: {
    replaced: 'Sie haben eine andere Zeit gewählt',
    replacedText: 'Diese Reservierung brauchen Sie nicht mehr.',
    replacedLink: 'Mit der neuen Zeit weitermachen',
    cancelled: 'Ihr Termin ist abgesagt',
    cancelledText: 'Danke, dass Sie Bescheid gesagt haben. Die Zeit ist wieder frei für andere.',
    moved: 'Dieser Termin ist verschoben',
    movedLink: 'Neuen Termin ansehen',
    expired: 'Die Reservierung ist abgelaufen',
    expiredText: 'Die Zeit ist wieder frei für andere. Gebucht ist nichts. Wählen Sie einfach noch einmal.',
    again: 'Neuen Termin suchen',
  },
  cancel: {
    title: 'Termin wirklich absagen?',
    lead: 'Die Zeit wird sofort für andere frei.',
    why: 'Mögen Sie uns sagen, warum?',
    reasons: {
      'no-longer-needed': 'Ich brauche den Termin nicht mehr',
      'other-time': 'Die Zeit passt nicht',
      'done-online': 'Ich habe es online erledigt',
      ill: 'Ich bin krank',
      other: 'Anderer Grund',
    },
    button: 'Ja, Termin absagen',
    keep: 'Nein, Termin behalten',
  },
  move: {
    title: 'Termin verschieben?',
    keep: 'Ihr alter Termin bleibt, bis der neue sicher ist.',
    old: 'Bisher',
    new: 'Neu',
    button: 'Ja, verschieben',
    back: 'Nein, alten Termin behalten',
    other: 'Andere Zeit wählen',
  },
  /** The day of the appointment was closed: other times are held. */
  rebook: {
    title: 'Bitte wählen Sie eine neue Zeit',
    lead: (when: string) => `Ihr Termin am ${when} kann leider nicht stattfinden. Das tut uns leid.`,
    held: (until: string) => `Diese Zeiten halten wir bis ${until} für Sie frei. Drücken Sie auf die Zeit, die passt.`,
    choices: 'Für Sie frei gehalten',
    none: 'Eine Zeit in der Nähe konnten wir nicht für Sie freihalten.',
    other: 'Keine davon passt',
    otherText: 'Suchen Sie sich eine andere Zeit aus.',
    otherLink: 'Andere Zeiten ansehen',
    callUs: 'Oder rufen Sie uns an:',
    decline: 'Auch dort ist nichts dabei? Sagen Sie uns Bescheid, dann geben wir die Zeiten für andere frei.',
    declineButton: 'Nichts passt',
    cancel: 'Ich brauche den Termin nicht mehr',
    cancelText: 'Dann sagen wir ihn ab. Die Zeiten werden frei für andere.',
    cancelButton: 'Ja, Termin absagen',
    taken: 'Diese Zeit halten wir nicht mehr. Wählen Sie eine andere.',
    states: {
      planned: {
        title: 'Wir suchen neue Zeiten für Sie',
        text: 'Das dauert wenige Minuten. Sie bekommen eine Mail, oder Sie laden diese Seite neu.',
      },
      declined: {
        title: 'Keine der Zeiten passt',
        text: 'Wir haben es notiert. Suchen Sie sich eine andere Zeit aus, oder rufen Sie uns an.',
      },
      lapsed: {
        title: 'Die Zeiten sind nicht mehr für Sie frei gehalten',
        text: 'Suchen Sie sich eine andere Zeit aus, oder rufen Sie uns an.',
      },
      kept: {
        title: 'Ihr Termin findet statt',
        text: 'Kommen Sie bitte wie geplant. Sie brauchen keine neue Zeit.',
      },
      cancelled: { title: 'Ihr Termin ist abgesagt', text: 'Sie brauchen nichts weiter zu tun.' },
    },
    open: 'Termin ansehen',
  },
  release: {
    title: 'Abbrechen und Zeit freigeben?',
    lead: 'Wir löschen, was Sie eingegeben haben. Die Zeit wird frei für andere.',
    button: 'Ja, freigeben',
    back: 'Nein, weitermachen',
  },
};

export type ChangingMessages = typeof de;
