import * as z from 'zod';
import { TicketId, TicketOutcome } from '#shared/domain/ticket.ts';

/** Actions that need nothing but the version that was seen, and the route of each. */
export const plainRoutes = {
  call: 'callTicket',
  'call-again': 'callAgain',
  start: 'startService',
  park: 'parkTicket',
  resume: 'resumeTicket',
  'no-show': 'noShow',
  leave: 'leaveQueue',
  undo: 'undoLast',
} as const;

/** Marks as buttons set them. */
export const marks = {
  papers: { papersMissing: true },
  papersThere: { papersMissing: false },
  priority: { priority: true },
  noPriority: { priority: false },
} as const;

export function isPlain(intent: string): intent is keyof typeof plainRoutes {
  return Object.hasOwn(plainRoutes, intent);
}

export function isMark(intent: string): intent is keyof typeof marks {
  return Object.hasOwn(marks, intent);
}

/** Where to go on after an action: at the board, with the person, or with the next one who arrives. */
const Back = z.enum(['board', 'person', 'check-in']).catch('board');

/** The fields that forms of the board send; what a form does not have is absent. */
export const BoardForm = z.object({
  intent: z.string(),
  ticket: TicketId.optional().catch(undefined),
  version: z.coerce.number().int().min(1).catch(1),
  /** Idempotency key of a call. */
  key: z.string().max(64).optional(),
  back: Back,
  note: z.string().max(300).optional(),
  noteShown: z.string().optional(),
  /** `wrong`: something was typed that is no number of minutes. */
  minutes: z.coerce.number().int().min(0).max(600).optional().or(z.literal('wrong')).catch('wrong'),
  minutesShown: z.coerce.number().optional().catch(undefined),
  outcome: TicketOutcome.catch('done'),
  /** What was asked for and what of it is ticked as done, as `service:count`. */
  asked: z.string().default(''),
  done: z.array(z.string()),
});
export type BoardForm = z.infer<typeof BoardForm>;

export function boardFormIn(form: FormData): BoardForm {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string' && value !== ''));
  const note = form.get('note');
  return BoardForm.parse({
    intent: '',
    ...fields,
    // An empty note takes the note away, so it is no absent one.
    ...(typeof note === 'string' && { note, noteShown: fields['noteShown'] ?? '' }),
    done: form.getAll('done').map(String),
  });
}
