import * as z from 'zod';
import { FeedbackBody } from '../heard/feedback.ts';
import type { Route } from '../route.ts';
import { RequestPath } from './requests.ts';

/** How satisfied somebody is with a certificate. */
export const certificateFeedbackRoutes = {
  giveCertificateFeedback: {
    group: 'heard',
    method: 'POST',
    path: '/v1/certificate-requests/{requestId}/feedback',
    audience: 'citizen',
    summary: 'Say how a request for a certificate went',
    description: 'Once it has come to an end. One answer a request; a second changes nothing.',
    request: { path: RequestPath, body: FeedbackBody },
    response: { status: 201, schema: z.strictObject({}) },
    errors: ['sign_in_needed', 'not_found', 'not_yet', 'already_answered'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
