import { requestRoutes } from './certificate/request-routes.ts';
import type { Route } from './route.ts';

/** Certificates without a visit: the routes of the function certificate-api, one file a slice. */
export const certificateRoutes = { ...requestRoutes } as const satisfies Record<string, Route>;
