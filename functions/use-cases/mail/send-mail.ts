import type { Appointment, MailedPerson } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import { appointmentLetter } from '../../../shared/messages/mail/appointment-letter.ts';
import type { Links } from '../../ports/links.ts';
import type { MailKey, MailKind } from '../../ports/mail.ts';
import { type AppointmentCalendarDeps, appointmentCalendar } from '../booking/appointment-calendar.ts';
import { type LetterFactsDeps, letterFacts } from '../booking/appointment-facts.ts';
import { type SendOnceDeps, type SentOnce, sendOnce, type Written } from './send-once.ts';

export type SendMailDeps = LetterFactsDeps &
  AppointmentCalendarDeps &
  SendOnceDeps & { readonly links: Pick<Links, 'token' | 'confirmToken' | 'code' | 'pseudonym'> };

export type OwedMail = {
  readonly tenant: TenantId;
  readonly appointment: Appointment & { readonly person: MailedPerson };
  readonly kind: MailKind;
  /** When it came to be owed, seconds since 1970. */
  readonly at: number;
  /** Which time staff ask for the same mail to be sent again, from 1. */
  readonly again?: number;
  /** Instead of the usual first sentence of a reminder. */
  readonly reminderLead?: LocalizedText;
};

/**
 * Sends a mail that is owed, unless it was sent already. Throws when it could not be handed over or another worker is
 * at it, so that whoever called comes again. An address that is refused for good counts as done.
 */
export function sendMail(deps: SendMailDeps) {
  return async (owed: OwedMail): Promise<SentOnce> => {
    const { tenant, appointment, kind, at, again } = owed;
    const pseudonym = deps.links.pseudonym(tenant, 'mail', appointment.person.mail);
    // Sent again it is another mail: owed once as well, and not hidden as the one that is there.
    const recipient = again === undefined ? pseudonym : `${pseudonym}.${again}`;
    const key: MailKey = { appointmentId: appointment.id, kind, recipient };
    return sendOnce(deps, { tenant, key, at, officeId: appointment.officeId, write: () => written(deps, owed) });
  };
}

async function written(deps: SendMailDeps, { tenant, appointment, kind, reminderLead }: OwedMail): Promise<Written> {
  const { person } = appointment;
  const facts = await letterFacts(deps, { tenant, appointment }, person);
  const method = calendarMethods[kind];
  const calendar = method && {
    method,
    content: await appointmentCalendar(deps, { tenant, appointment, facts, method }),
  };
  const letter = appointmentLetter(kind, { ...facts, ...(reminderLead && { reminderLead }) });
  return { from: facts.municipality, to: person.mail, letter, ...(calendar && { calendar }) };
}

const calendarMethods = {
  'please-confirm': undefined,
  confirmed: 'REQUEST',
  moved: 'REQUEST',
  cancelled: 'CANCEL',
  reminder: undefined,
} as const satisfies Record<MailKind, 'REQUEST' | 'CANCEL' | undefined>;
