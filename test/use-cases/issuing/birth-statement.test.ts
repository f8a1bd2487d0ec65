import { describe, expect, it } from 'vitest';
import { registerExtract } from '../../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { demoProducts } from '../../../infra/ops/demo/certificates.ts';
import { comparedFields } from '../../../shared/domain/certificate/compared.ts';
import { type DocumentLanguage, termsOf } from '../../../shared/domain/certificate/product.ts';
import { productProblems } from '../../../shared/domain/certificate/product-rules.ts';
import { productTemplates } from '../../../shared/domain/certificate/product-templates.ts';
import { CivilDate } from '../../../shared/domain/civil.ts';
import { documentTitles } from '../../../shared/messages/certificate-document/document-titles.ts';
import { listeningObserver } from '../../http/ask.ts';
import { caseHouse, elifInRegister } from '../../support/case-house.ts';
import { documentDouble } from '../../support/document-double.ts';
import { answered } from '../../support/hours-house.ts';
import { approvedRequest, issuingHouse, lenaAnswers } from '../../support/issuing-house.ts';
import { tenant } from '../../support/make.ts';

const statement = () => {
  const found = demoProducts().find(({ kind }) => kind === 'civil-status');
  if (!found) throw new Error('The demo town gives no statement from the register of births');
  return found;
};

/** The statement as it is printed once two clerks have approved it. */
async function printed(language: DocumentLanguage) {
  const house = issuingHouse();
  const { documents, made } = documentDouble();
  const answers = { ...lenaAnswers, fields: [...comparedFields], documentLanguage: language };
  const { request } = await approvedRequest(house, {
    terms: termsOf(statement()),
    answers,
    approvedExtract: registerExtract(elifInRegister, answers),
  });
  const outcome = await issueCertificate({
    ...house,
    openDocuments: async () => documents,
    missingGlyphs: documents.missingGlyphs,
    observer: listeningObserver().observer,
    register: { read: async () => ({ kind: 'one', person: elifInRegister }) },
    looks: { note: async () => undefined },
    portalOrigin: () => 'https://termine.lindenau.example',
  })(tenant, request.id);
  const [document] = made;
  if (!document) throw new Error(`Nothing was printed: ${outcome}`);
  return document;
}

describe('a statement from the register of births', () => {
  it.each([
    [
      'de',
      'Auskunft aus dem Geburtenregister',
      'Standesamt hat die folgenden Angaben mit dem Geburtenregister verglichen',
    ],
    ['en', 'Statement from the register of births', 'registry office has compared the following information'],
    ['nl', 'Bericht uit het geboorteregister', 'burgerlijke stand heeft de volgende gegevens vergeleken'],
  ] as const)('says in %s who has compared what, under the name of the product', async (language, title, compared) => {
    const document = await printed(language);
    expect(document.title).toBe(title);
    expect(statement().name[language]).toBe(title);
    expect(document.intro).toContain(compared);
    expect(document.legalBasis).toBe('PStG § 62 Abs. 2');
  });

  it.each([
    ['de', 'kommen aus dem Melderegister', 'keinen Zugriff auf das Geburtenregister', 'keine Personenstandsurkunde'],
    [
      'en',
      'comes from the population register',
      'no access to the register of births',
      'not a certificate of civil status',
    ],
    [
      'nl',
      'komen uit het bevolkingsregister',
      'geen toegang tot het geboorteregister',
      'geen akte van de burgerlijke stand',
    ],
  ] as const)(
    'says in %s that the portal has not read that register, and what it is not',
    async (language, ...said) => {
      const { intro, remarks } = await printed(language);
      for (const words of said) expect(remarks.join(' ')).toContain(words);
      expect(intro).not.toMatch(/Melderegister|population register|bevolkingsregister/);
    },
  );

  it('is called the same where it is offered, printed and checked', () => {
    const { name } = productTemplates['civil-status'];
    for (const language of ['de', 'en', 'nl'] as const) {
      expect(name[language]).toBe(documentTitles[language]['civil-status']);
    }
  });

  it('is never issued unseen, not even where a product says so', async () => {
    const fees = statement().fees.map((fee) => ({ ...fee, cents: 0 }));
    const product = { ...statement(), fees, mode: 'automatic' as const };
    const house = await caseHouse({ products: [product] });
    const caller = house.elif('high', { idempotencyKey: house.newKey() });
    const wanted = { productId: product.id, language: 'de' as const };
    const { requestId } = answered(await house.handlers.beginRequest(wanted, caller));
    const answers = { forWhom: 'self', delivery: 'download', purposeId: product.purposes[0]?.id } as const;
    answered(await house.handlers.saveAnswers({ requestId, ...answers }, house.elif()));
    const agreed = { requestId, productVersion: 1, cents: 0 };
    const { state } = answered(await house.handlers.submitRequest(agreed, house.elif()));
    expect(state).toBe('in-review');
    expect((await house.requests.get(tenant, requestId))?.causes).toEqual(['product']);
  });

  it('cannot be offered without a clerk, or with what no entry of a birth holds', () => {
    const product = statement();
    const rules = { before: product, today: CivilDate.parse('2026-11-24') };
    expect(productProblems(product, rules)).toEqual([]);
    expect(productProblems({ ...product, mode: 'automatic' }, rules)).toEqual([{ field: 'mode', code: 'not_allowed' }]);
    const fields = { allowed: [...comparedFields, 'addresses' as const], default: [] };
    expect(productProblems({ ...product, fields }, rules)).toEqual([{ field: 'fields/allowed', code: 'not_allowed' }]);
  });
});
