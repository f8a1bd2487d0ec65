import * as z from 'zod';
import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import * as people from './people.ts';

const serves = { capability: 'serve', at: 'office' } as const;
const staffErrors = ['sign_in_needed', 'not_permitted'] as const satisfies readonly ErrorCode[];
const ofAppointment = { group: 'staff', audience: 'staff', needs: serves, cache: 'no-store' } as const;
const changeErrors = [...staffErrors, 'not_found', 'appointment_gone', 'outcome_unknown'] as const;
const placeErrors = ['not_bookable', 'slot_taken', 'idempotency_key_missing', 'idempotency_key_reused'] as const;
const changed = { status: 200, schema: z.strictObject({}) } as const;
const at = '/v1/staff/offices/{officeId}/appointments/{reference}';

/** People and their appointments, for staff: every answer with personal data, and every change, is noted in the audit. */
export const peopleRoutes = {
  searchPeople: {
    ...ofAppointment,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/people-searches',
    summary: 'Find somebody by name among the appointments of one day',
    description: 'A body, not an address: what is typed stays out of every log. The audit notes how many were found.',
    request: { path: people.StaffOfficePath, body: people.PeopleSearchBody },
    response: { status: 200, schema: people.PeopleView },
    errors: [...staffErrors, 'not_found', 'too_many_requests'],
  },
  getAppointmentForStaff: {
    ...ofAppointment,
    method: 'GET',
    path: at,
    summary: 'All that is stored of one appointment; noted in the audit with the reason',
    request: { path: people.StaffAppointmentPath, query: people.OpenQuery },
    response: { status: 200, schema: people.StaffAppointmentView },
    errors: [...staffErrors, 'not_found'],
  },
  moveForCitizen: {
    ...ofAppointment,
    method: 'POST',
    path: `${at}/move`,
    idempotencyKey: true,
    summary: 'Move to another time; a mail follows where there is an address',
    request: { path: people.StaffAppointmentPath, body: people.StaffMoveBody },
    response: { status: 200, schema: people.StaffBookingView },
    errors: [...changeErrors, ...placeErrors],
  },
  cancelForCitizen: {
    ...ofAppointment,
    method: 'POST',
    path: `${at}/cancel`,
    summary: 'Cancel; a mail follows where there is an address',
    request: { path: people.StaffAppointmentPath, body: people.StaffCancelBody },
    response: changed,
    errors: changeErrors,
  },
  resendConfirmation: {
    ...ofAppointment,
    method: 'POST',
    path: `${at}/confirmation`,
    summary: 'Send the confirmation again, up to five times',
    description: 'invalid_request with required at /mail: there is no address. limit_reached: sent five times already.',
    request: { path: people.StaffAppointmentPath },
    response: { status: 202, schema: z.strictObject({}) },
    errors: [...changeErrors, 'invalid_request', 'limit_reached'],
  },
  correctName: {
    ...ofAppointment,
    method: 'PUT',
    path: `${at}/name`,
    summary: 'Correct a typing mistake in the name',
    request: { path: people.StaffAppointmentPath, body: people.NameBody },
    response: changed,
    errors: changeErrors,
  },
  noteAppointment: {
    ...ofAppointment,
    method: 'PUT',
    path: `${at}/note`,
    summary: 'Leave a note that the citizen can read',
    request: { path: people.StaffAppointmentPath, body: people.AppointmentNoteBody },
    response: changed,
    errors: changeErrors,
  },
  listServicesForStaff: {
    ...ofAppointment,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/bookable-services',
    summary: 'What staff can book at an office',
    request: { path: people.StaffOfficePath },
    response: { status: 200, schema: people.BookableServicesView },
    errors: [...staffErrors, 'not_found'],
  },
  findSlotsForStaff: {
    ...ofAppointment,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/availability',
    summary: 'Free starts at an office, of the share of staff and of the online share',
    request: { path: people.StaffOfficePath, query: people.StaffAvailabilityQuery },
    response: { status: 200, schema: people.StaffAvailabilityView },
    errors: [...staffErrors, 'not_found', 'not_bookable'],
  },
  bookForCitizen: {
    ...ofAppointment,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/days/{date}/appointments',
    idempotencyKey: true,
    summary: 'Book for a caller or at the counter, confirmed at once',
    description:
      'The same key and body answer the stored outcome. The answer slot_taken is not final for a key: a later try may succeed, with `overbook` for instance.',
    request: { path: people.StaffOfficeDayPath, body: people.StaffBookingBody },
    response: { status: 201, schema: people.StaffBookingView },
    errors: [...staffErrors, 'not_found', 'invalid_request', ...placeErrors, 'hold_expired', 'outcome_unknown'],
  },
} as const satisfies Record<string, Route>;
