import { isReadyToPickUp } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import { awaitedOf } from '../../../shared/domain/certificate/reminders.ts';
import { type CertificateRequest, isIn } from '../../../shared/domain/certificate/request.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { CaseNews } from '../../../shared/messages/certificate-mail/case-letter.ts';
import type { MailKey } from '../../ports/mail.ts';

/** What is to be told: `change`, that the request came into its state; `reminder`, that the town still waits. */
export type Occasion = 'change' | 'reminder';

/** A mail owed about a request; of each kind there is one. */
export type OwedNews = { readonly kind: MailKey['kind']; readonly news: CaseNews };

const day = 86_400;

/**
 * What is to be told about a request as it is at `now` (seconds since 1970). Undefined: nothing, or not any more. Questions
 * and reminders may come several times: their kind says which one it is.
 */
export function newsOf(request: CertificateRequest, occasion: Occasion, now: number): OwedNews | undefined {
  if (occasion === 'reminder') return reminderOf(request, now);
  const { certificate, terms } = request;
  if (certificate && isIn(request, 'issued', 'delivered')) {
    const until = secondsText(certificate.issuedAt + terms.retention.documentDays * day);
    const kind = isReadyToPickUp(request) ? 'ready-to-pick-up' : 'ready';
    return { kind: 'certificate-ready', news: { kind, until } };
  }
  if (isIn(request, 'rejected')) return { kind: 'certificate-rejected', news: { kind: 'rejected' } };
  const awaited = awaitedOf(request);
  if (awaited?.what !== 'answer') return undefined;
  const { since, until } = awaited;
  return { kind: `certificate-question.${since}`, news: { kind: 'question', until: secondsText(until) } };
}

/** Of those that were missed the last one only, and none when time is over. */
function reminderOf(request: CertificateRequest, now: number): OwedNews | undefined {
  const awaited = awaitedOf(request);
  const at = awaited?.reminders.findLast((one) => one <= now);
  if (awaited === undefined || at === undefined || awaited.until <= now) return undefined;
  const { what, until } = awaited;
  return { kind: `certificate-reminder.${at}`, news: { kind: `${what}-missing`, until: secondsText(until) } };
}
