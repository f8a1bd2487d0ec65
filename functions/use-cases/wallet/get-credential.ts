import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type {
  CredentialMaker,
  CredentialSource,
  HeldKey,
  ProofReader,
  WalletNonces,
  WalletOffers,
} from '../../ports/wallet.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

export type GetCredentialDeps = {
  readonly walletOffers: Pick<WalletOffers, 'ofToken' | 'useNonce' | 'useToken'>;
  readonly walletNonces: Pick<WalletNonces, 'isFresh'>;
  readonly readProof: ProofReader;
  readonly credentialSource: CredentialSource;
  readonly credentials: Pick<CredentialMaker, 'issue'>;
  readonly portalOrigin: PortalOrigin;
  readonly clock: Clock;
};

/**
 * The credential for a token, bound to the key that the proof shows. A proof that is refused costs a nonce at most; the
 * token is spent last. Revoked or erased meanwhile: `credential_request_denied`.
 */
export function getCredential(deps: GetCredentialDeps): Handler<Routes['getCredential'], Caller> {
  const { walletOffers, credentialSource, credentials, portalOrigin, clock } = deps;
  return async (request, { tenant, token = '' }) => {
    const offer = await walletOffers.ofToken(tenant, token);
    if (!offer) return fail('link_invalid');
    if (request.credential_configuration_id !== offer.type) return fail('unknown_credential_configuration');
    const held = await heldKey(deps, tenant, request);
    if (!held.ok) return held;
    const content = await credentialSource.find(tenant, offer.requestId);
    if (!content) return fail('credential_request_denied');
    if (!(await walletOffers.useToken(tenant, token))) return fail('link_invalid');
    const issuer = issuerOf(portalOrigin, tenant);
    const credential = await credentials.issue({ content, holder: held.value.key, issuer, at: clock.now() });
    await credentialSource.noteHandedOver(tenant, offer.requestId);
    return ok({ credentials: [{ credential }] });
  };
}

async function heldKey(
  { walletOffers, walletNonces, readProof, portalOrigin, clock }: GetCredentialDeps,
  tenant: TenantId,
  { proofs }: InputOf<Routes['getCredential']>,
): Promise<Result<HeldKey, 'invalid_proof' | 'invalid_nonce'>> {
  const at = clock.now();
  const [proof = ''] = proofs.jwt;
  const held = await readProof(proof, { issuer: issuerOf(portalOrigin, tenant), at });
  if (!held) return fail('invalid_proof');
  if (!walletNonces.isFresh(tenant, held.nonce, at)) return fail('invalid_nonce');
  return (await walletOffers.useNonce(tenant, held.nonce)) ? ok(held) : fail('invalid_nonce');
}
