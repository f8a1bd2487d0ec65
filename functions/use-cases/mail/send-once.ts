import { createHash } from 'node:crypto';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Letter } from '../../../shared/messages/mail/letter.ts';
import { letterHtml } from '../../../shared/messages/mail/letter-html.ts';
import { letterText } from '../../../shared/messages/mail/letter-text.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Events } from '../../ports/events.ts';
import type { Mail, Mailer, MailKey, MailOutcome, MailRecords } from '../../ports/mail.ts';

export type SendOnceDeps = {
  readonly mailer: Mailer;
  readonly mailRecords: MailRecords;
  readonly events: Events;
  readonly clock: Clock;
};

export type Written = Pick<Mail, 'to' | 'calendar'> & { readonly from: Municipality; readonly letter: Letter };

/** A mail owed; it is written only by the worker whose turn it is. */
export type Owed = {
  readonly tenant: TenantId;
  readonly key: MailKey;
  /** Left out for mails about requests for certificates: nothing in the figures leads to one. */
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

/**
 * For the figures: what was handed over and how long after it was owed; says nothing about the recipient. The same however
 * often it is recorded.
 */
async function recordMail(
  { events, clock }: SendOnceDeps,
  { tenant, key, officeId, at }: Owed,
  outcome: MailOutcome,
): Promise<void> {
  const afterSeconds = Math.max(0, secondsOf(clock.now()) - at);
  const id = `${key.appointmentId}.mail.${key.kind}.${key.recipient}`;
  const [mail = key.kind] = key.kind.split('.');
  const said = { mail, outcome, afterSeconds };
  await events.append(
    tenant,
    officeId === undefined
      ? { id: createHash('sha256').update(id).digest('base64url'), kind: 'mail', at, data: said }
      : { id, kind: 'mail', at, officeId, data: { appointment: key.appointmentId, ...said } },
  );
}
