import type { ProductId, RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CitizenSubject } from '../../../shared/domain/citizen.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { FilePart } from '../../ports/certificate.ts';
import { catalogueOf, join, type Key } from '../keys.ts';

/*
 * Keys of requests for certificates, in the same table as all others (../keys.ts).
 *
 * | item             | pk                      | sk                          | asked for by                         | read as           |
 * |------------------|-------------------------|-----------------------------|--------------------------------------|-------------------|
 * | product          | T#t#CAT                 | PRODUCT#<product>           | every page about certificates        | Query prefix; Get |
 * | request          | T#t#C#<request>         | CASE                        | its page; clerks; timers             | Get               |
 * | file of a case   | T#t#C#<request>         | FILE, CREDENTIAL, RECEIPT, PROOF#<n> | downloading it                       | Get               |
 * | key of a case    | T#t#CK                  | <request>                   | reading anything personal of a case  | Get               |
 * | citizen's list   | T#t#CO#<citizen>        | <request>                   | my requests                          | Query             |
 * | clerks' queue    | T#t#CQ                  | <deadline>#<request>        | clerks: the nearest deadline first   | Query             |
 * | open request     | T#t#CP#<product>        | draft or submitted#<request> | who edits the product: how many      | Query             |
 * | due              | T#t#CDUE                | <minute>#<request>          | timers: what is due by now           | Query range       |
 * | payment          | T#t#PAY                 | <payment>                   | accounts: which request it was for   | Get               |
 * | who looked       | T#t#CA#<request>        | <epoch milliseconds>#<id>   | the citizen, clerks                  | Query             |
 * | retrieval        | T#t#CL#<year>           | <epoch seconds>#<request>   | data protection control: a year      | Query             |
 * | duration         | T#t#CF#<product>        | <epoch seconds>#<request>   | how long it takes: the last 30 days  | Query range       |
 */

export const productKey = (tenant: TenantId, id: ProductId): Key => ({
  pk: catalogueOf(tenant).pk,
  sk: join('PRODUCT', id),
});

/** Partition and sort-key prefix of the products. */
export const productsOf = (tenant: TenantId) => ({ pk: catalogueOf(tenant).pk, prefix: join('PRODUCT', '') });

const casePk = (tenant: TenantId, id: RequestId) => join('T', tenant, 'C', id);

export const requestKey = (tenant: TenantId, id: RequestId): Key => ({ pk: casePk(tenant, id), sk: 'CASE' });

export const caseFileKey = (tenant: TenantId, id: RequestId, part: FilePart): Key => ({
  pk: casePk(tenant, id),
  sk: sortKeyOf(part),
});

function sortKeyOf(part: FilePart): string {
  if (part === 'document') return 'FILE';
  if (part === 'credential') return 'CREDENTIAL';
  if (part === 'receipt') return 'RECEIPT';
  return join('PROOF', part.slice('proof-'.length));
}

export const wrappedKeyKey = (tenant: TenantId, id: RequestId): Key => ({ pk: join('T', tenant, 'CK'), sk: id });

export const citizenRequestsPk = (tenant: TenantId, subject: CitizenSubject) => join('T', tenant, 'CO', subject);

export const citizenRequestKey = (
  tenant: TenantId,
  of: { readonly subject: CitizenSubject; readonly id: RequestId },
): Key => ({ pk: citizenRequestsPk(tenant, of.subject), sk: of.id });

export const queuePk = (tenant: TenantId) => join('T', tenant, 'CQ');

export const queueKey = (tenant: TenantId, of: { readonly deadline: CivilDate; readonly id: RequestId }): Key => ({
  pk: queuePk(tenant),
  sk: join(of.deadline, of.id),
});

/** Requests for a product that are neither issued nor ended. */
export const openRequestsPk = (tenant: TenantId, id: ProductId) => join('T', tenant, 'CP', id);

export const openRequestKey = (
  tenant: TenantId,
  of: { readonly productId: ProductId; readonly stage: 'draft' | 'submitted'; readonly id: RequestId },
): Key => ({ pk: openRequestsPk(tenant, of.productId), sk: join(of.stage, of.id) });

export const dueRequestsPk = (tenant: TenantId) => join('T', tenant, 'CDUE');

/** `minute` is UTC, `yyyy-mm-ddThh:mm`. */
export const dueRequestKey = (tenant: TenantId, due: { readonly minute: string; readonly id: RequestId }): Key => ({
  pk: dueRequestsPk(tenant),
  sk: join(due.minute, due.id),
});

export const paymentKey = (tenant: TenantId, id: string): Key => ({ pk: join('T', tenant, 'PAY'), sk: id });

export const looksPk = (tenant: TenantId, id: RequestId) => join('T', tenant, 'CA', id);

/** Thirteen digits until the year 2286, so that text order is time order. */
export const lookKey = (
  tenant: TenantId,
  look: { readonly requestId: RequestId; readonly milliseconds: number; readonly id: string },
): Key => ({ pk: looksPk(tenant, look.requestId), sk: join(look.milliseconds, look.id) });

/** `year` of UTC. */
export const retrievalsPk = (tenant: TenantId, year: number) => join('T', tenant, 'CL', year);

/** Ten digits until the year 2286. */
export const retrievalKey = (tenant: TenantId, of: { readonly at: number; readonly id: RequestId }): Key => ({
  pk: retrievalsPk(tenant, Number(secondsText(of.at).slice(0, 4))),
  sk: join(of.at, of.id),
});

export const durationsPk = (tenant: TenantId, productId: ProductId) => join('T', tenant, 'CF', productId);

/** Ten digits until the year 2286. */
export const durationKey = (
  tenant: TenantId,
  of: { readonly productId: ProductId; readonly at: number; readonly id: RequestId },
): Key => ({ pk: durationsPk(tenant, of.productId), sk: join(of.at, of.id) });
