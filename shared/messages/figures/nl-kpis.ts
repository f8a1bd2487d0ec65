import { isNothingFree, measureText, numberText } from './figure-format.ts';
import type { KpiTexts } from './kpi-text.ts';

const n = (value: number) => numberText(value, 'nl');
const days = (value: number) => measureText(value, 'days', 'nl');
/** `binnen 6 dagen`; the day itself is no day away. */
const within = (value: number) => (value === 0 ? 'dezelfde dag nog' : `binnen ${days(value)}`);
const minutes = (value: number) => measureText(value, 'minutes', 'nl');
const hours = (value: number) => measureText(value, 'hours', 'nl');

export const kpisNl: KpiTexts = {
  'offer-rate': {
    name: 'Afspraak binnen 14 dagen',
    explains: 'Van de 100 zoekopdrachten vonden er zoveel een vrije afspraak in de komende 14 dagen.',
    tells: ({ month, of, all }) =>
      `In ${month} is er ${n(all)} keer naar een afspraak gezocht. ${all === of ? 'Elke keer was er binnen 14 dagen iets.' : `${n(all - of)} keer was er binnen 14 dagen niets.`}`,
    computed:
      'Elke zoekopdracht telt één keer: gevonden als er minstens één vrije afspraak in de komende 14 dagen werd getoond, anders niet gevonden. De waarde is gevonden gedeeld door alle zoekopdrachten.',
  },
  'days-to-next': {
    name: 'Dagen tot de volgende vrije afspraak',
    explains:
      'Elk uur kijken we wanneer de volgende afspraak vrij is. In de helft van de gevallen was dat hooguit zo ver weg.',
    tells: ({ month, p50, p90 }) =>
      isNothingFree(p90, 'days')
        ? `In ${month} was er in meer dan één op de tien uren helemaal geen afspraak vrij.`
        : `In ${month} was er in de helft van de uren ${within(p50)} een afspraak vrij, in negen van de tien uren ${within(p90)}.`,
    computed:
      'Een meting per uur voor elk kantoor en elke dienst, ook als niemand zoekt: volle dagen tot de volgende vrije afspraak op internet. Was er niets vrij, dan telt de meting als 999. De waarde is het midden van alle metingen (mediaan).',
  },
  'waiting-time': {
    name: 'Wachttijd op kantoor',
    explains: 'Negen van de tien mensen wachtten hooguit zo lang tot ze werden opgeroepen.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} zijn ${n(of)} mensen opgeroepen. De helft wachtte hooguit ${minutes(p50)}, negen van de tien hooguit ${minutes(p90)}.`,
    computed:
      'Minuten vanaf het begin van de afspraak of vanaf de aankomst, wat het laatst was, tot de oproep. De waarde is het 90e percentiel.',
  },
  'certificate-time': {
    name: 'Tijd tot een verklaring klaar is',
    explains: 'Negen van de tien verklaringen waren na hooguit zoveel uur klaar.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} hebben we ${n(of)} verklaringen afgegeven. De helft was na hooguit ${hours(p50)} klaar, negen van de tien na hooguit ${hours(p90)}.`,
    computed:
      'Uren vanaf het laatste wat u moest doen (aanvraag, betaling of antwoord) tot de afgifte, nachten en weekenden inbegrepen. De waarde is het 90e percentiel.',
  },
  'visits-avoided': {
    name: 'Zonder bezoek geregeld',
    explains: 'Van de 100 zaken waren er zoveel een verklaring via internet waarvoor niemand hoefde te komen.',
    tells: ({ month, of, all }) => `In ${month} zijn ${n(all)} zaken geregeld, waarvan ${n(of)} zonder bezoek.`,
    computed: 'Via internet afgegeven verklaringen, gedeeld door deze en alle afgeronde bezoeken samen.',
  },
  'no-show': {
    name: 'Afspraken waar niemand kwam',
    explains: 'Van de 100 afspraken waarvan we het weten, kwam bij zoveel niemand.',
    tells: ({ month, of, all }) => `In ${month} kwam bij ${n(of)} van de ${n(all)} afspraken niemand.`,
    computed:
      'Afspraken die als niet verschenen zijn genoteerd, gedeeld door deze en de afgeronde. Afgezegde afspraken tellen niet mee. Afspraken zonder notitie hebben een eigen cijfer.',
  },
  satisfaction: {
    name: 'Hoe tevreden u bent',
    explains: 'Gemiddelde van alle antwoorden van 1 (zeer ontevreden) tot 5 (zeer tevreden).',
    tells: ({ month, of, all }) =>
      `In ${month} hebben ${n(all)} mensen geantwoord. ${n(of)} waren tevreden of zeer tevreden.`,
    computed:
      'We vragen het na elk bezoek, na elke verklaring en waar iemand stopt; antwoorden is vrijwillig. De waarde is het gemiddelde van de vijf niveaus.',
  },
  completion: {
    name: 'Afgerond',
    explains: 'Van de 100 begonnen zaken zijn er zoveel afgerond.',
    tells: ({ month, of, all }) =>
      `In ${month} zijn ${n(of)} van de ${n(all)} zaken afgerond. ${n(all - of)} zijn eerder afgebroken.`,
    computed:
      'Vaste afspraken, afgegeven en met reden geweigerde verklaringen, gedeeld door deze en alles waar iemand stopte of introk. Een weigering met reden geldt als afgerond, zoals bij GOV.UK.',
  },
  'digital-take-up': {
    name: 'Via internet geregeld',
    explains: 'Van de 100 zaken kwamen er zoveel via internet, de andere via de telefoon of aan de balie.',
    tells: ({ month, of, all }) =>
      `In ${month} kwamen ${n(of)} van de ${n(all)} zaken via internet, ${n(all - of)} via de telefoon of aan de balie.`,
    computed:
      'Afspraken tellen zodra ze vast zijn, bezoeken zonder afspraak zodra een nummer is getrokken, verklaringen zodra ze zijn afgegeven. De waarde is internet gedeeld door alle wegen.',
  },
  'cost-per-transaction': {
    name: 'Kosten van één zaak',
    explains: 'Wat één zaak de gemeente gemiddeld kost: tijd aan de balie, computers en mails.',
    tells: ({ month, of }) => `In ${month} zijn de kosten verdeeld over ${n(of)} zaken.`,
    computed:
      'Minuten aan de balie en het gemeten gebruik van computers en mails, elk maal de prijs, gedeeld door de zaken via alle wegen. De prijzen staan bij de definities. Huur en bestuur zijn niet meegeteld.',
  },
  'certificates-in-time': {
    name: 'Verklaringen zoals beloofd',
    explains: 'Van de 100 verklaringen waren er zoveel binnen de beloofde tijd klaar.',
    tells: ({ month, of, all }) =>
      `In ${month} waren ${n(of)} van de ${n(all)} verklaringen op tijd, ${n(all - of)} kwamen later dan beloofd.`,
    computed:
      'Afgegeven binnen de werkdagen die bij de aanvraag waren beloofd, gedeeld door alle afgegeven verklaringen.',
  },
  'lead-time': {
    name: 'Hoe ver vooruit er is geboekt',
    explains:
      'De helft van de afspraken is hooguit zoveel dagen van tevoren geboekt. Veel mensen willen liever een latere dag.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} zijn ${n(of)} afspraken geboekt: de helft hooguit ${days(p50)} van tevoren, negen van de tien hooguit ${days(p90)} van tevoren.`,
    computed:
      'Volle dagen van de boeking tot de afspraak. De waarde is het midden (mediaan). Zij zegt niet hoe snel er een afspraak te krijgen was: wie niets vond, ontbreekt hier.',
  },
  'not-recorded': {
    name: 'Afspraken zonder notitie',
    explains: 'Bij zoveel van de 100 afspraken heeft niemand genoteerd wat ervan kwam.',
    tells: ({ month, of, all }) => `In ${month} ontbreekt bij ${n(of)} van de ${n(all)} afspraken de notitie.`,
    computed:
      'Afspraken die aan het eind van de dag niet afgerond en niet als niet verschenen genoteerd waren, gedeeld door alle afspraken van die dag.',
  },
  utilisation: {
    name: 'Geboekte tijd',
    explains: 'Van de 100 minuten die voor afspraken open waren, waren er zoveel geboekt.',
    tells: ({ month, of, all }) => `In ${month} waren ${n(of)} van de ${n(all)} minuten geboekt.`,
    computed:
      'Geboekte minuten gedeeld door alle minuten waarin balies voor afspraken open waren. Een volle 100 zou te veel zijn: dan vindt niemand meer iets.',
  },
  reuse: {
    name: 'Afgezegde afspraken opnieuw gegeven',
    explains: 'Van de 100 afspraken die minstens een dag van tevoren vrijkwamen, gingen er zoveel naar iemand anders.',
    tells: ({ month, of, all }) =>
      `In ${month} kwamen ${n(all)} afspraken op tijd vrij. ${n(of)} daarvan gingen naar iemand anders.`,
    computed:
      'Plaatsen die minstens 24 uur van tevoren zijn teruggegeven en opnieuw geboekt, gedeeld door alle zo vroeg teruggegeven plaatsen.',
  },
  'mail-speed': {
    name: 'Mails binnen tien seconden',
    explains: 'Van de 100 mails waren er zoveel na hooguit tien seconden onderweg.',
    tells: ({ month, of, all }) =>
      `In ${month} gingen ${n(of)} van de ${n(all)} mails binnen tien seconden weg. ${n(all - of)} waren later of zijn geweigerd.`,
    computed:
      'Tijd vanaf het moment dat een mail verschuldigd was tot onze mailserver hem aannam. Geweigerde mails tellen als te laat.',
  },
  'double-bookings': {
    name: 'Dubbel gegeven plaatsen',
    explains: 'Zo vaak was één plaats aan twee mensen beloofd. Dat mag nooit gebeuren.',
    tells: ({ month, of }) =>
      of === 0
        ? `In ${month} hebben we elke nacht alle plaatsen nageteld en geen enkele dubbel gegeven plaats gevonden.`
        : `In ${month} vonden we bij het natellen ’s nachts ${n(of)} dubbel gegeven plaatsen.`,
    computed:
      'Elke nacht wordt elk dagblad opnieuw geteld uit de boekingen. De waarde is de som van plaatsen die meer dan één keer waren gegeven.',
  },
  'ideas-answered': {
    name: 'Ideeën beantwoord',
    explains: 'Van de 100 ideeën uit de kantoren kregen er zoveel binnen 14 dagen antwoord.',
    tells: ({ month, of, all }) => `In ${month} zijn ${n(of)} van de ${n(all)} ideeën op tijd beantwoord.`,
    computed:
      'Beantwoorde ideeën gedeeld door deze en alle ideeën die aan het eind van een dag langer dan 14 dagen wachtten.',
  },
};
