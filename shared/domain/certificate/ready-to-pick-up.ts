import { type CertificateRequest, isIn } from './request.ts';

type Ready = Pick<CertificateRequest, 'state' | 'delivery' | 'certificate' | 'documentDeleted'>;

const day = 86_400;

/** Whether a certificate lies ready for being picked up. */
export function isReadyToPickUp(request: Ready): boolean {
  return isIn(request, 'issued') && request.delivery === 'pick-up' && !!request.certificate && !request.documentDeleted;
}

/** Until when it lies ready: then its time of retention is over, and it is destroyed. Seconds since 1970. */
export function pickUpUntil({ certificate, terms }: Pick<CertificateRequest, 'certificate' | 'terms'>): number {
  return certificate === undefined ? 0 : certificate.issuedAt + terms.retention.documentDays * day;
}
