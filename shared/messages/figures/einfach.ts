import type { FiguresMessages } from './de.ts';
import { listText, numberText } from './figure-format.ts';

const n = (value: number) => numberText(value, 'einfach');

export const einfach: FiguresMessages = {
  title: 'So gut arbeiten wir',
  description: 'Das sind unsere Ziele. Und das schaffen wir.',
  kept: (kept, all) => {
    if (all === 1)
      return kept === 1 ? 'Wir haben 1 Ziel. Wir schaffen es.' : 'Wir haben 1 Ziel. Wir schaffen es nicht.';
    if (kept === 0) return `Wir schaffen keins von ${all} Zielen.`;
    return kept === all ? `Wir schaffen alle ${all} Ziele.` : `Wir schaffen ${kept} von ${all} Zielen.`;
  },
  noVerdict: 'Hier haben wir noch zu wenige Zahlen.',
  missed: (names) =>
    `Das schaffen wir nicht: ${listText(
      names.map((name) => `„${name}“`),
      'einfach',
    )}.`,
  trend: (better, worse, equal) =>
    `Wir vergleichen mit dem Monat davor. Besser: ${better}. Schlechter: ${worse}. Gleich: ${equal}.`,
  nothingYet: {
    title: 'Hier gibt es noch keine Zahlen.',
    lead: 'Neue Zahlen kommen jeden Monat am 3. Tag. Danach ändern wir sie nicht mehr.',
    meanwhile: 'Das zählen wir:',
  },
  home: (value, month) => `Im ${month} war bei ${value} von 100 Suchen ein Termin in 14 Tagen frei.`,
  overview: 'Das Wichtigste',
  more: 'Mehr Zahlen',
  status: {
    met: 'Ziel geschafft',
    missed: 'Ziel nicht geschafft',
    open: 'Das wissen wir noch nicht',
    none: 'Kein Ziel',
  },
  goal: {
    higher: (value) => `mindestens ${value}`,
    lower: (value) => `höchstens ${value}`,
    neither: (value) => `etwa ${value}`,
    by: (goal, date) => `${goal}, bis zum ${date}`,
  },
  spread: { 50: (goal) => `die Hälfte ${goal}`, 90: (goal) => `9 von 10 ${goal}` },
  change: {
    better: (month, value) => `Besser als im ${month}. Da waren es ${value}.`,
    worse: (month, value) => `Schlechter als im ${month}. Da waren es ${value}.`,
    more: (month, value) => `Mehr als im ${month}. Da waren es ${value}.`,
    less: (month, value) => `Weniger als im ${month}. Da waren es ${value}.`,
    equal: (month) => `Genauso wie im ${month}.`,
    first: 'Das ist die erste Zahl.',
  },
  none: { few: 'keine Zahl', nothing: 'keine Zahl' },
  why: {
    few: 'Diese Zahl zeigen wir nicht. Niemand soll jemanden erkennen.',
    nothing: 'In diesem Monat gab es nichts zu zählen.',
  },
  nothingFree: 'nichts frei',
  chart: {
    from: (value) => `Das Bild fängt unten bei ${value} an.`,
    goal: (value) => `Ziel ${value}`,
    summary: (first, last) => `Im ${first.month}: ${first.value}. Im ${last.month}: ${last.value}.`,
    single: (value, month) => `Im ${month}: ${value}.`,
    goalIs: (value) => `Das Ziel ist ${value}.`,
    few: (months) =>
      `Für ${months === 1 ? '1 Monat' : `${n(months)} Monate`} zeigen wir die Zahl nicht. Da ist eine Lücke.`,
    nothing: (months) =>
      `In ${months === 1 ? '1 Monat' : `${n(months)} Monaten`} gab es nichts zu zählen. Da ist eine Lücke.`,
    full: (months) => `In ${months === 1 ? '1 Monat' : `${n(months)} Monaten`} war meistens nichts frei.`,
    changes: 'Die Dreiecke zeigen: Da haben wir etwas geändert.',
  },
  table: {
    open: 'Alle Zahlen als Liste',
    month: 'Monat',
    changed: 'Geändert',
    few: 'nicht gezeigt',
    nothing: 'nichts zu zählen',
    spread: 'So oft gab es das',
    value: 'Wert',
    times: 'Wie oft',
    between: (from, to) => (from === to ? from : `${from} bis ${to}`),
  },
  means: 'Das heißt das',
  doing: 'Das tun wir',
  noted: (date) => `Geschrieben am ${date}`,
  range: (low, high, offices) =>
    `Wir haben hier ${n(offices)} Ämter verglichen. Die Zahlen gehen von ${low} bis ${high}.`,
  sameRange: (offices) => `In allen ${n(offices)} Ämtern ist es gleich.`,
  beyondRange: 'Die Stadt hat eine andere Zahl. Manches gehört zu keinem Amt. Das zählen wir nur bei der Stadt.',
  definition: 'So rechnen wir',
  changes: 'Das haben wir geändert',
  data: {
    title: 'Zahlen speichern',
    csv: 'Alle Zahlen (CSV)',
    month: (month) => `Nur ${month} (JSON)`,
    releases: 'Alle Monate (JSON)',
    package: 'Erklärung zur Tabelle (Data Package)',
    catalogue: 'Für Listen mit Daten (DCAT-AP)',
    definitions: 'So zählen wir',
    licence: 'Sie dürfen die Zahlen benutzen. Schreiben Sie dazu: von welcher Stadt. Die Regel heißt CC BY 4.0.',
    hash: 'Prüf-Zahl von diesem Monat',
    hashNote: 'Heben Sie die Prüf-Zahl auf. Dann merken Sie, wenn wir später etwas ändern.',
  },
  leftOut: {
    title: 'Das fehlt hier',
    few: 'Waren es weniger als 5 Menschen? Dann fehlt die Zahl. Auch andere Zahlen fehlen dann. Niemand soll jemanden erkennen.',
    unrecorded: 'Manchmal schreibt niemand auf, was aus einem Termin wurde. Diese Termine zählen wir extra.',
    unsearched: 'Manche Menschen gehen, ohne zu suchen. Die zählen wir nicht.',
    practice: 'Übungen zählen wir nie.',
  },
  others: {
    title: 'Ämter und Dienste',
    note: 'Sie stehen nach dem Alphabet. Es gibt keinen ersten Platz.',
    town: 'Die ganze Stadt',
    offices: 'Zahlen von einem Amt',
    services: 'Zahlen von einem Dienst',
  },
  definitions: {
    title: 'So zählen wir',
    description: 'Hier steht: Was heißt jede Zahl? Wie rechnen wir sie aus?',
    lead: 'Wir schreiben auf, was passiert. Wir schreiben nie auf, wer Sie sind.',
    computed: 'So rechnen wir',
    unit: 'Wir zählen in',
    direction: 'Besser ist',
    directions: { higher: 'mehr', lower: 'weniger', neither: 'nicht mehr und nicht weniger' },
    goal: 'Das ist das Ziel, bis jemand es ändert',
    noGoal: 'kein Ziel',
    scopes: 'Das gibt es für',
    scope: { town: 'die Stadt', office: 'jedes Amt', service: 'jeden Dienst' },
    owner: 'Darum kümmert sich',
    owners: { 'programme lead': 'Leitung vom Programm', 'lead clerk': 'Leitung der Ämter', operations: 'Technik' },
    version: 'Fassung',
    versionText: (version, since) => `${version}, seit dem ${since}`,
    id: 'Name in den Daten',
    prices: 'Das kostet es',
    price: {
      'minutes.served': '1 Minute im Amt',
      'units.wcu': '1 Million Mal speichern',
      'units.rcu': '1 Million Mal lesen',
      'units.invocations': '1 Million Aufrufe',
      'units.mails': '1 Million E-Mails',
    },
    machine: 'Das Gleiche für Computer (JSON)',
    rules: 'Das gilt für alle Zahlen',
    rule: {
      month:
        'Wir zählen jeden Monat. Am 3. Tag vom nächsten Monat zeigen wir die Zahlen. Danach ändern wir sie nicht mehr.',
      few: 'Waren es weniger als 5 Menschen? Dann fehlt die Zahl. Auch andere Zahlen fehlen dann, damit niemand sie ausrechnet.',
      percentiles: '„9 von 10“ sagen wir nur, wenn es 20 Werte oder mehr gibt.',
      chain: 'Jeder Monat hat eine Prüf-Zahl. So merkt man, wenn jemand etwas ändert.',
    },
    again: 'So rechnen Sie selbst nach',
    againText: 'Es gibt ein kleines Programm. Es rechnet alle Zahlen noch einmal aus.',
    source: 'Zum Programm-Code',
    back: 'Zu den Zahlen',
  },
};
