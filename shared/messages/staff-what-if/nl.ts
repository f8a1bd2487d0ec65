import { plural } from '../format.ts';
import type { StaffWhatIfMessages } from './de.ts';

export const nl: StaffWhatIfMessages = {
  title: 'Wat als',
  lead: 'Probeer een verandering voordat iemand haar doorvoert. Er wordt gerekend met de mensen die de afgelopen weken een afspraak zochten, ook met wie er geen vond. Er wordt niets veranderd.',
  kindLabel: 'Wat wilt u proberen?',
  kinds: {
    counters: 'Meer of minder balies',
    closing: 'Andere sluitingstijd',
    share: 'Aandeel voor online boekingen',
    duration: 'Duur van een product',
  },
  fields: {
    office: 'Locatie',
    weekdays: 'Dagen van de week',
    from: 'Van',
    to: 'Tot',
    online: 'Balies voor online boekingen, meer (+) of minder (−)',
    staff: 'Balies voor telefoon en balie, meer (+) of minder (−)',
    closing: 'Sluit om',
    onlinePercent: 'Van 100 balies nemen er zoveel online boekingen aan',
    serviceId: 'Product',
    minutes: 'Minuten voor de eerste persoon of het eerste stuk',
  },
  noWeekday: 'Kies minstens één dag van de week.',
  run: 'Uitrekenen',
  tooLong: 'Het uitrekenen duurt nu te lang. Wat u koos, staat er nog. Probeer het nog eens.',
  wholeNumber: 'Vul een heel getal in.',
  tooLittle: 'Daarvoor is nog te weinig vastgelegd. Er zijn drie hele weken nodig waarin mensen afspraken zochten.',
  answer: 'Zo zou het zijn geweest',
  caption: 'Gemeten, nagerekend en met de verandering',
  columns: {
    measured: 'Gemeten',
    before: 'Model zonder verandering',
    after: 'Model met verandering',
    difference: 'Verschil',
  },
  rows: {
    days: 'Dagen tot de volgende afspraak (de helft wacht niet langer)',
    days90: 'Dagen die negen van de tien hoogstens wachten',
    offerRate: 'Aanbodquote: iets gevonden binnen 14 dagen',
    utilisation: 'Geopende minuten die geboekt zijn',
  },
  range: (low, high) => `${low} tot ${high}`,
  headline: (before, after) => `Dagen tot de volgende afspraak: van ${before} naar ${after}`,
  headlineSame: (days) => `Dagen tot de volgende afspraak: nog steeds ${days}`,
  headlineOffers: (before, after) => `Aanbodquote: van ${before} naar ${after}`,
  unsure: 'Het verschil is niet met zekerheid van nul te onderscheiden.',
  rangeHint: 'Daaronder: in negen van de tien keer lag de waarde binnen dit bereik.',
  near: 'Het model zonder verandering komt dicht bij wat is gemeten.',
  far: (rows) =>
    `Hier ligt het model zonder verandering niet dicht genoeg bij wat is gemeten: ${rows}. Vertrouw er niet op.`,
  otherHours: 'In sommige van deze weken had de locatie andere openingstijden dan nu. Er is met de huidige gerekend.',
  people: ({ searches, unserved, byStaff }, days) =>
    `Uit het logboek ${days}: ${searches} ${plural('nl', searches, { one: 'zoekopdracht', other: 'zoekopdrachten' })} online, waarvan ${unserved} zonder boeking, en ${byStaff} boekingen per telefoon of aan de balie.`,
  behaviour: (late, cancel, returning) =>
    `Zo gedroegen zij zich: ${late} wilde een latere afspraak dan de eerstvolgende, ${cancel} zegde af of verzette, ${returning} kwam terug als er niets was geboekt.`,
  runs: (count) => `${count} keer gespeeld, telkens met opnieuw getrokken weken; ervoor en erna met dezelfde mensen.`,
  leftOutTitle: 'Wat het model weglaat',
  leftOut: {
    'new-demand': 'Mensen die pas komen omdat het sneller gaat.',
    'other-offices': 'Mensen die daardoor naar een andere locatie gaan of daarvandaan komen.',
    'times-of-day': 'Welke tijd iemand past: in het model is elke vrije tijd van een dag even goed.',
    'phone-in-vain': 'Wie aan de telefoon geen afspraak kreeg: daarvan weet het logboek niets.',
    pace: 'Of producten langer of korter duren dan gepland, en wie niet komt: geen van beide verandert de afspraken.',
    'next-season': 'De komende weken: er is met de afgelopen weken gerekend.',
  },
};
