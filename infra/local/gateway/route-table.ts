import { certificateRoutes } from '../../../shared/contracts/certificate-routes.ts';
import { matchPath, routeKeyOf } from '../../../shared/contracts/match.ts';
import { routes } from '../../../shared/contracts/routes.ts';
import { staffRoutes } from '../../../shared/contracts/staff-routes.ts';

/** What API Gateway says about the route it chose; values are percent-decoded. */
export type RouteMatch = { readonly routeKey: string; readonly pathParameters: Readonly<Record<string, string>> };

export type FindRoute = (method: string, path: string) => RouteMatch;

/** Any method, any path: the only route of the pages, and the API's for what is not in the contract. */
export function catchAll(): RouteMatch {
  return { routeKey: '$default', pathParameters: {} };
}

/** The contract's route for a path that can be decoded, else `$default`, as in the template. */
export function apiRoute(method: string, path: string): RouteMatch {
  const match = matchPath(path);
  const name = match?.byMethod.get(method);
  if (!match || !name) return catchAll();
  const decoded = Object.entries(match.pathParameters).map(([key, value]) => [key, decodeURIComponent(value)]);
  return { routeKey: routeKeyOf(routes[name]), pathParameters: Object.fromEntries(decoded) };
}

/** Which function the template connects a route to; what is not in the contract goes to `citizen-api`. */
export function functionFor(method: string, path: string): 'citizen-api' | 'certificate-api' | 'staff-api' {
  const name = matchPath(path)?.byMethod.get(method);
  if (name !== undefined && Object.hasOwn(staffRoutes, name)) return 'staff-api';
  return name !== undefined && Object.hasOwn(certificateRoutes, name) ? 'certificate-api' : 'citizen-api';
}

/** What the distribution sends to the API: `/v1`, and of `/.well-known` what the contract has there. */
export function isForApi(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/') || matchPath(path) !== undefined;
}
