import { preAuthorizedCode } from '../../../shared/contracts/certificate/wallet.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import type { WalletOffers } from '../../ports/wallet.ts';

type Deps = {
  readonly walletOffers: Pick<WalletOffers, 'redeem'>;
  readonly limits: Limits;
  readonly links: Pick<Links, 'pseudonym'>;
};

/** A whole school may fetch certificates from one address; a script that guesses is stopped by the offer's own five tries. */
const tokensByAddress = { max: 100, windowSeconds: 600 } as const;

/** Code and digits of an offer for a token, once. `invalid_grant` does not say what of it was wrong. */
export function getWalletToken({ walletOffers, limits, links }: Deps): Handler<Routes['getWalletToken'], Caller> {
  return async (form, { tenant, address }) => {
    if (form.grant_type !== preAuthorizedCode) return fail('unsupported_grant_type');
    const key = `wallet-token.${links.pseudonym(tenant, 'address', address)}`;
    if (!(await limits.allow(tenant, key, tokensByAddress))) return fail('too_many_requests');
    const granted = await walletOffers.redeem(tenant, form['pre-authorized_code'], form.tx_code);
    if (!granted) return fail('invalid_grant');
    return ok({ access_token: granted.token, token_type: 'Bearer', expires_in: granted.seconds });
  };
}
