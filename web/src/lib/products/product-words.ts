import type { FieldWords } from '#lib/catalogue-edit/field-label.ts';
import { languageNames } from '#lib/language-path.ts';
import { Language } from '#shared/domain/language.ts';
import { certificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';
import { euros, longCivilDate } from '#shared/messages/format.ts';
import { staffCatalogueMessages } from '#shared/messages/staff-catalogue/staff-catalogue-messages.ts';
import { staffProductsMessages } from '#shared/messages/staff-products/staff-products-messages.ts';

type Words = Readonly<Record<string, string>>;

/** What fields of a certificate product and their values are called, in forms and in what the API says of changes. */
export function productWords(language: Language): FieldWords {
  return {
    labelOf: (field) => labelOf(field, language),
    valueOf: (field, text) => valueText(field, text, language),
  };
}

function labelOf(field: string, language: Language): string {
  const { fields } = staffProductsMessages[language];
  const [first = '', second = ''] = field.split('.');
  const part = (name: string) => wordIn(fields, name, fields.other);
  if (first === 'fees' || first === 'prices') return feeLabel(field, language);
  if (first === 'purposes' || first === 'exemptions') return partOfRow(field, language);
  if (first === 'retention' || first === 'refunds') return part(second);
  if (second === 'allowed' || second === 'default') return part(second);
  const own = Language.safeParse(second).data;
  return own === undefined ? part(first) : `${part(first)} (${languageNames[own].long})`;
}

/** `prices.0.amount` of a form, `fees.post.2027-01-01.cents` of a change. */
function feeLabel(field: string, language: Language): string {
  const { fields, form } = staffProductsMessages[language];
  const [list = '', second = '', third = '', fourth = ''] = field.split('.');
  if (second === '') return fields.fees;
  if (list === 'prices') return `${form.fee(Number(second) + 1)}, ${wordIn(fields, third, fields.other)}`;
  const fee = fields.feeFrom(wordIn(deliveryNames(language), second, second), longCivilDate(third, language));
  return fourth === 'source' ? `${fee}, ${fields.source}` : fee;
}

/** `purposes.0.name.de` of a form, `purposes.heirat.name.de` of a change. */
function partOfRow(field: string, language: Language): string {
  const { fields, form } = staffProductsMessages[language];
  const [list = '', row = '', name = '', own = ''] = field.split('.');
  if (row === '') return wordIn(fields, list, fields.other);
  const nth = list === 'purposes' ? form.purpose : form.exemption;
  const title = /^\d+$/.test(row) ? nth(Number(row) + 1) : `${wordIn(fields, list, fields.other)} „${row}“`;
  const written = Language.safeParse(own).data;
  const part = name === '' ? '' : `, ${wordIn(fields, name, fields.other)}`;
  return title + part + (written ? ` (${languageNames[written].long})` : '');
}

function valueText(field: string, text: string | undefined, language: Language): string {
  const { levels, modes, kinds, refundWords, qrWords, languageNames: documents } = staffProductsMessages[language];
  const { values } = staffCatalogueMessages[language];
  const [first = '', , , fourth = ''] = field.split('.');
  const yesNo: Words = { true: values.true, on: values.true, '1': values.true, false: values.false };
  const { field: fieldNames } = certificatesMessages[language];
  const wordsOf: Readonly<Record<string, Words>> = {
    level: levels,
    mode: modes,
    kind: kinds,
    refunds: refundWords,
    qr: qrWords,
    languages: documents,
    deliveries: deliveryNames(language),
    fields: fieldNames,
    ...Object.fromEntries(['public', 'onlySelf', 'wallet', 'purposes'].map((name) => [name, yesNo])),
  };
  if (text === undefined || text === '') return values.empty;
  if (first === 'fees' && fourth === 'cents') return euros(Number(text), language);
  const words = wordsOf[first] ?? {};
  if (!['fields', 'languages', 'deliveries'].includes(first)) return wordIn(words, text, text);
  return text
    .split(/[;,] /)
    .map((one) => wordIn(words, one, one))
    .join(', ');
}

function deliveryNames(language: Language): Words {
  const { delivery } = certificatesMessages[language];
  return Object.fromEntries(Object.entries(delivery).map(([id, { name }]) => [id, name]));
}

function wordIn(words: Readonly<Record<string, unknown>>, name: string, otherwise: string): string {
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  return typeof word === 'string' ? word : otherwise;
}
