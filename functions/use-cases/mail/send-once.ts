import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import type { Letter } from '../../../shared/messages/mail/letter.ts';
import { letterHtml } from '../../../shared/messages/mail/letter-html.ts';
import { letterText } from '../../../shared/messages/mail/letter-text.ts';
import type { Events, Mail, Mailer, MailKey, MailOutcome, MailRecords } from '../../ports.ts';

export type SendOnceDeps = {
  readonly mailer: Mailer;
  readonly mailRecords: MailRecords;
  readonly events: Events;
};

export type Written = Pick<Mail, 'to' | 'calendar'> & { readonly from: Municipality; readonly letter: Letter };

/** A mail owed; it is written only by the worker whose turn it is. */
export type Owed = {
  readonly tenant: TenantId;
  readonly key: MailKey;
  /** Left out for mails about nothing that belongs to an office: those are not counted in its figures. */
  readonly officeId?: OfficeId;
  /** When it came to be owed, seconds since 1970. */
  readonly at: number;
  write(): Promise<Written>;
};

/** `rejected`: refused for good, now or before; `done_before`: it was accepted before. */
export type SentOnce = 'sent' | 'rejected' | 'done_before';

/** Sends a mail unless it was sent before. Throws when it could not be handed over or another worker is at it. */
export async function sendOnce(deps: SendOnceDeps, owed: Owed): Promise<SentOnce> {
  const { tenant, key } = owed;
  const turn = await deps.mailRecords.begin(tenant, key);
  if (turn === 'accepted') return 'done_before';
  if (turn === 'rejected') return 'rejected';
  if (turn === 'busy') throw new Error(`Another worker is sending the mail ${key.kind} of ${key.appointmentId}.`);
  const outcome = await handOver(deps, owed);
  // Before it counts as done: after a crash in between the mail is sent again, but nothing is missing in the figures.
  await recordMail(deps, owed, outcome);
  await deps.mailRecords.done(tenant, key, outcome);
  return outcome === 'accepted' ? 'sent' : 'rejected';
}

async function handOver({ mailer, mailRecords }: SendOnceDeps, { tenant, key, write }: Owed): Promise<MailOutcome> {
  try {
    const { from, to, letter, calendar } = await write();
    return await mailer.send(from, {
      id: `${key.kind}.${key.appointmentId}.${key.recipient}`,
      language: letter.language,
      to,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      ...(calendar && { calendar }),
    });
  } catch (error) {
    await mailRecords.release(tenant, key);
    throw error;
  }
}

/** For the figures: what was handed over; says nothing about the recipient. The same however often it is recorded. */
async function recordMail(
  { events }: SendOnceDeps,
  { tenant, key, officeId, at }: Owed,
  outcome: MailOutcome,
): Promise<void> {
  if (officeId === undefined) return;
  await events.append(tenant, {
    id: `${key.appointmentId}.mail.${key.kind}.${key.recipient}`,
    kind: 'mail',
    at,
    officeId,
    data: { appointment: key.appointmentId, mail: key.kind, outcome },
  });
}
