import type { Route } from '../route.ts';
import { ExperimentsView } from './experiments.ts';

/** Experiments of the town on its own rules, for everybody to see. */
export const experimentsRoutes = {
  listExperiments: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/experiments',
    audience: 'public',
    summary: 'Experiments: what was planned before they began, and what came of them',
    description:
      'Plans are public from the start, results whatever they are. Numbers are left out where fewer than five people could be told apart.',
    request: {},
    response: { status: 200, schema: ExperimentsView },
    errors: [],
    cache: { seconds: 60, stale: 600 },
  },
} as const satisfies Record<string, Route>;
