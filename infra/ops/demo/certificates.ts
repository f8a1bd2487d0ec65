import type * as z from 'zod';
import { Product, type ProductKind } from '../../../shared/domain/certificate/product.ts';
import { productTemplates } from '../../../shared/domain/certificate/product-templates.ts';

type Made = z.input<typeof Product>;

const bylaw = 'Verwaltungsgebührensatzung der Stadt Lindenau';
const since = '2022-05-01';

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

/** A product like its template, on offer, with the town's fees and what differs. */
function made(kind: ProductKind, own: Pick<Made, 'id' | 'fees'> & Partial<Made>): Product {
  return Product.parse({ ...productTemplates[kind], version: 1, kind, exemptions: [], public: true, ...own });
}

/** Certificates of the demo town: one of each kind. */
export function demoProducts(): readonly Product[] {
  return [
    made('registration-simple', {
      id: 'meldebescheinigung',
      fees: registrationFees(900),
      exemptions,
      pickUpService: 'dokument-abholen',
    }),
    made('registration-extended', { id: 'erweiterte-meldebescheinigung', fees: registrationFees(900), exemptions }),
    made('residence-history', {
      id: 'aufenthaltsbescheinigung',
      fees: registrationFees(900),
      exemptions,
      summary: {
        de: 'Nennt alle Anschriften in Lindenau mit Einzug und Auszug.',
        en: 'Lists all addresses in Lindenau with dates of moving in and out.',
        nl: 'Noemt alle adressen in Lindenau met datum van in- en uitschrijving.',
        einfach: 'Das Papier zeigt: Da haben Sie früher gewohnt.',
      },
    }),
    made('life', {
      id: 'lebensbescheinigung',
      fees: [
        { delivery: 'download', cents: 0, validFrom: since, source: 'BMG § 18 Abs. 3' },
        { delivery: 'post', cents: 0, validFrom: since, source: 'SGB X § 64 Abs. 2' },
      ],
      summary: {
        de: 'Für Renten aus dem In- und Ausland. Gebührenfrei.',
        en: 'For pensions at home and abroad. Free of charge.',
        nl: 'Voor pensioenen uit binnen- en buitenland. Kosteloos.',
        einfach: 'Für Ihre Rente. Das kostet nichts.',
      },
    }),
    made('civil-status', {
      id: 'geburtenregister',
      fees: (['download', 'post', 'pick-up'] as const).map((delivery) => ({
        delivery,
        cents: 1200,
        validFrom: since,
        source: `${bylaw}, § 5 Nr. 1`,
      })),
      summary: {
        de: 'Das Standesamt vergleicht Ihre Angaben mit dem Geburtenregister. Das kostet 12 Euro und ist keine Geburtsurkunde.',
        en: 'The registry office compares your details with the register of births. It costs 12 euros and is not a birth certificate.',
        nl: 'De burgerlijke stand vergelijkt uw gegevens met het geboorteregister. Dat kost 12 euro en is geen geboorteakte.',
        einfach:
          'Zwei Personen sehen im Geburten-Register nach. Das kostet 12 Euro. Das Papier ist keine Geburts-Urkunde.',
      },
    }),
  ];
}
