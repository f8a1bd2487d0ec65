import * as z from 'zod';
import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import * as rebooking from './rebooking.ts';

const shapes = { capability: 'shape', at: 'office' } as const;
const serves = { capability: 'serve', at: 'office' } as const;
const staffErrors = ['sign_in_needed', 'not_permitted', 'not_found'] as const satisfies readonly ErrorCode[];
const closing = { group: 'shaping', audience: 'staff', needs: shapes, cache: 'no-store' } as const;
const list = { group: 'staff', audience: 'staff', needs: serves, cache: 'no-store' } as const;
const changed = { status: 200, schema: z.strictObject({}) } as const;
const offer = '/v1/staff/offices/{officeId}/offers/{reference}';

/** Closing days, and what becomes of those who had an appointment then. */
export const rebookingRoutes = {
  previewClosing: {
    ...closing,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/closings/preview',
    summary: 'Whom closing an office for some days would reach; nothing is changed',
    request: { path: rebooking.ClosingPath, body: rebooking.ClosingBody },
    response: { status: 200, schema: rebooking.ClosingPreview },
    errors: [...staffErrors, 'invalid_request'],
  },
  closeDays: {
    ...closing,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/closings',
    summary: 'Close an office for some days and offer other times to everybody who has an appointment then',
    description:
      'The times are held and the mails sent after the answer. Closing the same days again changes nothing, and offers times to whoever has none offered yet.',
    request: { path: rebooking.ClosingPath, body: rebooking.ClosingBody },
    response: { status: 201, schema: rebooking.ClosedView },
    errors: [...staffErrors, 'invalid_request', 'payload_too_large', 'edited_meanwhile'],
  },
  listRebooking: {
    ...list,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/rebooking',
    summary: 'Days that were closed, and how far rebooking has come',
    request: { path: rebooking.ClosingPath },
    response: { status: 200, schema: rebooking.RebookingDaysView },
    errors: [...staffErrors],
  },
  getRebooking: {
    ...list,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/rebooking/{date}',
    summary: 'Everybody of a closed day: who has chosen, who has not, who must be called',
    request: { path: rebooking.RebookingPath },
    response: { status: 200, schema: rebooking.RebookingView },
    errors: [...staffErrors],
  },
  acceptForCitizen: {
    ...list,
    method: 'POST',
    path: `${offer}/accept`,
    summary: 'Take one of the held times for somebody on the phone',
    request: { path: rebooking.StrandedPath, body: rebooking.AcceptForBody },
    response: changed,
    errors: [...staffErrors, 'appointment_gone', 'hold_expired', 'outcome_unknown'],
  },
  keepAppointment: {
    ...list,
    method: 'POST',
    path: `${offer}/keep`,
    summary: 'Let the appointment take place all the same',
    request: { path: rebooking.StrandedPath },
    response: changed,
    errors: [...staffErrors, 'appointment_gone'],
  },
  offerAgain: {
    ...list,
    method: 'POST',
    path: `${offer}/again`,
    summary: 'Remind of the times that are held, or hold and offer others',
    request: { path: rebooking.StrandedPath },
    response: { status: 202, schema: z.strictObject({}) },
    errors: [...staffErrors, 'appointment_gone'],
  },
} as const satisfies Record<string, Route>;
