import { aboutApiRoutes } from './citizen/about-api-routes.ts';
import { appointmentRoutes } from './citizen/appointments-routes.ts';
import { availabilityRoutes } from './citizen/availability-routes.ts';
import { publicCatalogueRoutes } from './citizen/catalogue-routes.ts';
import { offerRoutes } from './citizen/offers-routes.ts';
import { waitingRoutes } from './citizen/waiting-routes.ts';
import { experimentsRoutes } from './figures/experiments-routes.ts';
import { figuresRoutes } from './figures/figures-routes.ts';
import { feedbackRoutes } from './heard/feedback-routes.ts';
import { surveyRoutes } from './heard/survey-routes.ts';
import type { Route } from './route.ts';

/** What citizens ask for, with or without a link. */
export const citizenRoutes = {
  ...aboutApiRoutes,
  ...publicCatalogueRoutes,
  ...availabilityRoutes,
  ...appointmentRoutes,
  ...offerRoutes,
  ...waitingRoutes,
  ...figuresRoutes,
  ...experimentsRoutes,
  ...feedbackRoutes,
  ...surveyRoutes,
} as const satisfies Record<string, Route>;
