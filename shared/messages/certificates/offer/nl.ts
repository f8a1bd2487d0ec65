import { plural } from '../../format.ts';
import type { OfferMessages } from './de.ts';

const days = (n: number) => `${n}\u00a0${plural('nl', n, { one: 'dag', other: 'dagen' })}`;
const workingDays = (n: number) => `${n}\u00a0${plural('nl', n, { one: 'werkdag', other: 'werkdagen' })}`;

export const nl: OfferMessages = {
  list: {
    title: 'Verklaringen zonder bezoek',
    description: 'Verklaringen online aanvragen en downloaden.',
    lead: 'U vraagt aan vanaf de bank. De verklaring draagt een elektronisch zegel dat iedereen kan controleren.',
    link: 'Verklaringen zonder bezoek',
    homeText: 'Bijvoorbeeld een inschrijvingsbewijs: online aanvragen en meteen downloaden.',
    none: 'Op dit moment is hier geen verklaring online. Met een afspraak krijgt u die bij ons.',
    toList: 'Verklaringen bekijken',
    services: 'Alle diensten bekijken',
    mine: 'Mijn aanvragen',
    mineText: 'Al iets aangevraagd? Hier ziet u hoe het ervoor staat.',
    found: 'Zonder bezoek',
    otherwise: 'Een andere verklaring?',
    otherwiseText: 'Wat hier niet staat, krijgt u met een afspraak.',
    verify: 'Hebt u een verklaring gekregen en wilt u die controleren?',
    verifyLink: 'Verklaring controleren',
  },
  product: {
    facts: 'In het kort',
    cost: 'Kosten',
    from: (amount) => `vanaf ${amount}`,
    free: 'gratis',
    duration: 'Hoe lang het duurt',
    measured: (n) =>
      n === 0 ? '9 van de 10 waren onlangs dezelfde dag klaar' : `9 van de 10 waren onlangs binnen ${days(n)} klaar`,
    promised: (n) => `hoogstens ${workingDays(n)}. Dat beloven wij; om te meten waren er nog te weinig.`,
    atOnce: 'meestal meteen, als niemand van ons hoeft te kijken',
    who: 'Wie kan aanvragen',
    self: 'Uzelf, voor uzelf.',
    others: 'Uzelf. Voor uw kind of met een volmacht kan het ook; dan kijkt iemand van ons mee.',
    need: 'Dit hebt u nodig',
    levels: {
      none: 'uw account met wachtwoord',
      low: 'uw account met een tweede stap, bijvoorbeeld een code op uw telefoon',
      substantial: 'een gecontroleerd bewijs, bijvoorbeeld een app met certificaat of uw online identiteitskaart',
      high: 'uw identiteitskaart met onlinefunctie en de pincode',
    },
    why: 'Waarom u inlogt',
    whyText: {
      none: 'Zodat alleen u uw aanvraag ziet.',
      low: 'De verklaring noemt persoonlijke gegevens. Een wachtwoord kan ook iemand anders kennen.',
      substantial:
        'De verklaring noemt gegevens waarmee men u kan schaden. Daarom moeten wij behoorlijk zeker weten dat u het bent.',
      high: 'Deze verklaring bewijst veel. Daarom moeten wij heel zeker weten dat u het bent.',
    },
    proofNeed: 'voor sommige doelen een bewijs als pdf, tot 200\u00a0KB',
    exemptionNeed: 'als u geen leges hoeft te betalen: een bewijs als pdf, tot 200\u00a0KB',
    minutes: 'ongeveer twee minuten tijd',
    shows: 'Dit staat erin',
    always: 'voorgesteld',
    choose: 'alleen als u het kiest',
    compared:
      'Deze gegevens komen uit het bevolkingsregister. Dit portaal heeft geen toegang tot het geboorteregister: iemand van de burgerlijke stand vergelijkt de gegevens daar voordat wij iets afgeven. Dit is geen geboorteakte; die krijgt u bij de burgerlijke stand.',
    deliveries: 'Zo krijgt u de verklaring',
    law: 'Wettelijke grondslag',
    lawWords: { no: 'nr.', sentence: 'zin' },
    valid: (n) => `De verklaring is ${plural('nl', n, { one: 'één maand', other: `${n}\u00a0maanden` })} geldig.`,
    kept: (n) => `U kunt de verklaring ${days(n)} lang downloaden. Daarna verwijderen wij het bestand.`,
    begin: 'Nu aanvragen',
    privacy: 'Wat er met uw gegevens gebeurt',
  },
  delivery: {
    download: { name: 'Downloaden', hint: 'Als pdf met elektronisch zegel, ook op papier geldig.' },
    post: { name: 'Per post', hint: 'Op papier naar het adres waar u staat ingeschreven.' },
    'pick-up': { name: 'Afhalen', hint: 'Op papier bij ons, met een afspraak.' },
  },
  field: {
    'family-name': 'achternaam',
    'birth-name': 'geboortenaam en vroegere namen',
    'given-names': 'voornamen',
    doctorate: 'doctorstitel',
    'birth-date': 'geboortedatum',
    'birth-place': 'geboorteplaats',
    addresses: 'huidige adressen',
    'move-in-dates': 'datum van intrek',
    'former-addresses': 'vroegere adressen',
    citizenships: 'nationaliteiten',
    'family-status': 'burgerlijke staat',
    alive: 'dat u in leven bent',
  },
};
