import * as z from 'zod';
import type { Route } from '../route.ts';
import {
  CallDisplayView,
  DrawNumberBody,
  DrawnView,
  WaitingOfficePath,
  WaitingPath,
  WaitingView,
  WalkInView,
} from '../waiting.ts';

/** The waiting room as citizens see it: the display on the wall, a number of their own, their place. */
export const waitingRoutes = {
  getCallDisplay: {
    group: 'waiting',
    method: 'GET',
    path: '/v1/offices/{officeId}/calls',
    audience: 'public',
    summary: 'Who is called to which counter',
    description: 'Numbers and counters only. Made to be asked every two seconds.',
    request: { path: WaitingOfficePath },
    response: { status: 200, schema: CallDisplayView },
    errors: ['not_found'],
    cache: { seconds: 1, stale: 1 },
  },
  getWalkIn: {
    group: 'waiting',
    method: 'GET',
    path: '/v1/offices/{officeId}/walk-in',
    audience: 'public',
    summary: 'Whether one can come without appointment now, and how long one would wait',
    request: { path: WaitingOfficePath },
    response: { status: 200, schema: WalkInView },
    errors: ['not_found'],
    cache: { seconds: 5, stale: 5 },
  },
  drawNumber: {
    group: 'waiting',
    method: 'POST',
    path: '/v1/offices/{officeId}/numbers',
    audience: 'public',
    idempotencyKey: true,
    summary: 'Draw a number without appointment',
    description:
      'The same key and body answer the number that was drawn. walk_in_closed: the office is closed, or whoever came now would not be served before it closes.',
    request: { path: WaitingOfficePath, body: DrawNumberBody },
    response: { status: 201, schema: DrawnView },
    errors: [
      'not_found',
      'invalid_request',
      'walk_in_closed',
      'idempotency_key_missing',
      'idempotency_key_reused',
      'too_many_requests',
      'outcome_unknown',
    ],
    cache: 'no-store',
  },
  getWaiting: {
    group: 'waiting',
    method: 'GET',
    path: '/v1/waiting/{reference}',
    audience: 'link',
    summary: 'My number, my place and how long it takes',
    description:
      'By the token of a drawn number or by one of an appointment. appointment_gone: it was cancelled or moved, or it is not confirmed yet.',
    request: { path: WaitingPath },
    response: { status: 200, schema: WaitingView },
    errors: ['link_invalid', 'appointment_gone'],
    cache: 'no-store',
  },
  stopWaiting: {
    group: 'waiting',
    method: 'POST',
    path: '/v1/waiting/{reference}/leave',
    audience: 'link',
    summary: 'I cannot come: give the place back',
    description:
      'An appointment that can still be cancelled is cancelled; otherwise nobody waits for this number any more. ticket_changed: it is too late for that, the visit has begun or is over.',
    request: { path: WaitingPath },
    response: { status: 200, schema: z.strictObject({}) },
    errors: ['link_invalid', 'appointment_gone', 'ticket_changed', 'outcome_unknown'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
