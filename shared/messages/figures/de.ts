import { plural } from '../format.ts';
import { listText, numberText } from './figure-format.ts';

const n = (value: number) => numberText(value, 'de');

/** A value and its month, both in words. */
type ValueOfMonth = { readonly value: string; readonly month: string };

/** The public pages of figures; what each figure is called and means: de-kpis.ts. The other languages have the same shape. */
export const de = {
  title: 'So gut arbeiten wir',
  description: 'Unsere Ziele und was wir erreichen, jeden Monat, zum Nachrechnen.',
  kept: (kept: number, all: number) => {
    if (all === 1) return kept === 1 ? 'Wir halten unser einziges Ziel.' : 'Wir halten unser einziges Ziel nicht.';
    if (kept === 0) return `Wir halten keines von ${all} Zielen.`;
    return kept === all ? `Wir halten alle ${all} Ziele.` : `Wir halten ${kept} von ${all} Zielen.`;
  },
  noVerdict: 'Für ein Urteil gibt es hier noch zu wenige Zahlen.',
  missed: (names: readonly string[]) =>
    `Nicht erreicht: ${listText(
      names.map((name) => `„${name}“`),
      'de',
    )}.`,
  trend: (better: number, worse: number, equal: number) =>
    `Gegenüber dem Vormonat: ${better}\u00a0${plural('de', better, { one: 'Zahl', other: 'Zahlen' })} besser, ${worse} schlechter, ${equal} gleich.`,
  nothingYet: {
    title: 'Noch gibt es hier keine Zahlen.',
    lead: 'Am 3. jedes Monats veröffentlichen wir die Zahlen des Monats davor. Danach ändern wir sie nicht mehr.',
    meanwhile: 'Was wir zählen werden, steht schon fest:',
  },
  home: (value: string, month: string) =>
    `Im ${month} fanden ${value} von 100 Suchen einen Termin innerhalb von 14 Tagen.`,
  overview: 'Auf einen Blick',
  more: 'Weitere Zahlen',
  status: { met: 'Ziel erreicht', missed: 'Ziel nicht erreicht', open: 'Noch nicht zu sagen', none: 'Ohne Ziel' },
  goal: {
    higher: (value: string) => `mindestens ${value}`,
    lower: (value: string) => `höchstens ${value}`,
    neither: (value: string) => `etwa ${value}`,
    by: (goal: string, date: string) => `${goal}, bis ${date}`,
  },
  spread: { 50: (goal: string) => `die Hälfte ${goal}`, 90: (goal: string) => `9 von 10 ${goal}` },
  change: {
    better: (month: string, value: string) => `besser als im ${month} (${value})`,
    worse: (month: string, value: string) => `schlechter als im ${month} (${value})`,
    more: (month: string, value: string) => `mehr als im ${month} (${value})`,
    less: (month: string, value: string) => `weniger als im ${month} (${value})`,
    equal: (month: string) => `gleich wie im ${month}`,
    first: 'noch nichts zum Vergleichen',
  },
  none: { few: 'keine Zahl', nothing: 'keine Zahl' },
  why: {
    few: 'Diese Zahl zeigen wir nicht, um Einzelne zu schützen.',
    nothing: 'In diesem Monat gab es nichts zu messen.',
  },
  nothingFree: 'nichts frei',
  chart: {
    from: (value: string) => `Die Skala beginnt bei ${value}.`,
    goal: (value: string) => `Ziel ${value}`,
    summary: (first: ValueOfMonth, last: ValueOfMonth) =>
      `Von ${first.value} im ${first.month} auf ${last.value} im ${last.month}.`,
    single: (value: string, month: string) => `${value} im ${month}.`,
    goalIs: (value: string) => `Das Ziel ist ${value}.`,
    few: (months: number) =>
      `Lücke: Für ${months === 1 ? 'einen Monat' : `${n(months)} Monate`} zeigen wir die Zahl nicht, um Einzelne zu schützen.`,
    nothing: (months: number) =>
      `Lücke: In ${months === 1 ? 'einem Monat' : `${n(months)} Monaten`} gab es nichts zu messen.`,
    full: (months: number) => `In ${months === 1 ? 'einem Monat' : `${n(months)} Monaten`} war meist gar nichts frei.`,
    changes: 'Dreiecke: Da haben wir etwas geändert.',
  },
  table: {
    open: 'Zahlen als Tabelle',
    month: 'Monat',
    changed: 'Geändert',
    few: 'nicht gezeigt',
    nothing: 'nichts zu messen',
    spread: 'Wie sich die Werte verteilen',
    value: 'Wert',
    times: 'Wie oft',
    between: (from: string, to: string) => (from === to ? from : `${from} bis ${to}`),
  },
  means: 'Was das heißt',
  doing: 'Was wir tun',
  noted: (date: string) => `Stand ${date}`,
  range: (low: string, high: string, offices: number) =>
    `Zwischen ${low} und ${high}: So weit liegen unsere ${n(offices)} Ämter auseinander.`,
  sameRange: (offices: number) => `In allen ${n(offices)} Ämtern ist es gleich.`,
  beyondRange:
    'Der Wert der Stadt liegt nicht dazwischen: Er zählt auch, was zu keinem Amt gehört oder hier nicht gezeigt wird.',
  definition: 'So wird gerechnet',
  changes: 'Was wir geändert haben',
  data: {
    title: 'Herunterladen',
    csv: 'Alle Zahlen (CSV)',
    month: (month: string) => `Nur ${month} (JSON)`,
    releases: 'Alle Veröffentlichungen (JSON)',
    package: 'Beschreibung der Tabelle (Data Package)',
    catalogue: 'Eintrag für Datenkataloge (DCAT-AP)',
    definitions: 'Definitionen und Nachrechnen',
    licence: 'Frei zu verwenden, mit Nennung der Stadt: CC BY 4.0.',
    hash: 'Prüfsumme dieses Monats',
    hashNote: 'Sie hängt an der des Vormonats. Wer sie aufhebt, merkt, wenn wir später etwas ändern.',
  },
  leftOut: {
    title: 'Was hier fehlt',
    few: 'Wir zeigen nichts, was weniger als fünf Personen betrifft, und auch nichts, woraus man es ausrechnen könnte.',
    unrecorded:
      'Termine, bei denen niemand festhielt, was daraus wurde, zählen nicht mit. Wie viele das sind, ist eine eigene Zahl.',
    unsearched: 'Wer ohne zu suchen wieder ging, ist nicht gezählt.',
    practice: 'Übungen der Mitarbeitenden zählen nie.',
  },
  others: {
    title: 'Jedes Amt, jeder Dienst',
    note: 'Nach dem Alphabet, keine Rangliste.',
    town: 'Die ganze Stadt',
    offices: 'Zahlen eines Amtes',
    services: 'Zahlen eines Dienstes',
  },
  definitions: {
    title: 'Wie wir zählen',
    description: 'Was jede Zahl bedeutet, wie sie entsteht und wie Sie nachrechnen.',
    lead: 'Jede Zahl kommt aus demselben Protokoll: Es hält fest, was geschieht, aber nie, wer Sie sind.',
    computed: 'Rechnung',
    unit: 'Einheit',
    direction: 'Besser ist',
    directions: { higher: 'mehr', lower: 'weniger', neither: 'weder mehr noch weniger' },
    goal: 'Ziel, solange die Leitung kein anderes setzt',
    noGoal: 'keines',
    scopes: 'Gibt es für',
    scope: { town: 'die Stadt', office: 'jedes Amt', service: 'jeden Dienst' },
    owner: 'Verantwortlich',
    owners: { 'programme lead': 'Leitung des Programms', 'lead clerk': 'Leitung der Ämter', operations: 'Betrieb' },
    version: 'Fassung',
    versionText: (version: number, since: string) => `${version}, seit ${since}`,
    id: 'Name in den Daten',
    prices: 'Preise',
    price: {
      'minutes.served': '1 Minute am Schalter',
      'units.wcu': '1 Million Schreibvorgänge der Datenbank',
      'units.rcu': '1 Million Lesevorgänge der Datenbank',
      'units.invocations': '1 Million Aufrufe',
      'units.mails': '1 Million Mails',
    },
    machine: 'Dasselbe für Programme (JSON)',
    rules: 'Regeln für alle Zahlen',
    rule: {
      month:
        'Gezählt wird nach Kalendermonaten, in der Zeitzone der Stadt. Veröffentlicht wird am 3. des nächsten Monats, ein für alle Mal.',
      few: 'Zahlen über weniger als fünf Personen fehlen, dazu so viele andere, dass man sie nicht ausrechnen kann.',
      percentiles: 'Aussagen wie „9 von 10“ gibt es ab 20 Werten.',
      chain: 'Jede Veröffentlichung enthält die Prüfsumme der vorigen. Eine geänderte Vergangenheit fällt auf.',
    },
    again: 'So rechnen Sie nach',
    againText:
      'Im Quellcode liegt ein kleines Programm, das alle Werte ein zweites Mal ausrechnet, ohne unser Rechenwerk zu benutzen, und die Kette der Prüfsummen prüft.',
    source: 'Zum Quellcode',
    back: 'Zu den Zahlen',
  },
};

export type FiguresMessages = typeof de;
