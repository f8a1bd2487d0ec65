export const de = {
  title: 'Was wir ausprobieren',
  description: 'Welche Regeln wir ausprobieren, was wir vorher festgelegt haben und was herausgekommen ist.',
  lead: 'Bevor wir eine Regel für alle ändern, probieren wir sie bei der Hälfte der Termine aus. Der Zufall teilt ein. Was zählt und wann Schluss ist, steht vorher fest. Das Ergebnis steht hier, wie es auch ausgeht.',
  none: 'Wir haben noch nichts ausprobiert. Sobald wir etwas planen, lesen Sie es hier.',
  states: {
    begins: 'beginnt morgen',
    running: 'läuft',
    due: 'wird ausgewertet',
    ended: 'beendet',
    stopped: 'abgebrochen',
  },
  planned: (on: string) => `geplant am ${on}`,
  since: (from: string) => `seit dem ${from}`,
  between: (from: string, to: string) => `${from} bis ${to}`,
  texts: {
    title: 'Die zwei Texte',
    lead: 'Einen Tag vor dem Termin bekommen Sie eine Erinnerung. Nur ihr erster Satz ist verschieden.',
    a: 'Text A',
    usual: 'wie bisher',
    b: 'Text B',
    isNew: 'neu',
  },
  plan: {
    title: 'Vorher festgelegt',
    measured: 'Was zählt',
    measuredText:
      'Wie viele von denen, die erinnert wurden, nicht kamen. Wer vorher absagt oder verschiebt, hat den Termin nicht versäumt. Was niemand erfasst hat, zählt nicht.',
    people: 'Wann Schluss ist',
    peopleText: (perArm: string, until: string) =>
      `Sobald von ${perArm} Terminen je Hälfte bekannt ist, was daraus wurde. Sonst nach dem ${until}.`,
    difference: 'Wonach wir suchen',
    differenceText: (usual: string, points: string) =>
      `Bisher kamen etwa ${usual} von 100 nicht. Einen Unterschied von ${points} Punkten wollen wir finden, wenn es ihn gibt.`,
    error: 'Wie sicher das ist',
    errorText: (power: number, alpha: number) =>
      `Einen solchen Unterschied finden wir in ${power} von 100 Fällen. In ${alpha} von 100 Fällen täuscht uns der Zufall.`,
  },
  progress: {
    title: 'Wie weit der Versuch ist',
    notYet: 'Noch ist niemand erinnert worden, dessen Termin vorbei ist.',
    text: (known: string, perArm: string, through: string) =>
      `Mindestens ${known} von ${perArm} Terminen je Hälfte sind bekannt (Stand: ${through}).`,
    silent: 'Was sich abzeichnet, sieht bis zum Schluss niemand. So hört keiner auf, weil es gerade gut aussieht.',
  },
  result: {
    title: 'Ergebnis',
    verdict: {
      'fewer-with-b': 'Mit dem neuen Text versäumten weniger Menschen ihren Termin.',
      'more-with-b': 'Mit dem neuen Text versäumten mehr Menschen ihren Termin.',
      'not-shown': 'Ein Unterschied ließ sich nicht zeigen.',
      'too-early': 'Wir haben vorzeitig aufgehört. Daraus folgt nichts.',
    },
    why: {
      reached: (perArm: string) => `Beendet wie geplant: mit ${perArm} Terminen je Hälfte.`,
      'latest-day':
        'Beendet am letzten Tag: Es waren weniger Termine als geplant. Ein kleinerer Unterschied kann uns entgangen sein.',
      stopped: 'Abgebrochen, bevor der Plan erfüllt war.',
    },
    because: 'Der Grund',
    half: 'Hälfte',
    known: 'Termine, bekannt',
    missed: 'davon versäumt',
    share: 'von 100',
    interval: (certain: number, low: string, high: string) =>
      `Unterschied, B weniger A: mit ${certain} von 100 Sicherheit zwischen ${low} und ${high} Punkten.`,
    few: 'Die Zahlen nennen wir nicht: Sie sind so klein, dass jemand zu erkennen wäre.',
    nobody: 'Niemand war erinnert worden. Es gibt keine Zahlen.',
  },
};
export type ExperimentMessages = typeof de;
