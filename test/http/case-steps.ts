import { expect } from 'vitest';
import type { Call } from '../../shared/contracts/client.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import { ExemptionId, type Product } from '../../shared/domain/certificate/product.ts';
import { type ClerkHouse, clerkHouse } from '../support/clerk-house.ts';
import { makeProduct } from '../support/make-product.ts';
import { value } from './steps.ts';

export const withMode = (mode: Product['mode'], changes: object = {}) => [makeProduct({ mode, ...changes })];

/** A house in which Elif has asked for something that a clerk must decide, and a clerk. */
export async function waiting(mode: Product['mode'] = 'clerk', answers: Parameters<ClerkHouse['asked']>[0] = {}) {
  const house = await clerkHouse({ products: withMode(mode) });
  const requestId = await house.asked(answers);
  const { call } = await house.clerk();
  return { house, requestId, call };
}

export const shown = (call: Call, requestId: RequestId) => value(call('getCase', { requestId }));

/** Approves what is shown now. */
export async function approve(call: Call, requestId: RequestId) {
  const { version, register } = await shown(call, requestId);
  const extract = register?.kind === 'one' ? register.extract : 'nobody';
  return await call('approveCase', { requestId, version, extract, reason: 'checked' });
}

/** Approved and issued. */
export async function issued(answers: Parameters<ClerkHouse['asked']>[0] = {}) {
  const { house, requestId, call } = await waiting('clerk', answers);
  await value(approve(call, requestId));
  expect(await house.issue(requestId)).toBe('issued');
  return { house, requestId, call };
}

export const exemption = ExemptionId.parse('sozialleistung');
