import type { Route } from '../route.ts';
import { PickUpBody, PickUpView } from './pick-up.ts';
import { RequestPath } from './requests.ts';

const own = { group: 'certificates', audience: 'citizen', cache: 'no-store' } as const;
/** `request_changed`: the certificate does not lie ready, or not any more. */
const guarded = ['sign_in_needed', 'not_found', 'request_changed'] as const;

/** A certificate on paper is picked up, with an appointment that belongs to the case. */
export const pickUpRoutes = {
  getPickUp: {
    ...own,
    method: 'GET',
    path: '/v1/certificate-requests/{requestId}/pick-up',
    summary: 'When and where my certificate is picked up',
    request: { path: RequestPath },
    response: { status: 200, schema: PickUpView },
    errors: guarded,
  },
  bookPickUp: {
    ...own,
    method: 'POST',
    path: '/v1/certificate-requests/{requestId}/pick-up',
    summary: 'Make the appointment for picking my certificate up',
    description:
      'Sure at once. The same time twice makes one appointment. request_changed: there is an appointment already, which can be moved; or nothing lies ready. slot_taken: look for another time; nothing was lost.',
    request: { path: RequestPath, body: PickUpBody },
    response: { status: 200, schema: PickUpView },
    errors: [...guarded, 'not_bookable', 'slot_taken', 'limit_reached', 'outcome_unknown'],
  },
} as const satisfies Record<string, Route>;
