import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { isPractice } from '../../../shared/domain/practice.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { eventKey } from '../keys.ts';
import type { Write } from '../table.ts';

type Happened = { readonly name: string; readonly at: number; readonly nonce: string };

/**
 * What happened to a request, for the figures, as a part of the transaction in which it happens: kind and product, nothing
 * that leads to the case. What happens in practice is no event.
 */
export function requestFigure(
  tenant: TenantId,
  { productId, terms, causes }: CertificateRequest,
  { name, at, nonce }: Happened,
): readonly Write[] {
  if (isPractice(tenant)) return [];
  const date = CivilDate.parse(secondsText(at).slice(0, 10));
  const data = { product: productId, kind: terms.kind, ...(name === 'route' && { causes }) };
  return [{ item: { ...eventKey(tenant, date, { at, id: nonce }), id: nonce, kind: `certificate-${name}`, at, data } }];
}
