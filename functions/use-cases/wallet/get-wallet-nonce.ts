import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller, Clock } from '../../ports.ts';
import type { WalletNonces } from '../../wallet-ports.ts';

type Deps = { readonly walletNonces: Pick<WalletNonces, 'make'>; readonly clock: Clock };

/** A number for one proof. Asking for many costs the table nothing. */
export function getWalletNonce({ walletNonces, clock }: Deps): Handler<Routes['getWalletNonce'], Caller> {
  return async (_, { tenant }) => ok({ c_nonce: walletNonces.make(tenant, clock.now()) });
}
