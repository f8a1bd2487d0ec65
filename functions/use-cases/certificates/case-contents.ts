import * as z from 'zod';
import {
  Answers,
  Applicant,
  type CertificateRequest,
  Message,
  type Sealed,
} from '../../../shared/domain/certificate/request.ts';
import type { CaseKey } from '../../ports/certificate.ts';

const Messages = z.array(Message);

/** What a clerk wrote about the decision. */
export const Decision = z.strictObject({ text: z.string().max(4000) });
export type Decision = z.infer<typeof Decision>;

/** What the citizen answered so far. */
export function answersOf(key: CaseKey, { sealed }: CertificateRequest): Answers {
  return sealed.answers === undefined ? {} : Answers.parse(key.open('answers', sealed.answers));
}

/** Who asked; undefined before it was submitted. */
export function applicantOf(key: CaseKey, { sealed }: CertificateRequest): Applicant | undefined {
  return sealed.applicant === undefined ? undefined : Applicant.parse(key.open('applicant', sealed.applicant));
}

/** Questions and answers, in order. */
export function messagesOf(key: CaseKey, { sealed }: CertificateRequest): readonly Message[] {
  return sealed.messages === undefined ? [] : Messages.parse(key.open('messages', sealed.messages));
}

export function decisionOf(key: CaseKey, { sealed }: CertificateRequest): Decision | undefined {
  return sealed.decision === undefined ? undefined : Decision.parse(key.open('decision', sealed.decision));
}

/** One more message, sealed with those before. */
export function withMessage(key: CaseKey, request: CertificateRequest, message: Message): CertificateRequest['sealed'] {
  const messages = [...messagesOf(key, request), message];
  return { ...request.sealed, messages: key.seal('messages', messages) };
}

export function sealedAnswers(key: CaseKey, answers: Answers): Sealed {
  return key.seal('answers', answers);
}
