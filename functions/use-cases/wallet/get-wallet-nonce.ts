import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { WalletNonces } from '../../ports/wallet.ts';

type Deps = { readonly walletNonces: Pick<WalletNonces, 'make'>; readonly clock: Clock };

/** A number for one proof. Asking for many costs the table nothing. */
export function getWalletNonce({ walletNonces, clock }: Deps): Handler<Routes['getWalletNonce'], Caller> {
  return async (_, { tenant }) => ok({ c_nonce: walletNonces.make(tenant, clock.now()) });
}
