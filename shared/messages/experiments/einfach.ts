import type { ExperimentMessages } from './de.ts';

export const einfach: ExperimentMessages = {
  title: 'Das probieren wir aus',
  description: 'Das probieren wir aus. So machen wir es. Das ist dabei herausgekommen.',
  lead: 'Wir wollen etwas ändern. Zuerst probieren wir es aus: bei der Hälfte der Termine. Der Zufall sucht die Termine aus. Vorher schreiben wir auf, wann wir fertig sind. Dann sagen wir Ihnen das Ergebnis. Auch wenn es schlecht ist.',
  none: 'Wir haben noch nichts ausprobiert. Bald lesen Sie hier vielleicht etwas.',
  states: {
    begins: 'fängt morgen an',
    running: 'läuft gerade',
    due: 'wir rechnen noch',
    ended: 'fertig',
    stopped: 'zu früh beendet',
  },
  planned: (on) => `geplant am ${on}`,
  since: (from) => `seit dem ${from}`,
  between: (from, to) => `vom ${from} bis zum ${to}`,
  texts: {
    title: 'Zwei Texte',
    lead: 'Einen Tag vor dem Termin bekommen Sie eine Nachricht. Der erste Satz ist nicht bei allen gleich.',
    a: 'Text A',
    usual: 'so wie immer',
    b: 'Text B',
    isNew: 'neu',
  },
  plan: {
    title: 'Das haben wir vorher aufgeschrieben',
    measured: 'Das zählen wir',
    measuredText:
      'Manche bekommen die Nachricht und kommen nicht. Diese Menschen zählen wir. Haben Sie vorher abgesagt? Dann zählen wir Sie nicht dazu.',
    people: 'Dann sind wir fertig',
    peopleText: (perArm, until) =>
      `Wir brauchen ${perArm} Termine mit Text A und ${perArm} Termine mit Text B. Am ${until} hören wir auf jeden Fall auf.`,
    difference: 'Das wollen wir wissen',
    differenceText: (usual, points) =>
      `Bisher kamen etwa ${usual} von 100 Menschen nicht. Wir wollen sehen: Sind es mit dem neuen Text ${points} weniger?`,
    error: 'So sicher ist das',
    errorText: (power, alpha) =>
      `Gibt es einen Unterschied, dann sehen wir ihn in ${power} von 100 Fällen. In ${alpha} von 100 Fällen irren wir uns.`,
  },
  progress: {
    title: 'So weit sind wir',
    notYet: 'Es gibt noch keine Termine zum Zählen.',
    text: (known, perArm, through) => `Wir haben ${known} von ${perArm} Terminen. Das war am ${through}.`,
    silent: 'Das Ergebnis kennt noch niemand. Wir sehen es erst am Ende an.',
  },
  result: {
    title: 'Das ist herausgekommen',
    verdict: {
      'fewer-with-b': 'Der neue Text hilft. Mehr Menschen sind gekommen oder haben abgesagt.',
      'more-with-b': 'Der neue Text hilft nicht. Mehr Menschen sind nicht gekommen.',
      'not-shown': 'Wir haben keinen Unterschied gesehen.',
      'too-early': 'Wir haben zu früh aufgehört. Darum wissen wir nichts.',
    },
    why: {
      reached: (perArm) => `Wir haben so viele Termine gezählt wie geplant: zweimal ${perArm}.`,
      'latest-day':
        'Der letzte Tag ist vorbei. Es waren weniger Termine als geplant. Vielleicht gibt es einen kleinen Unterschied.',
      stopped: 'Wir haben aufgehört, bevor wir fertig waren.',
    },
    because: 'Darum',
    half: 'Text',
    known: 'Termine',
    missed: 'nicht gekommen',
    share: 'von 100',
    interval: (certain, low, high) =>
      `Der Unterschied liegt zwischen ${low} und ${high} von 100. Das ist zu ${certain} von 100 sicher.`,
    few: 'Die Zahlen sagen wir nicht. Sie sind sehr klein. Man könnte jemanden erkennen.',
    nobody: 'Noch niemand hat die Nachricht bekommen. Es gibt keine Zahlen.',
  },
};
