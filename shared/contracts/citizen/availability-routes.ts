import * as z from 'zod';
import { AvailabilityQuery, AvailabilityView, SearchCount } from '../availability.ts';
import type { Route } from '../route.ts';

const empty = z.strictObject({});

/** When there is something free. */
export const availabilityRoutes = {
  findSlots: {
    group: 'availability',
    method: 'GET',
    path: '/v1/availability',
    audience: 'public',
    summary: 'Free starts for a visit, earliest first and day by day',
    request: { query: AvailabilityQuery },
    response: { status: 200, schema: AvailabilityView },
    errors: ['not_found', 'not_bookable'],
    cache: { seconds: 1, stale: 5 },
  },
  countSearch: {
    group: 'availability',
    method: 'POST',
    path: '/v1/searches',
    audience: 'public',
    summary: 'Count a search for the public figures',
    request: { body: SearchCount },
    response: { status: 202, schema: empty },
    errors: [],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
