import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Route } from '../../shared/contracts/route.ts';
import { type CitizenRouteName, type RouteName, routes } from '../../shared/contracts/routes.ts';
import type { FrontRoute, Throttle } from './http-front.ts';

/** `guess`: whatever answers whether a code or an address is right must be slow to try. `other`: what no route is for. */
const limits = {
  read: { rate: 300, burst: 600 },
  search: { rate: 500, burst: 1000 },
  write: { rate: 100, burst: 300 },
  guess: { rate: 20, burst: 40 },
  other: { rate: 50, burst: 100 },
} as const satisfies Record<string, Throttle>;

/** Every route of citizens needs a limit; a new one does not compile without. */
const limitOf = {
  getApiDocument: 'read',
  readApiDocument: 'read',
  getHealth: 'read',
  getMunicipality: 'read',
  listOffices: 'read',
  searchServices: 'search',
  getService: 'search',
  findSlots: 'search',
  countSearch: 'write',
  holdAppointment: 'write',
  giveDetails: 'write',
  confirmAppointment: 'guess',
  releaseHold: 'write',
  getAppointment: 'read',
  getCalendarFile: 'read',
  cancelAppointment: 'write',
  moveAppointment: 'write',
  lookUpAppointment: 'guess',
  getOffer: 'read',
  acceptOffer: 'write',
  declineOffer: 'write',
  getCallDisplay: 'read',
  getWalkIn: 'read',
  drawNumber: 'write',
  getWaiting: 'search',
  stopWaiting: 'write',
} as const satisfies Record<CitizenRouteName, keyof typeof limits>;

const methods = { GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT } as const satisfies Record<
  Route['method'],
  HttpMethod
>;

/**
 * The table of routes as API Gateway takes it, and one for the rest: HEAD, OPTIONS, wrong methods and unknown paths are
 * answered by the function, as problems, and not by the gateway's own {"message":"Not Found"}.
 */
export function apiRoutes(functions: { readonly citizens: IFunction; readonly staff: IFunction }): FrontRoute[] {
  const inTable = routeNames().map((name) => {
    const { method, path } = routes[name];
    const lambda = isCitizens(name) ? functions.citizens : functions.staff;
    return { key: HttpRouteKey.with(path, methods[method]), throttle: limits[limitFor(name)], lambda };
  });
  return [...inTable, { key: HttpRouteKey.DEFAULT, throttle: limits.other, lambda: functions.citizens }];
}

/** Staff are few and known; what they ask for needs no line of its own. */
function limitFor(name: RouteName): keyof typeof limits {
  if (isCitizens(name)) return limitOf[name];
  return routes[name].method === 'GET' ? 'read' : 'write';
}

function isCitizens(name: RouteName): name is CitizenRouteName {
  return name in limitOf;
}

function routeNames(): RouteName[] {
  return Object.keys(routes).filter((name): name is RouteName => name in routes);
}
