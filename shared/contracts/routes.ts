import { certificateRoutes } from './certificate-routes.ts';
import { citizenRoutes } from './citizen-routes.ts';
import type { Route } from './route.ts';
import { staffRoutes } from './staff-routes.ts';

/** The only list of routes: gateway, template, handlers' types, client and API document come from it. */
export const routes = { ...citizenRoutes, ...certificateRoutes, ...staffRoutes } as const satisfies Record<
  string,
  Route
>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type CitizenRouteName = keyof typeof citizenRoutes;
export type StaffRouteName = keyof typeof staffRoutes;
export type CertificateRouteName = keyof typeof certificateRoutes;
