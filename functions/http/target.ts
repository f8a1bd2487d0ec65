import { matchPath, routeKeyOf, routeNames } from '../../shared/contracts/match.ts';
import { type RouteName, routes } from '../../shared/contracts/routes.ts';
import type { ApiEvent } from './event.ts';

const byRouteKey: ReadonlyMap<string, RouteName> = new Map(routeNames.map((name) => [routeKeyOf(routes[name]), name]));

export type Target =
  | { readonly kind: 'route'; readonly name: RouteName; readonly event: ApiEvent; readonly isHead: boolean }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[]; readonly isQuestion: boolean }
  | { readonly kind: 'nowhere' };

/**
 * What an event asks for. API Gateway names the route; events of a catch-all route (`$default`) are matched by path,
 * so that HEAD, OPTIONS and wrong methods get the answer RFC 9110 describes.
 */
export function targetOf(event: ApiEvent): Target {
  const name = byRouteKey.get(event.routeKey);
  if (name) return { kind: 'route', name, event, isHead: false };
  const match = matchPath(event.rawPath);
  if (!match) return { kind: 'nowhere' };
  const { method } = event.requestContext.http;
  const found = match.byMethod.get(method === 'HEAD' ? 'GET' : method);
  const { pathParameters } = match;
  if (found) return { kind: 'route', name: found, event: { ...event, pathParameters }, isHead: method === 'HEAD' };
  return { kind: 'wrong-method', allow: allowed(match.byMethod), isQuestion: method === 'OPTIONS' };
}

function allowed(byMethod: ReadonlyMap<string, RouteName>): readonly string[] {
  const methods = [...byMethod.keys()];
  return [...methods, ...(byMethod.has('GET') ? ['HEAD'] : []), 'OPTIONS'];
}
