import type { Appointment, MailedPerson } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { appointmentLetter } from '../../shared/messages/mail/appointment-letter.ts';
import { letterHtml } from '../../shared/messages/mail/letter-html.ts';
import { letterText } from '../../shared/messages/mail/letter-text.ts';
import type { Events, Links, Mailer, MailKey, MailKind, MailOutcome, MailRecords } from '../ports.ts';
import { type AppointmentCalendarDeps, appointmentCalendar } from './appointment-calendar.ts';
import { type LetterFactsDeps, letterFacts } from './appointment-facts.ts';

export type SendMailDeps = LetterFactsDeps &
  AppointmentCalendarDeps & {
    readonly links: Pick<Links, 'token' | 'confirmToken' | 'code' | 'pseudonym'>;
    readonly mailer: Mailer;
    readonly mailRecords: MailRecords;
    readonly events: Events;
  };

export type OwedMail = {
  readonly tenant: TenantId;
  readonly appointment: Appointment & { readonly person: MailedPerson };
  readonly kind: MailKind;
  /** When it came to be owed, seconds since 1970. */
  readonly at: number;
  /** Which time staff ask for the same mail to be sent again, from 1. */
  readonly again?: number;
};

/**
 * Sends a mail that is owed, unless it was sent already. Throws when it could not be handed over or another worker is
 * at it, so that whoever called comes again. An address that is refused for good counts as done.
 */
export function sendMail(deps: SendMailDeps) {
  return async (owed: OwedMail): Promise<'sent' | 'rejected' | 'done_before'> => {
    const { tenant, appointment, kind, again } = owed;
    const pseudonym = deps.links.pseudonym(tenant, 'mail', appointment.person.mail);
    // Sent again it is another mail: owed once as well, and not hidden as the one that is there.
    const recipient = again === undefined ? pseudonym : `${pseudonym}.${again}`;
    const key: MailKey = { appointmentId: appointment.id, kind, recipient };
    const turn = await deps.mailRecords.begin(tenant, key);
    if (turn === 'done') return 'done_before';
    if (turn === 'busy') throw new Error(`Another worker is sending the mail ${kind} of ${appointment.id}.`);
    const outcome = await handOver(deps, owed, key);
    // Before it counts as done: after a crash in between the mail is sent again, but nothing is missing in the figures.
    await recordMail(deps, owed, { key, outcome });
    await deps.mailRecords.done(tenant, key, outcome);
    return outcome === 'accepted' ? 'sent' : 'rejected';
  };
}

async function handOver(deps: SendMailDeps, owed: OwedMail, key: MailKey): Promise<MailOutcome> {
  const { tenant, appointment, kind } = owed;
  try {
    const facts = await letterFacts(deps, owed, appointment.person);
    const letter = appointmentLetter(kind, facts);
    const method = calendarMethods[kind];
    const calendar = method && {
      method,
      content: await appointmentCalendar(deps, { tenant, appointment, facts, method }),
    };
    return await deps.mailer.send(facts.municipality, {
      id: `${kind}.${key.appointmentId}.${key.recipient}`,
      language: letter.language,
      to: appointment.person.mail,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      ...(calendar && { calendar }),
    });
  } catch (error) {
    await deps.mailRecords.release(tenant, key);
    throw error;
  }
}

const calendarMethods = {
  'please-confirm': undefined,
  confirmed: 'REQUEST',
  moved: 'REQUEST',
  cancelled: 'CANCEL',
  reminder: undefined,
} as const satisfies Record<MailKind, 'REQUEST' | 'CANCEL' | undefined>;

/** For the figures: what was handed over; says nothing about the recipient. The same however often it is recorded. */
async function recordMail(
  { events }: SendMailDeps,
  { tenant, appointment, kind, at }: OwedMail,
  { key, outcome }: { readonly key: MailKey; readonly outcome: MailOutcome },
): Promise<void> {
  await events.append(tenant, {
    id: `${appointment.id}.mail.${kind}.${key.recipient}`,
    kind: 'mail',
    at,
    officeId: appointment.officeId,
    data: { appointment: appointment.id, mail: kind, outcome },
  });
}
