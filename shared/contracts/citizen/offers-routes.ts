import * as z from 'zod';
import * as appointments from '../appointments.ts';
import { AcceptBody, DeclineBody, OfferView } from '../rebooking.ts';
import type { Route } from '../route.ts';

const empty = z.strictObject({});

/** Other times for an appointment whose place is lost. */
export const offerRoutes = {
  getOffer: {
    group: 'appointments',
    method: 'GET',
    path: '/v1/offers/{reference}',
    audience: 'link',
    summary: 'Other times for an appointment that cannot take place',
    description: 'The link of the mail opens it, and so does one that may change the appointment.',
    request: { path: appointments.ReferencePath },
    response: { status: 200, schema: OfferView },
    errors: ['link_invalid'],
    cache: 'no-store',
  },
  acceptOffer: {
    group: 'appointments',
    method: 'POST',
    path: '/v1/offers/{reference}/accept',
    audience: 'link',
    summary: 'Take one of the times; the old appointment becomes the new one',
    request: { path: appointments.ReferencePath, body: AcceptBody },
    response: { status: 200, schema: appointments.AccessView },
    errors: ['link_invalid', 'hold_expired', 'appointment_gone', 'outcome_unknown'],
    cache: 'no-store',
  },
  declineOffer: {
    group: 'appointments',
    method: 'POST',
    path: '/v1/offers/{reference}/decline',
    audience: 'link',
    summary: 'Take none of the times, or cancel the appointment altogether',
    request: { path: appointments.ReferencePath, body: DeclineBody },
    response: { status: 200, schema: empty },
    errors: ['link_invalid', 'appointment_gone', 'outcome_unknown'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
