import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Looks, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import type { CredentialSource, WalletOffers } from '../../ports/wallet.ts';
import { ownRequest } from '../certificates/own-case.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

export type OfferCredentialDeps = {
  readonly requests: Pick<Requests, 'get'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly credentialSource: Pick<CredentialSource, 'find'>;
  readonly walletOffers: Pick<WalletOffers, 'open'>;
  readonly portalOrigin: PortalOrigin;
  readonly clock: Clock;
};

/**
 * Offers one's own certificate to a wallet: an address for its camera, and six digits to type there. `request_changed`:
 * there is nothing to hand over (any more), or this kind of certificate has no twin.
 */
export function offerCredential(deps: OfferCredentialDeps): Handler<Routes['offerCredential'], CitizenCaller> {
  const { requests, looks, credentialSource, walletOffers, portalOrigin, clock } = deps;
  return async ({ requestId }, caller) => {
    const { tenant } = caller;
    const found = await ownRequest(requests, caller, requestId);
    if (!found.ok) return found;
    const content = await credentialSource.find(tenant, requestId);
    if (content === undefined) return fail('request_changed');
    const at = secondsOf(clock.now());
    await looks.note(tenant, requestId, { at, who: 'citizen', what: 'document' });
    const { code, digits, endsAt } = await walletOffers.open(tenant, { requestId, type: content.type });
    const address = `${issuerOf(portalOrigin, tenant)}/offers/${code}`;
    return ok({
      uri: `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(address)}`,
      digits,
      endsAt: secondsText(endsAt),
    });
  };
}
