import { describe, expect, it } from 'vitest';
import { demoProducts } from '../../infra/ops/demo/certificates.ts';
import { demoCatalogue } from '../../infra/ops/demo/demo-catalogue.ts';
import { fieldLaw, simpleFields } from '../../shared/domain/certificate/field.ts';
import { ProductKind } from '../../shared/domain/certificate/product.ts';
import { Language } from '../../shared/domain/language.ts';

const products = demoProducts();
const registration = products.filter(({ kind }) => kind.startsWith('registration') || kind === 'life');

describe('certificates of the demo town', () => {
  it('are one of each kind', () => {
    expect(products.map(({ kind }) => kind).toSorted()).toEqual([...ProductKind.options].toSorted());
  });

  it.each(registration.map((product) => [product.id, product] as const))('%s: free electronically', (_, { fees }) => {
    expect(fees.find(({ delivery }) => delivery === 'download')).toMatchObject({ cents: 0, source: 'BMG § 18 Abs. 3' });
  });

  it('are found from a service of the same key, which therefore goes without a visit', () => {
    const keys = demoCatalogue().services.flatMap(({ service }) => service.leika);
    const keyed = products.filter(({ code }) => code !== '');
    expect(keyed.filter(({ code }) => !keys.includes(code)).map(({ id }) => id)).toEqual([]);
  });

  it('promise nobody a birth certificate without a visit', () => {
    expect(products.filter(({ code }) => code === '').map(({ kind }) => kind)).toEqual(['civil-status']);
  });

  it('show no more on the simple one than the law allows', () => {
    const simple = products.find(({ kind }) => kind === 'registration-simple');
    expect(simple?.fields.allowed).toEqual(simpleFields);
    expect(simple?.fields.allowed.every((field) => fieldLaw[field].simple)).toBe(true);
    expect(simpleFields).toHaveLength(5);
  });

  it.each(Language.options)('are described in %s', (language) => {
    const texts = products.flatMap(({ name, summary, purposes, exemptions }) => [
      name,
      summary,
      ...purposes.map((purpose) => purpose.name),
      ...exemptions.flatMap((exemption) => [exemption.name, exemption.proof]),
    ]);
    expect(texts.filter((text) => (text[language] ?? '') === '')).toEqual([]);
  });
});
