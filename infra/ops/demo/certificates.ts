import type * as z from 'zod';
import { simpleFields } from '../../../shared/domain/certificate/field.ts';
import { Product } from '../../../shared/domain/certificate/product.ts';

type Made = z.input<typeof Product>;

const bylaw = 'Verwaltungsgebührensatzung der Stadt Lindenau';
const since = '2022-05-01';

/** Days after which data of the demo town's cases are deleted. */
const retention = { draftDays: 30, documentDays: 90, proofDays: 30, caseDays: 365 } as const;

/** What is the same for all certificates of the demo town. */
const common = {
  version: 1,
  retention,
  refunds: { withdrawn: 'all', rejected: 'all' },
  languages: ['de', 'en', 'nl'],
  onlySelf: false,
  public: true,
  wallet: false,
  qr: 'minimal',
} as const satisfies Partial<Made>;

const exemptions: Made['exemptions'] = [
  {
    id: 'sozialleistungen',
    name: {
      de: 'Ich bekomme Bürgergeld, Sozialhilfe oder Wohngeld',
      en: 'I receive citizen’s income, social assistance or housing benefit',
      nl: 'Ik ontvang bijstand of huurtoeslag',
      einfach: 'Ich bekomme Geld vom Jobcenter oder vom Sozialamt',
    },
    proof: {
      de: 'Bescheid, nicht älter als sechs Monate',
      en: 'Official notice, not older than six months',
      nl: 'Beschikking, niet ouder dan zes maanden',
      einfach: 'Der Brief vom Amt. Er darf höchstens 6 Monate alt sein.',
    },
    source: `${bylaw}, § 7 Abs. 1`,
  },
  {
    id: 'rente',
    name: {
      de: 'Ich brauche die Bescheinigung für die gesetzliche Rente',
      en: 'I need the certificate for a statutory pension',
      nl: 'Ik heb de verklaring nodig voor het wettelijk pensioen',
      einfach: 'Ich brauche das Papier für meine Rente',
    },
    proof: {
      de: 'Schreiben der Rentenversicherung',
      en: 'Letter of the pension insurance',
      nl: 'Brief van de pensioenverzekering',
      einfach: 'Der Brief von der Renten-Versicherung',
    },
    source: 'SGB X § 64 Abs. 2',
  },
];

/** Electronic ones are free by law; on paper the town asks for a fee. */
function registrationFees(cents: number): Made['fees'] {
  return [
    { delivery: 'download', cents: 0, validFrom: since, source: 'BMG § 18 Abs. 3' },
    { delivery: 'post', cents, validFrom: since, source: `${bylaw}, § 4 Nr. 12` },
    { delivery: 'pick-up', cents, validFrom: since, source: `${bylaw}, § 4 Nr. 12` },
  ];
}

const simple: Made = {
  ...common,
  id: 'meldebescheinigung',
  kind: 'registration-simple',
  code: '99115001012000',
  name: {
    de: 'Einfache Meldebescheinigung',
    en: 'Simple registration certificate',
    nl: 'Eenvoudig uittreksel bevolkingsregister',
    einfach: 'Melde-Bescheinigung',
  },
  summary: {
    de: 'Bestätigt Name, Geburtsdatum und Anschrift.',
    en: 'Confirms name, date of birth and address.',
    nl: 'Bevestigt naam, geboortedatum en adres.',
    einfach: 'Das Papier zeigt: So heißen Sie. Da wohnen Sie.',
  },
  legalBasis: 'BMG § 18 Abs. 1',
  fields: { allowed: [...simpleFields], default: [...simpleFields] },
  level: 'low',
  purposes: [],
  mode: 'automatic',
  deliveries: ['download', 'post', 'pick-up'],
  fees: registrationFees(900),
  exemptions,
  deadlineWorkingDays: 2,
  validityMonths: 6,
  qr: 'full',
  wallet: true,
};

const extended: Made = {
  ...simple,
  id: 'erweiterte-meldebescheinigung',
  kind: 'registration-extended',
  code: '99115001012001',
  name: {
    de: 'Erweiterte Meldebescheinigung',
    en: 'Extended registration certificate',
    nl: 'Uitgebreid uittreksel bevolkingsregister',
    einfach: 'Große Melde-Bescheinigung',
  },
  summary: {
    de: 'Zeigt zusätzlich nur, was Sie auswählen: zum Beispiel Familienstand oder Staatsangehörigkeit.',
    en: 'Also shows what you choose, and nothing else: family status or citizenship, for example.',
    nl: 'Toont daarnaast alleen wat u kiest, bijvoorbeeld burgerlijke staat of nationaliteit.',
    einfach: 'Das Papier zeigt mehr über Sie. Sie suchen aus, was darauf steht.',
  },
  legalBasis: 'BMG § 18 Abs. 2',
  fields: {
    allowed: [...simpleFields, 'birth-name', 'birth-place', 'citizenships', 'move-in-dates', 'family-status'],
    default: [...simpleFields],
  },
  level: 'substantial',
  purposes: [
    {
      id: 'eheschliessung',
      name: { de: 'Eheschließung', en: 'Marriage', nl: 'Huwelijk', einfach: 'Heiraten' },
      needsProof: false,
    },
    {
      id: 'einbuergerung',
      name: { de: 'Einbürgerung', en: 'Naturalisation', nl: 'Naturalisatie', einfach: 'Deutsch werden' },
      needsProof: false,
    },
    {
      id: 'behoerde',
      name: {
        de: 'Vorlage bei einer Behörde',
        en: 'To show to an authority',
        nl: 'Voor een overheidsinstantie',
        einfach: 'Für ein Amt',
      },
      needsProof: false,
    },
  ],
  deadlineWorkingDays: 3,
};

const history: Made = {
  ...simple,
  id: 'aufenthaltsbescheinigung',
  kind: 'residence-history',
  code: '99115001012002',
  name: {
    de: 'Bescheinigung früherer Anschriften',
    en: 'Certificate of former addresses',
    nl: 'Verklaring van eerdere adressen',
    einfach: 'Papier über alte Adressen',
  },
  summary: {
    de: 'Nennt alle Anschriften in Lindenau mit Einzug und Auszug.',
    en: 'Lists all addresses in Lindenau with dates of moving in and out.',
    nl: 'Noemt alle adressen in Lindenau met datum van in- en uitschrijving.',
    einfach: 'Das Papier zeigt: Da haben Sie früher gewohnt.',
  },
  legalBasis: 'BMG § 18 Abs. 2',
  fields: {
    allowed: [...simpleFields, 'birth-name', 'birth-place', 'former-addresses', 'move-in-dates'],
    default: ['family-name', 'given-names', 'birth-date', 'addresses', 'former-addresses', 'move-in-dates'],
  },
  level: 'substantial',
  mode: 'clerk',
  deadlineWorkingDays: 5,
  qr: 'minimal',
  wallet: false,
};

const life: Made = {
  ...simple,
  id: 'lebensbescheinigung',
  kind: 'life',
  code: '99115006012000',
  name: {
    de: 'Lebensbescheinigung',
    en: 'Certificate of life',
    nl: 'Attestatie de vita',
    einfach: 'Papier: Diese Person lebt',
  },
  summary: {
    de: 'Für Renten aus dem In- und Ausland. Gebührenfrei.',
    en: 'For pensions at home and abroad. Free of charge.',
    nl: 'Voor pensioenen uit binnen- en buitenland. Kosteloos.',
    einfach: 'Für Ihre Rente. Das kostet nichts.',
  },
  legalBasis: 'BMG § 18 Abs. 2 Satz 2',
  fields: {
    allowed: ['family-name', 'birth-name', 'given-names', 'birth-date', 'birth-place', 'addresses', 'alive'],
    default: ['family-name', 'given-names', 'birth-date', 'addresses', 'alive'],
  },
  level: 'high',
  deliveries: ['download', 'post'],
  fees: [
    { delivery: 'download', cents: 0, validFrom: since, source: 'BMG § 18 Abs. 3' },
    { delivery: 'post', cents: 0, validFrom: since, source: 'SGB X § 64 Abs. 2' },
  ],
  exemptions: [],
  onlySelf: true,
  validityMonths: 3,
  wallet: false,
};

const civilStatus: Made = {
  ...common,
  id: 'geburtsurkunde',
  kind: 'civil-status',
  code: '99059001033000',
  name: {
    de: 'Abschrift aus dem Geburtenregister',
    en: 'Copy from the register of births',
    nl: 'Afschrift uit het geboorteregister',
    einfach: 'Geburts-Urkunde',
  },
  summary: {
    de: 'Zwei Beschäftigte des Standesamts prüfen den Antrag. Die Urkunde kostet 12 Euro.',
    en: 'Two people of the registry office check the request. The copy costs 12 euros.',
    nl: 'Twee medewerkers van de burgerlijke stand controleren de aanvraag. Het afschrift kost 12 euro.',
    einfach: 'Zwei Personen prüfen Ihren Antrag. Die Urkunde kostet 12 Euro.',
  },
  legalBasis: 'PStG §§ 55, 59, 62',
  fields: {
    allowed: ['family-name', 'birth-name', 'given-names', 'birth-date', 'birth-place'],
    default: ['family-name', 'given-names', 'birth-date', 'birth-place'],
  },
  level: 'high',
  purposes: [
    {
      id: 'eigene-unterlagen',
      name: { de: 'Eigene Unterlagen', en: 'My own papers', nl: 'Eigen administratie', einfach: 'Für mich selbst' },
      needsProof: false,
    },
    {
      id: 'erbschaft',
      name: { de: 'Erbschaft', en: 'Inheritance', nl: 'Erfenis', einfach: 'Für ein Erbe' },
      needsProof: true,
    },
  ],
  mode: 'four-eyes',
  deliveries: ['download', 'post', 'pick-up'],
  fees: (['download', 'post', 'pick-up'] as const).map((delivery) => ({
    delivery,
    cents: 1200,
    validFrom: since,
    source: `${bylaw}, § 5 Nr. 1`,
  })),
  exemptions: [],
  deadlineWorkingDays: 5,
  validityMonths: 6,
};

/** Certificates of the demo town: one of each kind. */
export function demoProducts(): readonly Product[] {
  return [simple, extended, history, life, civilStatus].map((product) => Product.parse(product));
}
