import type { Route } from './route.ts';
import { type RouteName, routes } from './routes.ts';

/** Narrows any text to the name of a route. */
function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

/** All routes in the order of the table. */
export const routeNames: readonly RouteName[] = Object.keys(routes).filter(isRouteName);

/** The name API Gateway knows a route by: `GET /v1/services/{serviceId}`. */
export function routeKeyOf(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

export type PathMatch = {
  /** The routes of this path by method; never empty. */
  readonly byMethod: ReadonlyMap<string, RouteName>;
  /** Segments by parameter name, percent-encoding untouched. */
  readonly pathParameters: Readonly<Record<string, string>>;
};

/** Routes of a path, for hosts that must do what API Gateway does: fixed segments win over parameters. */
export function matchPath(rawPath: string): PathMatch | undefined {
  const segments = rawPath.split('/');
  for (const pattern of patterns) {
    const pathParameters = parametersOf(pattern.segments, segments);
    if (pathParameters) return { byMethod: pattern.byMethod, pathParameters };
  }
  return undefined;
}

type Pattern = { readonly segments: readonly string[]; readonly byMethod: Map<string, RouteName> };

const patterns: readonly Pattern[] = patternsByPath().toSorted(
  (a, b) => parameterCount(a.segments) - parameterCount(b.segments),
);

function patternsByPath(): readonly Pattern[] {
  const byPath = new Map<string, Pattern>();
  for (const name of routeNames) {
    const { method, path } = routes[name];
    const pattern = byPath.get(path) ?? { segments: path.split('/'), byMethod: new Map() };
    pattern.byMethod.set(method, name);
    byPath.set(path, pattern);
  }
  return [...byPath.values()];
}

function parameterCount(segments: readonly string[]): number {
  return segments.filter((segment) => parameterName(segment) !== undefined).length;
}

function parameterName(segment: string): string | undefined {
  return /^\{(\w+)\}$/.exec(segment)?.[1];
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    const name = parameterName(expected);
    if (name === undefined ? segment !== expected : segment === '') return undefined;
    if (name !== undefined) found[name] = segment;
  }
  return found;
}
