import type { ProductView } from '#shared/contracts/certificate/requests.ts';
import type { CertificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';

/** How long it takes: as measured, as promised, or at once where nobody has to look. */
export function expectationText(
  { expectation: { basis, days }, mode }: Pick<ProductView, 'expectation' | 'mode'>,
  m: CertificatesMessages['product'],
): string {
  if (basis === 'measured') return m.measured(days);
  return mode === 'automatic' ? `${m.atOnce}; ${m.promised(days)}` : m.promised(days);
}
