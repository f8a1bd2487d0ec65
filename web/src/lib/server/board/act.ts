import { visitOf } from '#lib/booking/visit-text.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { TicketView } from '#shared/contracts/staff/board.ts';
import type { TicketOutcome } from '#shared/domain/ticket.ts';
import { fail, type Result } from '#shared/result.ts';
import type { StaffAtDesk } from '../staff.ts';
import { type BoardForm, isMark, isPlain, marks, plainRoutes } from './board-form.ts';

type Seen = {
  readonly officeId: StaffAtDesk['officeId'];
  readonly ticketId: TicketView['id'];
  readonly version: number;
};
type Acted = Result<TicketView, ErrorCode | 'wrong_minutes'>;

/**
 * Does what a form of the board asks for. A note that was changed in the same form is kept first: what somebody has
 * typed is not lost because they pressed another button.
 */
export async function act(clerk: StaffAtDesk, form: BoardForm): Promise<Acted> {
  const { officeId, call } = clerk;
  if (form.intent === 'call-next') return call('callNext', { officeId }, { idempotencyKey: form.key ?? '' });
  if (form.ticket === undefined) return fail('not_found');
  if (form.intent === 'check-in') return call('checkIn', { officeId, ticketId: form.ticket });
  const seen = { officeId, ticketId: form.ticket, version: form.version };
  const noted = await keepNote(clerk, seen, form);
  if (noted && (!noted.ok || form.intent === 'note')) return noted;
  return change(clerk, noted ? { ...seen, version: noted.value.version } : seen, form);
}

/** Undefined when the note is as it was. */
async function keepNote({ call }: StaffAtDesk, seen: Seen, form: BoardForm): Promise<Acted | undefined> {
  const { note, noteShown, intent } = form;
  if (note === undefined || (note === noteShown && intent !== 'note')) return undefined;
  return call('setNote', { ...seen, note });
}

async function change({ call }: StaffAtDesk, seen: Seen, form: BoardForm): Promise<Acted> {
  const { intent } = form;
  if (intent === 'finish') {
    const ending = endingOf(form);
    return ending ? call('finishTicket', { ...seen, ...ending }) : fail('wrong_minutes');
  }
  if (isMark(intent)) return call('markTicket', { ...seen, ...marks[intent] });
  if (isPlain(intent)) return call(plainRoutes[intent], seen);
  return fail('not_found');
}

/** What a visit took and how it ended; undefined where the minutes are none. Ticks that were taken away say that not all was done, whatever else is chosen. */
function endingOf({ asked, done, outcome, minutes, minutesShown }: BoardForm) {
  if (minutes === 'wrong') return undefined;
  const all = visitOf(asked) ?? [];
  const ticked = visitOf(done.join(',')) ?? [];
  return {
    outcome: outcome === 'done' ? outcomeOf(ticked.length, all.length) : outcome,
    ...(ticked.length > 0 && ticked.length < all.length && { services: ticked }),
    // The number of the page is as old as the page; only another one is the clerk's.
    ...(minutes !== undefined && minutes !== minutesShown && { minutes }),
  };
}

function outcomeOf(done: number, asked: number): TicketOutcome {
  if (done === asked) return 'done';
  return done > 0 ? 'partly' : 'sent-away';
}
