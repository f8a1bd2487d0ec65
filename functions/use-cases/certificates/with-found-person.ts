import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { applicantOf } from './case-contents.ts';
import type { OpenCase } from './own-case.ts';
import type { FoundPerson } from './review-of.ts';

/** The case with the person of the register whom the certificate is about, where one was found. */
export function withFoundPerson(
  { request, key }: OpenCase,
  found: FoundPerson | undefined,
): CertificateRequest['sealed'] {
  const applicant = applicantOf(key, request);
  if (found === undefined || applicant === undefined) return request.sealed;
  return { ...request.sealed, applicant: key.seal('applicant', { ...applicant, ...found }) };
}
