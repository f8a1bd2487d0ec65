import type { RegisterKey } from '../../../shared/domain/certificate/register-person.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { applicantOf } from './case-contents.ts';
import type { OpenCase } from './own-case.ts';

/** The case with the person of the register whom the certificate is about, where one was found. */
export function withRegisterKey(
  { request, key }: OpenCase,
  registerKey: RegisterKey | undefined,
): CertificateRequest['sealed'] {
  const applicant = applicantOf(key, request);
  if (registerKey === undefined || applicant === undefined) return request.sealed;
  return { ...request.sealed, applicant: key.seal('applicant', { ...applicant, registerKey }) };
}
