import { comparedFields } from './compared.ts';
import { simpleFields } from './field.ts';
import type { ProductKind, WrittenProduct } from './product.ts';

type Template = Omit<WrittenProduct, 'id' | 'kind' | 'fees' | 'exemptions' | 'public'>;

/** Days after which data of a case are deleted; a town may choose others. */
const retention = { draftDays: 30, documentDays: 90, proofDays: 30, caseDays: 365 } as const;

const common = {
  retention,
  refunds: { withdrawn: 'all', rejected: 'all' },
  languages: ['de', 'en', 'nl'],
  onlySelf: false,
  wallet: false,
  qr: 'minimal',
} as const satisfies Partial<Template>;

const simple: Template = {
  ...common,
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
  deadlineWorkingDays: 2,
  validityMonths: 6,
  qr: 'full',
  wallet: true,
};

const extended: Template = {
  ...simple,
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

const history: Template = {
  ...simple,
  code: '99115001012002',
  name: {
    de: 'Bescheinigung früherer Anschriften',
    en: 'Certificate of former addresses',
    nl: 'Verklaring van eerdere adressen',
    einfach: 'Papier über alte Adressen',
  },
  summary: {
    de: 'Nennt frühere Anschriften mit Einzug und Auszug.',
    en: 'Lists former addresses with dates of moving in and out.',
    nl: 'Noemt eerdere adressen met datum van in- en uitschrijving.',
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

const life: Template = {
  ...simple,
  code: '99115006012000',
  name: {
    de: 'Lebensbescheinigung',
    en: 'Certificate of life',
    nl: 'Attestatie de vita',
    einfach: 'Papier: Diese Person lebt',
  },
  summary: {
    de: 'Für Renten aus dem In- und Ausland.',
    en: 'For pensions at home and abroad.',
    nl: 'Voor pensioenen uit binnen- en buitenland.',
    einfach: 'Für Ihre Rente.',
  },
  legalBasis: 'BMG § 18 Abs. 2 Satz 2',
  fields: {
    allowed: ['family-name', 'birth-name', 'given-names', 'birth-date', 'birth-place', 'addresses', 'alive'],
    default: ['family-name', 'given-names', 'birth-date', 'addresses', 'alive'],
  },
  level: 'high',
  deliveries: ['download', 'post'],
  onlySelf: true,
  validityMonths: 3,
  wallet: false,
};

const civilStatus: Template = {
  ...common,
  // No key of the catalogue fits: those of birth certificates name something else.
  code: '',
  name: {
    de: 'Auskunft aus dem Geburtenregister',
    en: 'Statement from the register of births',
    nl: 'Bericht uit het geboorteregister',
    einfach: 'Papier über Ihre Geburt',
  },
  summary: {
    de: 'Zwei Beschäftigte des Standesamts vergleichen Ihre Angaben mit dem Geburtenregister. Das ist keine Geburtsurkunde.',
    en: 'Two people of the registry office compare your details with the register of births. This is not a birth certificate.',
    nl: 'Twee medewerkers van de burgerlijke stand vergelijken uw gegevens met het geboorteregister. Dit is geen geboorteakte.',
    einfach: 'Zwei Personen sehen im Geburten-Register nach. Das Papier ist keine Geburts-Urkunde.',
  },
  legalBasis: 'PStG § 62 Abs. 2',
  fields: { allowed: [...comparedFields], default: [...comparedFields] },
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
  deadlineWorkingDays: 5,
  validityMonths: 6,
};

/** What each kind of certificate begins with: its law, its fields, and words to begin with. Fees are the town's. */
export const productTemplates: Readonly<Record<ProductKind, Template>> = {
  'registration-simple': simple,
  'registration-extended': extended,
  'residence-history': history,
  life,
  'civil-status': civilStatus,
};
