import type { CallOptions, createClient } from '../../shared/contracts/client.ts';
import { value } from '../http/steps.ts';
import { day, officeId, serviceId, tenant } from '../support/make.ts';
import type { townOnAws } from './aws-town.ts';

export type Town = ReturnType<typeof townOnAws>;
export type Staff = Awaited<ReturnType<typeof signedIn>>;

export const mitte = officeId('rathaus-mitte');
export const service = serviceId('wohnung-anmelden');
export const services = [{ serviceId: service, count: 1 }];
export const key = (name: string): CallOptions => ({ idempotencyKey: name.padEnd(20, '-') });
export const at = (town: Town) => day(town.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString());

export async function signedIn(town: Town, citizen: ReturnType<typeof createClient>) {
  const groups = [`${tenant}/lead-clerk`, `${tenant}/lead`, `${tenant}/auditor`];
  town.identity.person({ subject: 'https://identity.example lea', name: 'Lea Leitung', groups });
  const { signIn } = await value(citizen('beginSignIn', {}));
  const { code, state } = town.identity;
  const { session } = await value(citizen('openSession', { signIn, code, state }));
  const call: typeof citizen = (name, input, options) => citizen(name, input, { ...options, token: session });
  await value(call('chooseDesk', { officeId: mitte, counter: 3 }));
  await value(call('getStaffSession', {}));
  return call;
}
