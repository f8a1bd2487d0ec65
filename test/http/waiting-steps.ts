import { officeId } from '../support/make.ts';
import { signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { type Access, keyOf, value, wish } from './steps.ts';

export const here = { officeId: 'rathaus-mitte' };
export const desk = { officeId: officeId('rathaus-mitte'), counter: 4 };

/** People come some seconds after each other. */
export const draw = async ({ call, clock }: Portal, key = 'key') => {
  clock.forward({ seconds: 2 });
  return await value(call('drawNumber', { ...here, services: wish.services }, { idempotencyKey: keyOf(key) }));
};
export const look = async ({ call }: Portal, { reference, token }: Access) =>
  await value(call('getWaiting', { reference }, { token }));
export const stop = ({ call }: Portal, { reference, token }: Access) => call('stopWaiting', { reference }, { token });
export const calls = async ({ call }: Portal) => (await value(call('getCallDisplay', here))).calls;
export const walkIn = async ({ call }: Portal) => await value(call('getWalkIn', here));

export async function withClerk() {
  const portal = await openPortal();
  return { portal, clerk: await signIn(portal, { desk }) };
}

type Clerk = Awaited<ReturnType<typeof signIn>>;

let keys = 0;
export async function callNext({ call }: Clerk) {
  keys += 1;
  return await value(call('callNext', here, { idempotencyKey: keyOf(`call-${keys}`) }));
}

/** The ticket as the board has it. */
export async function onBoard({ call }: Clerk, number: string) {
  const board = await value(call('getBoard', here));
  return board.changed ? board.tickets.find((ticket) => ticket.number === number) : undefined;
}
