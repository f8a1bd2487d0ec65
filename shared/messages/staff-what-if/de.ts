import { plural } from '../format.ts';

export const de = {
  title: 'Was wäre wenn',
  lead: 'Probieren Sie eine Änderung aus, bevor sie jemand macht. Gerechnet wird mit den Menschen, die in den letzten Wochen einen Termin gesucht haben, auch mit denen, die keinen fanden. Es wird nichts geändert.',
  kindLabel: 'Was möchten Sie ausprobieren?',
  kinds: {
    counters: 'Mehr oder weniger Schalter',
    closing: 'Andere Schließzeit',
    share: 'Anteil für Online-Buchungen',
    duration: 'Dauer eines Anliegens',
  },
  fields: {
    office: 'Ort',
    weekdays: 'Wochentage',
    from: 'Von',
    to: 'Bis',
    online: 'Schalter für Online-Buchungen, mehr (+) oder weniger (−)',
    staff: 'Schalter für Telefon und Theke, mehr (+) oder weniger (−)',
    closing: 'Schließt um',
    onlinePercent: 'Von 100 Schaltern nehmen so viele Online-Buchungen an',
    serviceId: 'Anliegen',
    minutes: 'Minuten für die erste Person oder das erste Stück',
  },
  noWeekday: 'Wählen Sie mindestens einen Wochentag.',
  run: 'Ausrechnen',
  tooLong:
    'Das Ausrechnen dauert gerade zu lange. Was Sie gewählt haben, steht noch da. Bitte versuchen Sie es noch einmal.',
  wholeNumber: 'Geben Sie eine ganze Zahl ein.',
  tooLittle:
    'Dafür ist noch zu wenig aufgezeichnet. Nötig sind drei ganze Wochen, in denen Menschen Termine gesucht haben.',
  answer: 'So wäre es gewesen',
  tried: {
    counters: (days: string, between: string, more: string) => `Ausprobiert: ${days}, ${between}: ${more}.`,
    hours: (from: string, to: string) => `${from} bis ${to} Uhr`,
    online: (more: string) => `${more} Schalter für Online-Buchungen`,
    staff: (more: string) => `${more} Schalter für Telefon und Theke`,
    closing: (days: string, to: string) => `Ausprobiert: ${days} bis ${to} Uhr geöffnet.`,
    share: (percent: number) => `Ausprobiert: Von 100 Schaltern nehmen ${percent} Online-Buchungen an.`,
    duration: (service: string, minutes: number) => `Ausprobiert: „${service}“ mit ${minutes} Minuten.`,
  },
  caption: 'Gemessen, nachgerechnet und mit der Änderung',
  columns: {
    measured: 'Gemessen',
    before: 'Modell ohne Änderung',
    after: 'Modell mit Änderung',
    difference: 'Unterschied',
  },
  rows: {
    days: 'Tage bis zum nächsten Termin (die Hälfte wartet höchstens so lange)',
    days90: 'Tage, die neun von zehn höchstens warten',
    offerRate: 'Angebotsquote: etwas innerhalb von 14 Tagen gefunden',
    utilisation: 'Auslastung der geöffneten Minuten',
  },
  range: (low: string, high: string) => `${low} bis ${high}`,
  headline: (before: string, after: string) => `Tage bis zum nächsten Termin: von ${before} auf ${after}`,
  headlineSame: (days: string) => `Tage bis zum nächsten Termin: unverändert ${days}`,
  headlineOffers: (before: string, after: string) => `Angebotsquote: von ${before} auf ${after}`,
  unsure: 'Der Unterschied ist nicht sicher von null zu unterscheiden.',
  rangeHint: 'Darunter: In neun von zehn Durchläufen lag der Wert in diesem Bereich.',
  near: 'Das Modell ohne Änderung kommt dem nahe, was gemessen wurde.',
  far: (rows: string) =>
    `Hier liegt das Modell ohne Änderung nicht nah genug an dem, was gemessen wurde: ${rows}. Verlassen Sie sich darauf nicht.`,
  otherHours:
    'In diesen Wochen hatte der Ort zeitweise andere Öffnungszeiten als heute. Gerechnet ist mit den heutigen.',
  people: ({ searches, unserved, byStaff }: { searches: number; unserved: number; byStaff: number }, days: string) =>
    `Aus dem Protokoll ${days}: ${searches} ${plural('de', searches, { one: 'Suche', other: 'Suchen' })} im Netz, davon ${unserved} ohne Buchung, und ${byStaff} Buchungen am Telefon oder an der Theke.`,
  behaviour: (late: string, cancel: string, returning: string) =>
    `So haben sie sich verhalten: ${late} wollten einen späteren Termin als den nächsten, ${cancel} sagten ab oder verlegten, ${returning} kamen wieder, wenn sie nichts gebucht hatten.`,
  runs: (count: number) =>
    `${count} Durchläufe, jeder mit neu gezogenen Wochen; vorher und nachher mit denselben Menschen.`,
  leftOutTitle: 'Was das Modell auslässt',
  leftOut: {
    'new-demand': 'Menschen, die erst kommen, weil es schneller geht.',
    'other-offices': 'Menschen, die deshalb an einen anderen Ort gehen oder von dort kommen.',
    'times-of-day': 'Welche Uhrzeit jemandem passt: Im Modell ist jede freie Zeit eines Tages gleich lieb.',
    'phone-in-vain': 'Wer am Telefon keinen Termin bekam: Davon steht nichts im Protokoll.',
    pace: 'Ob Anliegen länger oder kürzer dauern als geplant, und wer nicht erscheint: Beides ändert die Termine nicht.',
    'next-season': 'Die nächsten Wochen: Gerechnet ist mit den vergangenen.',
  },
};
export type StaffWhatIfMessages = typeof de;
