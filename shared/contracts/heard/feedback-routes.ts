import * as z from 'zod';
import { ReferencePath } from '../appointments.ts';
import type { Route } from '../route.ts';
import { FeedbackBody, GaveUpBody } from './feedback.ts';

const empty = z.strictObject({});

/** How satisfied people are, without an account; a case answers once. */
export const feedbackRoutes = {
  giveFeedback: {
    group: 'heard',
    method: 'POST',
    path: '/v1/appointments/{reference}/feedback',
    audience: 'link',
    summary: 'Say how a visit was, or why there was none',
    description:
      'From the time of the appointment on, or after its end. One answer an appointment; a second changes nothing.',
    request: { path: ReferencePath, body: FeedbackBody },
    response: { status: 201, schema: empty },
    errors: ['link_invalid', 'not_yet', 'already_answered'],
    cache: 'no-store',
  },
  tellGaveUp: {
    group: 'heard',
    method: 'POST',
    path: '/v1/feedback',
    audience: 'public',
    idempotencyKey: true,
    summary: 'Say what was missing, where somebody gives up',
    request: { body: GaveUpBody },
    response: { status: 201, schema: empty },
    errors: ['not_found', 'invalid_request', 'too_many_requests', 'idempotency_key_missing', 'idempotency_key_reused'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
