import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { CitizenRouteName } from '../../../shared/contracts/routes.ts';
import type { Result } from '../../../shared/result.ts';
import type { Portal, Weather } from '../portal.ts';
import { type Access, identify } from '../steps.ts';

type Reached = Promise<Result<unknown, ErrorCode>>;

/** How a portal comes to answer with an error. */
export type Way = (portal: Portal) => Reached;

/** For each route, a way to each error it declares. */
export type Ways = { readonly [Name in CitizenRouteName]: Readonly<Partial<Record<ErrorCode, Way>>> };

export const nowhere: Access = { reference: 'rathaus-mitte.2026-11-24.0123456789abcdef', token: 'a'.repeat(43) };
export const unansweredWrites: Weather = ({ operation }) =>
  operation === 'GetItem' || operation === 'Query' ? undefined : { status: 500, body: {} };

/** Goes on while the table answers some calls, or all, with a fault. */
export async function inWeather<Value>(portal: Portal, weather: Weather, way: () => Promise<Value>): Promise<Value> {
  portal.sky.weather = weather;
  return await way();
}

/** A hold that nobody confirmed in time. */
export async function expired(portal: Portal): Promise<Access> {
  const access = await identify(portal, 'key');
  portal.clock.forward({ minutes: 40 });
  await portal.run('sweep');
  return access;
}
