import type { Route } from './route.ts';
import { auditRoutes } from './staff/audit-routes.ts';
import { boardRoutes } from './staff/board-routes.ts';
import { casesRoutes } from './staff/cases-routes.ts';
import { catalogueRoutes } from './staff/catalogue-routes.ts';
import { experimentRoutes } from './staff/experiment-routes.ts';
import { figuresStaffRoutes } from './staff/figures-routes.ts';
import { helpRoutes } from './staff/help-routes.ts';
import { hoursRoutes } from './staff/hours-routes.ts';
import { ideasRoutes } from './staff/ideas-routes.ts';
import { peopleRoutes } from './staff/people-routes.ts';
import { practiceRoutes } from './staff/practice-routes.ts';
import { productsRoutes } from './staff/products-routes.ts';
import { rebookingRoutes } from './staff/rebooking-routes.ts';
import { sentencesRoutes } from './staff/sentences-routes.ts';
import { signInRoutes } from './staff/sign-in-routes.ts';
import { surveysRoutes } from './staff/surveys-routes.ts';
import { whatIfRoutes } from './staff/what-if-routes.ts';

/** What members of staff ask for. They are served by a function of their own (functions/staff-api.ts). */
export const staffRoutes = {
  ...signInRoutes,
  ...practiceRoutes,
  ...boardRoutes,
  ...hoursRoutes,
  ...rebookingRoutes,
  ...catalogueRoutes,
  ...productsRoutes,
  ...figuresStaffRoutes,
  ...ideasRoutes,
  ...helpRoutes,
  ...peopleRoutes,
  ...sentencesRoutes,
  ...surveysRoutes,
  ...whatIfRoutes,
  ...experimentRoutes,
  ...auditRoutes,
  ...casesRoutes,
} as const satisfies Record<string, Route>;
