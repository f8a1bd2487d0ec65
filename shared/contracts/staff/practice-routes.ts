import * as z from 'zod';
import type { Route } from '../route.ts';
import { PracticePath, PracticeView } from './practice.ts';

const guarded = ['sign_in_needed', 'not_permitted'] as const;
const everybody = { capability: 'sign-in', at: 'anywhere' } as const;

/** A copy of an office with invented people, for one session: nothing there reaches a citizen or the figures. */
export const practiceRoutes = {
  beginPractice: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/practice',
    audience: 'staff',
    needs: { capability: 'serve', at: 'office' },
    summary: 'Go into a new practice copy of the office; from within one: reset it',
    request: { path: PracticePath },
    response: { status: 201, schema: PracticeView },
    errors: [...guarded, 'not_found', 'too_many_requests'],
    cache: 'no-store',
  },
  endPractice: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/practice/end',
    audience: 'staff',
    needs: everybody,
    summary: 'Go back to the real office; outside practice nothing happens',
    request: {},
    response: { status: 200, schema: z.strictObject({}) },
    errors: guarded,
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
