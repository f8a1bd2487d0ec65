import { checkRoutes } from './certificate/check-routes.ts';
import { certificateFeedbackRoutes } from './certificate/feedback-routes.ts';
import { journalRoutes } from './certificate/journal-routes.ts';
import { pickUpRoutes } from './certificate/pick-up-routes.ts';
import { requestRoutes } from './certificate/request-routes.ts';
import { citizenSignInRoutes } from './certificate/sign-in-routes.ts';
import { walletRoutes } from './certificate/wallet-routes.ts';
import type { Route } from './route.ts';

/** Certificates without a visit: the routes of the function certificate-api, one file a slice. */
export const certificateRoutes = {
  ...citizenSignInRoutes,
  ...requestRoutes,
  ...pickUpRoutes,
  ...certificateFeedbackRoutes,
  ...checkRoutes,
  ...journalRoutes,
  ...walletRoutes,
} as const satisfies Record<string, Route>;
