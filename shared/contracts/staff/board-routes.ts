import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import {
  BoardPath,
  BoardQuery,
  BoardView,
  CheckInBody,
  DayListQuery,
  DayListView,
  FinishBody,
  ForwardBody,
  MarksBody,
  NoteBody,
  PersonView,
  TicketPath,
  TicketView,
  VersionBody,
  WalkInBody,
} from './board.ts';

const serves = { capability: 'serve', at: 'office' } as const;
const staffErrors = ['sign_in_needed', 'not_permitted'] as const satisfies readonly ErrorCode[];
const changeErrors = [...staffErrors, 'not_found', 'ticket_changed', 'outcome_unknown'] as const;
const keyErrors = ['idempotency_key_missing', 'idempotency_key_reused'] as const;

const changed = { status: 200, schema: TicketView } as const;

/** What an action on one ticket has in common: it names the version that was seen and answers the ticket as it is then. */
const ofTicket = { group: 'staff', audience: 'staff', needs: serves, response: changed, cache: 'no-store' } as const;
const byVersion = { path: TicketPath, body: VersionBody } as const;

/** The day board: who comes, who waits, who is served. */
export const boardRoutes = {
  getBoard: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/board',
    audience: 'staff',
    needs: serves,
    summary: 'The day of an office: queue, counters, figures',
    description:
      'Made to be asked every 1.5 seconds with `seen`: as long as nothing changes, the answer is a few bytes.',
    request: { path: BoardPath, query: BoardQuery },
    response: { status: 200, schema: BoardView },
    errors: [...staffErrors, 'not_found'],
    cache: 'no-store',
  },
  checkIn: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/check-ins',
    summary: 'Somebody with an appointment is here',
    description: 'Somebody who is checked in already stays so. not_expected_here: another office or another day.',
    request: { path: BoardPath, body: CheckInBody },
    errors: [...changeErrors, 'invalid_request', 'not_expected_here', 'appointment_gone'],
  },
  callNext: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/calls',
    idempotencyKey: true,
    summary: 'Call whose turn it is to my counter',
    description:
      'Two who call at once get two people. counter_busy: somebody called or served is still at this counter. no_desk: this session has no counter here.',
    request: { path: BoardPath },
    errors: [...staffErrors, ...keyErrors, 'not_found', 'nobody_waiting', 'counter_busy', 'no_desk', 'outcome_unknown'],
  },
  addWalkIn: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets',
    idempotencyKey: true,
    summary: 'Draw a number for somebody without appointment',
    request: { path: BoardPath, body: WalkInBody },
    response: { status: 201, schema: TicketView },
    errors: [...staffErrors, ...keyErrors, 'not_found', 'invalid_request', 'outcome_unknown'],
  },
  callTicket: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/call',
    summary: 'Call a chosen person to my counter',
    request: byVersion,
    errors: [...changeErrors, 'counter_busy', 'no_desk'],
  },
  callAgain: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/call-again',
    summary: 'Call the same number again',
    request: byVersion,
    errors: [...changeErrors],
  },
  startService: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/start',
    summary: 'The called person is at my counter',
    request: byVersion,
    errors: [...changeErrors, 'counter_busy', 'no_desk'],
  },
  parkTicket: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/park',
    summary: 'Let somebody see to something first; the place by waiting time is kept',
    request: byVersion,
    errors: [...changeErrors],
  },
  resumeTicket: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/resume',
    summary: 'Somebody parked waits again, where they were',
    request: byVersion,
    errors: [...changeErrors],
  },
  forwardTicket: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/forward',
    summary: 'Send somebody on to another service here or to another office, the time of arrival kept',
    description:
      'With `toOfficeId` this ticket ends (`left`, `forwardedTo`), which cannot be taken back, and a new one with a number of its own waits there. At least one of both fields is given.',
    request: { path: TicketPath, body: ForwardBody },
    errors: [...changeErrors, 'invalid_request'],
  },
  finishTicket: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/finish',
    summary: 'The visit is over: outcome and minutes',
    request: { path: TicketPath, body: FinishBody },
    errors: [...changeErrors, 'invalid_request'],
  },
  noShow: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/no-show',
    summary: 'Somebody did not come',
    request: byVersion,
    errors: [...changeErrors],
  },
  leaveQueue: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/leave',
    summary: 'Somebody went without being served',
    request: byVersion,
    errors: [...changeErrors],
  },
  undoLast: {
    ...ofTicket,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/undo',
    summary: 'Take the last action of this ticket back, for ten minutes',
    request: byVersion,
    errors: [...changeErrors, 'counter_busy', 'undo_expired'],
  },
  markTicket: {
    ...ofTicket,
    method: 'PUT',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/marks',
    summary: 'Papers missing; to be served first',
    request: { path: TicketPath, body: MarksBody },
    errors: [...changeErrors],
  },
  setNote: {
    ...ofTicket,
    method: 'PUT',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/note',
    summary: 'Leave a note that the citizen may read',
    request: { path: TicketPath, body: NoteBody },
    errors: [...changeErrors],
  },
  getPerson: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/tickets/{ticketId}/person',
    audience: 'staff',
    needs: serves,
    summary: 'All that is known of one person; noted in the audit',
    request: { path: TicketPath },
    response: { status: 200, schema: PersonView },
    errors: [...staffErrors, 'not_found'],
    cache: 'no-store',
  },
  getDayList: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/day-list',
    audience: 'staff',
    needs: serves,
    summary: 'The day on paper, with names; noted in the audit',
    request: { path: BoardPath, query: DayListQuery },
    response: { status: 200, schema: DayListView },
    errors: [...staffErrors, 'not_found'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
