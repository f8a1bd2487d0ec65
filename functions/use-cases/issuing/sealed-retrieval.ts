import { type Retrieval, retrievalKeptUntil } from '../../../shared/domain/certificate/retrieval.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { RetrievalLog, SealedRetrieval } from '../../ports/issue.ts';
import type { Certificate } from './certificate-content.ts';

/** What section 40(4) BMG wants to be written down when this certificate is delivered. */
export async function sealedRetrieval(
  { retrievals }: { readonly retrievals: Pick<RetrievalLog, 'seal'> },
  tenant: TenantId,
  { request, answers, person, town, issuedAt: at }: Certificate,
): Promise<SealedRetrieval> {
  const lived = person.residences.filter(({ until }) => until === undefined);
  const address = (lived.find(({ kind }) => kind === 'main') ?? lived[0])?.address;
  const retrieval: Retrieval = {
    requestId: request.id,
    at,
    familyName: person.familyName,
    givenNames: person.givenNames.join(' '),
    birthDate: person.birth.date,
    ...(address && { address }),
    productId: request.productId,
    fields: [...(answers.fields ?? [])],
  };
  return await retrievals.seal(tenant, retrieval, retrievalKeptUntil(at, town.zone));
}
