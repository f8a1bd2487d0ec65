import type { RequestView } from '#shared/contracts/certificate/requests.ts';

/** The questions of the form, one a page, in the order in which they are asked. */
export const steps = [
  'for-whom',
  'person',
  'fields',
  'purpose',
  'delivery',
  'exemption',
  'proof',
  'language',
  'mail',
] as const;
export type Step = (typeof steps)[number];

type Missing = RequestView['missing'][number];

const stepOf = {
  forWhom: 'for-whom',
  person: 'person',
  fields: 'fields',
  purposeId: 'purpose',
  delivery: 'delivery',
  documentLanguage: 'language',
  proof: 'proof',
} as const satisfies Record<Missing, Step>;

/** The questions of this request: those with only one answer are not asked, and others follow from an answer. */
export function stepsOf(request: RequestView): readonly Step[] {
  const { product, answers } = request;
  if (!product) return [];
  const asked: Record<Step, boolean> = {
    'for-whom': !product.onlySelf,
    person: answers.forWhom === 'child' || answers.forWhom === 'proxy',
    fields: product.fields.length > 1,
    purpose: product.purposes.length > 0,
    delivery: product.deliveries.length > 1,
    exemption: product.exemptions.length > 0 && chosenFee(request) > 0,
    proof: needsProof(request) || request.proofs.length > 0,
    language: product.languages.length > 1,
    mail: true,
  };
  return steps.filter((step) => asked[step]);
}

/** Where the form goes on: at the first question without an answer, or at the page on which all answers are checked. */
export function firstOpenStep(request: RequestView): Step | 'check' {
  const open: readonly Step[] = request.missing.map((name) => stepOf[name]);
  return steps.find((step) => open.includes(step)) ?? 'check';
}

/** What comes after a question. Whoever came from checking goes back there, unless something became a question by it. */
export function stepAfter(request: RequestView, step: Step, isChange: boolean): Step | 'check' {
  if (isChange) return firstOpenStep(request);
  const asked = stepsOf(request);
  return asked.find((one) => steps.indexOf(one) > steps.indexOf(step)) ?? firstOpenStep(request);
}

/** What comes before a question; undefined for the first. */
export function stepBefore(request: RequestView, step: Step): Step | undefined {
  return stepsOf(request).findLast((one) => steps.indexOf(one) < steps.indexOf(step));
}

/** Something has to be shown by a file: by the purpose, by who asks, or for paying nothing. */
function needsProof({ product, answers }: Pick<RequestView, 'product' | 'answers'>): boolean {
  const purpose = product?.purposes.find(({ id }) => id === answers.purposeId);
  return purpose?.needsProof === true || answers.exemptionId !== undefined || answers.forWhom === 'proxy';
}

/** Cents that the chosen delivery costs today. */
export function chosenFee({ product, answers }: Pick<RequestView, 'product' | 'answers'>): number {
  return product?.deliveries.find(({ delivery }) => delivery === answers.delivery)?.cents ?? 0;
}
