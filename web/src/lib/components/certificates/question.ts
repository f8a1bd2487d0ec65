import type { Typed } from '#lib/certificates/answer-form.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';

/** What every question is given: the request, what was chosen or typed, and what is wrong with it. */
export type Question = {
  readonly request: RequestView;
  readonly typed: Typed;
  readonly errorAt: (id: string) => string | undefined;
};
