import type { FiguresMessages } from './de.ts';
import { listText, numberText } from './figure-format.ts';

const n = (value: number) => numberText(value, 'nl');
const monthsOf = (months: number) => (months === 1 ? 'één maand' : `${n(months)} maanden`);

export const nl: FiguresMessages = {
  title: 'Zo goed werken wij',
  description: 'Onze doelen en wat we bereiken, elke maand, om na te rekenen.',
  kept: (kept, all) => {
    if (all === 1) return kept === 1 ? 'We halen ons enige doel.' : 'We halen ons enige doel niet.';
    if (kept === 0) return `We halen geen van onze ${all} doelen.`;
    return kept === all ? `We halen alle ${all} doelen.` : `We halen ${kept} van de ${all} doelen.`;
  },
  noVerdict: 'Voor een oordeel zijn er hier nog te weinig cijfers.',
  missed: (names) =>
    `Niet gehaald: ${listText(
      names.map((name) => `‘${name}’`),
      'nl',
    )}.`,
  trend: (better, worse, equal) =>
    `Vergeleken met de maand ervoor ${better === 1 ? 'is 1 cijfer' : `zijn ${better} cijfers`} beter, ${worse} slechter en ${equal} gelijk.`,
  nothingYet: {
    title: 'Er zijn hier nog geen cijfers.',
    lead: 'Op de 3e van elke maand publiceren we de cijfers van de maand ervoor. Daarna veranderen we ze niet meer.',
    meanwhile: 'Wat we gaan tellen, staat al vast:',
  },
  home: (value, month) => `In ${month} vonden ${value} van de 100 zoekopdrachten een afspraak binnen 14 dagen.`,
  overview: 'In één oogopslag',
  more: 'Meer cijfers',
  status: { met: 'Doel gehaald', missed: 'Doel niet gehaald', open: 'Nog niet te zeggen', none: 'Geen doel' },
  goal: {
    higher: (value) => `minstens ${value}`,
    lower: (value) => `hooguit ${value}`,
    neither: (value) => `ongeveer ${value}`,
    by: (goal, date) => `${goal}, uiterlijk ${date}`,
  },
  spread: { 50: (goal) => `de helft ${goal}`, 90: (goal) => `9 van de 10 ${goal}` },
  change: {
    better: (month, value) => `beter dan in ${month} (${value})`,
    worse: (month, value) => `slechter dan in ${month} (${value})`,
    more: (month, value) => `meer dan in ${month} (${value})`,
    less: (month, value) => `minder dan in ${month} (${value})`,
    equal: (month) => `gelijk aan ${month}`,
    first: 'nog niets om te vergelijken',
  },
  none: { few: 'geen cijfer', nothing: 'geen cijfer' },
  why: { few: 'Dit cijfer tonen we niet, om mensen te beschermen.', nothing: 'Er was deze maand niets te meten.' },
  nothingFree: 'niets vrij',
  chart: {
    from: (value) => `De schaal begint bij ${value}.`,
    goal: (value) => `Doel ${value}`,
    summary: (first, last) => `Van ${first.value} in ${first.month} naar ${last.value} in ${last.month}.`,
    single: (value, month) => `${value} in ${month}.`,
    goalIs: (value) => `Het doel is ${value}.`,
    few: (months) => `Gat: voor ${monthsOf(months)} tonen we het cijfer niet, om mensen te beschermen.`,
    nothing: (months) => `Gat: in ${monthsOf(months)} was er niets te meten.`,
    full: (months) => `In ${monthsOf(months)} was er meestal helemaal niets vrij.`,
    changes: 'Driehoeken: toen hebben we iets veranderd.',
  },
  table: {
    open: 'Cijfers als tabel',
    month: 'Maand',
    changed: 'Veranderd',
    few: 'niet getoond',
    nothing: 'niets te meten',
    spread: 'Hoe de waarden verdeeld zijn',
    value: 'Waarde',
    times: 'Hoe vaak',
    between: (from, to) => (from === to ? from : `${from} tot ${to}`),
  },
  means: 'Wat dit betekent',
  doing: 'Wat we doen',
  noted: (date) => `Stand ${date}`,
  range: (low, high, offices) => `Tussen ${low} en ${high}: zo ver liggen onze ${n(offices)} kantoren uit elkaar.`,
  sameRange: (offices) => `Op alle ${n(offices)} kantoren is het gelijk.`,
  beyondRange:
    'De waarde van de stad ligt er niet tussen: die telt ook wat bij geen kantoor hoort of hier niet getoond wordt.',
  definition: 'Zo wordt het berekend',
  changes: 'Wat we hebben veranderd',
  data: {
    title: 'Downloaden',
    csv: 'Alle cijfers (CSV)',
    month: (month) => `Alleen ${month} (JSON)`,
    releases: 'Alle publicaties (JSON)',
    package: 'Beschrijving van de tabel (Data Package)',
    catalogue: 'Vermelding voor datacatalogi (DCAT-AP)',
    definitions: 'Definities en narekenen',
    licence: 'Vrij te gebruiken, met vermelding van de gemeente: CC BY 4.0.',
    hash: 'Controlegetal van deze maand',
    hashNote: 'Het hangt aan dat van de maand ervoor. Wie het bewaart, merkt het als we later iets veranderen.',
  },
  leftOut: {
    title: 'Wat hier ontbreekt',
    few: 'We tonen niets over minder dan vijf mensen, en ook niets waaruit dat te berekenen is.',
    unrecorded:
      'Afspraken waarvan niemand noteerde wat ervan kwam, tellen niet mee. Hoeveel dat er zijn, is een eigen cijfer.',
    unsearched: 'Wie weer wegging zonder te zoeken, is niet geteld.',
    practice: 'Oefeningen van medewerkers tellen nooit mee.',
  },
  others: {
    title: 'Elk kantoor, elke dienst',
    note: 'Op alfabet, geen ranglijst.',
    town: 'De hele gemeente',
    offices: 'Cijfers van één kantoor',
    services: 'Cijfers van één dienst',
  },
  definitions: {
    title: 'Hoe we tellen',
    description: 'Wat elk cijfer betekent, hoe het ontstaat en hoe u het narekent.',
    lead: 'Elk cijfer komt uit hetzelfde logboek: daarin staat wat er gebeurt, maar nooit wie u bent.',
    computed: 'Berekening',
    unit: 'Eenheid',
    direction: 'Beter is',
    directions: { higher: 'meer', lower: 'minder', neither: 'niet meer en niet minder' },
    goal: 'Doel, zolang de leiding geen ander stelt',
    noGoal: 'geen',
    scopes: 'Beschikbaar voor',
    scope: { town: 'de gemeente', office: 'elk kantoor', service: 'elke dienst' },
    owner: 'Verantwoordelijk',
    owners: {
      'programme lead': 'Leiding van het programma',
      'lead clerk': 'Leiding van de kantoren',
      operations: 'Beheer',
    },
    version: 'Versie',
    versionText: (version, since) => `${version}, sinds ${since}`,
    id: 'Naam in de gegevens',
    prices: 'Prijzen',
    price: {
      'minutes.served': '1 minuut aan de balie',
      'units.wcu': '1 miljoen schrijfacties van de database',
      'units.rcu': '1 miljoen leesacties van de database',
      'units.invocations': '1 miljoen aanroepen',
      'units.mails': '1 miljoen mails',
    },
    machine: 'Hetzelfde voor programma’s (JSON)',
    rules: 'Regels voor alle cijfers',
    rule: {
      month:
        'We tellen per kalendermaand, in de tijdzone van de gemeente. We publiceren op de 3e van de volgende maand, één keer en voorgoed.',
      few: 'Cijfers over minder dan vijf mensen ontbreken, en zoveel andere dat niemand ze kan uitrekenen.',
      percentiles: 'Uitspraken als ‘9 van de 10’ zijn er vanaf 20 waarden.',
      chain: 'Elke publicatie bevat het controlegetal van de vorige. Een veranderd verleden valt op.',
    },
    again: 'Zo rekent u na',
    againText:
      'Bij de broncode hoort een klein programma dat alle waarden een tweede keer uitrekent, zonder ons rekenwerk te gebruiken, en de keten van controlegetallen nakijkt.',
    source: 'Naar de broncode',
    back: 'Naar de cijfers',
  },
};
