import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CertificateRow } from '../../ports/certificate.ts';
import type { Write } from '../table.ts';

/** Where a certificate stands in a status list. */
export type StatusPlace = CertificateRow['status'];

/** Status lists, as parts of the transactions in which certificates are issued and end. */
export type StatusPlaces = {
  /** A place that is probably free, drawn at random; `writes` take it if it is. */
  draw(tenant: TenantId): Promise<{ readonly place: StatusPlace; readonly writes: readonly Write[] }>;
  /** Says from now on that the certificate there is not valid. */
  invalidate(tenant: TenantId, place: StatusPlace): Promise<readonly Write[]>;
};
