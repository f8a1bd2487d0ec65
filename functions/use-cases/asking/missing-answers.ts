import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import type { Answers, Proof } from '../../../shared/domain/certificate/request.ts';
import type { FieldProblem } from '../../../shared/result.ts';

type Missing = RequestView['missing'][number];

/** What is still to be answered before a request can be submitted, in the order in which the form asks. */
export function missingAnswers(
  { purposes }: Pick<Product, 'purposes'>,
  answers: Answers,
  proofs: readonly Proof[],
): readonly Missing[] {
  const { forWhom, person, fields, purposeId, exemptionId, delivery, documentLanguage } = answers;
  const purpose = purposes.find(({ id }) => id === purposeId);
  const needsProof = purpose?.needsProof === true || exemptionId !== undefined || forWhom === 'proxy';
  const isMissing: Record<Missing, boolean> = {
    forWhom: forWhom === undefined,
    person: forWhom !== undefined && forWhom !== 'self' && person === undefined,
    fields: fields === undefined || fields.length === 0,
    purposeId: purposes.length > 0 && purpose === undefined,
    delivery: delivery === undefined,
    documentLanguage: documentLanguage === undefined,
    proof: needsProof && proofs.length === 0,
  };
  return Object.entries(isMissing).flatMap(([name, missing]) => (missing && isName(name, isMissing) ? [name] : []));
}

function isName(name: string, all: Record<Missing, boolean>): name is Missing {
  return Object.hasOwn(all, name);
}

/** Answers that the product does not know, or not any more. */
export function foreignAnswers(product: Product, answers: Answers): readonly FieldProblem[] {
  const { forWhom, fields = [], purposeId, exemptionId, delivery, documentLanguage } = answers;
  const refused: Readonly<Record<string, boolean>> = {
    '/forWhom': product.onlySelf && forWhom !== undefined && forWhom !== 'self',
    '/fields': fields.some((field) => !product.fields.allowed.includes(field)),
    '/purposeId': purposeId !== undefined && !product.purposes.some(({ id }) => id === purposeId),
    '/exemptionId': exemptionId !== undefined && !product.exemptions.some(({ id }) => id === exemptionId),
    '/delivery': delivery !== undefined && !product.deliveries.includes(delivery),
    '/documentLanguage': documentLanguage !== undefined && !product.languages.includes(documentLanguage),
  };
  return Object.entries(refused).flatMap(([pointer, isRefused]) =>
    isRefused ? [{ pointer, code: 'not_allowed' as const }] : [],
  );
}
