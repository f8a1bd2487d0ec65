import type { Route } from './route.ts';
import { signInRoutes } from './staff/sign-in-routes.ts';

/** What members of staff ask for. They are served by a function of their own (functions/staff-api.ts). */
export const staffRoutes = { ...signInRoutes } as const satisfies Record<string, Route>;
