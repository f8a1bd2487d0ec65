import type { PickUpMessages } from './de.ts';

export const nl: PickUpMessages = {
  title: 'Afhalen',
  ready: 'Het papier ligt voor u klaar. Kies wanneer en waar u het afhaalt.',
  until: (date) => `Wij bewaren het tot en met ${date}. Daarna wordt het vernietigd.`,
  choose: 'Tijd kiezen om af te halen',
  chooseOther: 'Andere tijd kiezen',
  booked: 'Hier haalt u het papier af. De afspraak staat vast.',
  when: 'Wanneer',
  where: 'Waar',
  number: 'Uw nummer in de wachtruimte',
  open: 'Afspraak bekijken',
  calendar: 'In de agenda',
  move: 'Verzetten',
  cancel: 'Afzeggen',
  missed: (when) => `Uw afspraak was op ${when}. U hebt het papier toen niet gekregen. Dat geeft niet.`,
  cancelled: (when) => `Uw afspraak op ${when} is afgezegd. Het papier ligt nog steeds voor u klaar.`,
  timesTitle: 'Wanneer haalt u het papier af?',
  timesLead: 'Kies een tijd, dan staat die vast. Uw naam kennen wij al.',
  back: 'Terug naar de zaak',
  noneFree: 'Op dit moment is er geen tijd vrij. Kijk later nog eens of bel ons.',
  notices: {
    pickUpBooked: 'Uw afspraak om af te halen staat vast.',
    pickUpChanged: 'Hier is iets veranderd. Zo staat het nu met het afhalen.',
  },
  problems: {
    taken: 'Deze tijd is net bezet. Kies een andere.',
    stale: 'Deze tijd is niet meer te boeken. Kies een andere.',
    tooMany: 'U hebt vandaag heel vaak een tijd gekozen. Probeer het morgen weer of bel ons.',
    unknown: 'Wij weten nog niet of dat gelukt is. Kies de tijd nog een keer.',
  },
};
