import { matchPath, routeKeyOf, routeNames } from '../../shared/contracts/match.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { type RouteName, routes } from '../../shared/contracts/routes.ts';
import type { ApiEvent } from './event.ts';

const byRouteKey: ReadonlyMap<string, RouteName> = new Map(routeNames.map((name) => [routeKeyOf(routes[name]), name]));

export type Target =
  | { readonly kind: 'route'; readonly name: RouteName; readonly event: ApiEvent; readonly isHead: boolean }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[]; readonly isQuestion: boolean }
  | { readonly kind: 'nowhere' };

/**
 * What an event asks for. API Gateway names the route; events of its catch-all route (`$default`) are matched by path,
 * so that HEAD, OPTIONS and wrong methods get the answer RFC 9110 describes. A route of the table is never reached that
 * way (a path written in another encoding could try), as limits and authorizers stand at the named routes; HEAD may
 * where anybody may read.
 */
export function targetOf(event: ApiEvent): Target {
  const name = byRouteKey.get(event.routeKey);
  if (name) return { kind: 'route', name, event, isHead: false };
  const match = matchPath(event.rawPath);
  if (!match) return { kind: 'nowhere' };
  const { method } = event.requestContext.http;
  if (match.byMethod.has(method)) return { kind: 'nowhere' };
  const { pathParameters } = match;
  const read = method === 'HEAD' ? readBy(match.byMethod) : undefined;
  if (read) return { kind: 'route', name: read, event: { ...event, pathParameters }, isHead: true };
  return { kind: 'wrong-method', allow: allowed(match.byMethod), isQuestion: method === 'OPTIONS' };
}

function allowed(byMethod: ReadonlyMap<string, RouteName>): readonly string[] {
  const methods = [...byMethod.keys()];
  return [...methods, ...(readBy(byMethod) ? ['HEAD'] : []), 'OPTIONS'];
}

/** The route that HEAD reads. */
function readBy(byMethod: ReadonlyMap<string, RouteName>): RouteName | undefined {
  const name = byMethod.get('GET');
  const route: Route | undefined = name && routes[name];
  return route?.audience === 'staff' || route?.audience === 'citizen' ? undefined : name;
}
