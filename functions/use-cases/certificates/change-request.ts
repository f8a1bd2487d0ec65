import type { RequestChanges } from '../../../shared/domain/certificate/after-event.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest, HistoryEntry } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { Requests } from '../../ports/certificate.ts';

/** More writers than this never meet at one request: a citizen, a clerk, the provider and a timer. */
const rounds = 8;

/** What is to become of a request as it is now: a step of its lifecycle, something noted, or nothing. */
export type Wish =
  | { readonly kind: 'advance'; readonly entry: HistoryEntry; readonly changes?: RequestChanges }
  | { readonly kind: 'edit'; readonly changes: RequestChanges }
  | { readonly kind: 'leave' };

export const leave: Wish = { kind: 'leave' };

/** Which request, and how it was seen last, if it was. */
export type RequestAt = { readonly tenant: TenantId; readonly id: RequestId; readonly seen?: CertificateRequest };

/**
 * Looks at a request, decides, and writes; anew where somebody else has written meanwhile. Answers the request as it is
 * then. `decide` may be called several times: what it does outside must do no harm when it is done again.
 */
export async function changeRequest<Code extends string = never>(
  requests: Pick<Requests, 'get' | 'advance' | 'edit'>,
  { tenant, id, seen }: RequestAt,
  decide: (request: CertificateRequest) => Promise<Wish | Fail<Code>>,
): Promise<Result<CertificateRequest, Code | 'not_found'>> {
  let request = seen ?? (await requests.get(tenant, id));
  for (let round = 0; round < rounds; round += 1) {
    if (request === undefined) return fail('not_found');
    const wish = await decide(request);
    if ('ok' in wish) return wish;
    if (wish.kind === 'leave') return ok(request);
    const answer =
      wish.kind === 'advance'
        ? await requests.advance(tenant, { ...wish, seen: request })
        : await requests.edit(tenant, request, wish.changes);
    if (answer.kind === 'done') return ok(answer.request);
    request = await requests.get(tenant, id);
  }
  throw new Error(`A request was written by others ${rounds} times in a row`);
}
