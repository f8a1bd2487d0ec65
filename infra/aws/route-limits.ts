import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { certificateRoutes } from '../../shared/contracts/certificate-routes.ts';
import { citizenRoutes } from '../../shared/contracts/citizen-routes.ts';
import type { Route } from '../../shared/contracts/route.ts';
import type { CertificateRouteName, CitizenRouteName } from '../../shared/contracts/routes.ts';
import { staffRoutes } from '../../shared/contracts/staff-routes.ts';
import type { FrontRoute, Throttle } from './http-front.ts';

/**
 * Requests a second. `guess`: whatever answers whether a code or an address is right must be slow to try. `other`: what no
 * route is for.
 */
const limits = {
  read: { rate: 300, burst: 600 },
  search: { rate: 500, burst: 1000 },
  write: { rate: 100, burst: 300 },
  guess: { rate: 20, burst: 40 },
  other: { rate: 50, burst: 100 },
} as const satisfies Record<string, Throttle>;
type Limit = keyof typeof limits;

/** Routes that are more than reading or writing. */
const special: Readonly<Partial<Record<CitizenRouteName | CertificateRouteName, Limit>>> = {
  searchServices: 'search',
  getService: 'search',
  findSlots: 'search',
  getWaiting: 'search',
  confirmAppointment: 'guess',
  lookUpAppointment: 'guess',
  openCitizenSession: 'guess',
  checkCertificate: 'guess',
  checkFile: 'guess',
  getWalletToken: 'guess',
  getCredential: 'guess',
};

const methods = { GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT } as const satisfies Record<
  Route['method'],
  HttpMethod
>;

export type RouteTargets = {
  readonly citizens: IFunction;
  readonly staff: IFunction;
  /** Absent where no certificates are given: their routes are then unknown like any other path. */
  readonly certificates?: IFunction | undefined;
};

/**
 * The table of routes as API Gateway takes it, and one for the rest: HEAD, OPTIONS, wrong methods and unknown paths are
 * answered by the function, as problems, and not by the gateway's own {"message":"Not Found"}.
 */
export function apiRoutes({ citizens, staff, certificates }: RouteTargets): FrontRoute[] {
  return [
    ...frontRoutes(citizenRoutes, citizens),
    ...frontRoutes(staffRoutes, staff),
    ...(certificates === undefined ? [] : frontRoutes(certificateRoutes, certificates)),
    { key: HttpRouteKey.DEFAULT, throttle: limits.other, lambda: citizens },
  ];
}

function frontRoutes(table: Readonly<Record<string, Route>>, lambda: IFunction): FrontRoute[] {
  return Object.entries(table).map(([name, { method, path }]) => ({
    key: HttpRouteKey.with(path, methods[method]),
    throttle: limits[limitOf(name, method)],
    lambda,
  }));
}

function limitOf(name: string, method: Route['method']): Limit {
  const limit = Object.entries(special).find(([one]) => one === name)?.[1];
  return limit ?? (method === 'GET' ? 'read' : 'write');
}
