import { isReadyToPickUp, pickUpUntil } from './ready-to-pick-up.ts';
import { type CertificateRequest, sinceWhen, whenLast } from './request.ts';

/** What only the citizen can do now. Seconds since 1970. */
export type Awaited = {
  readonly what: 'payment' | 'answer' | 'pick-up';
  readonly since: number;
  /** Then the request ends by itself, or what lay ready is destroyed. */
  readonly until: number;
  /** When they are reminded of it, the first time first. */
  readonly reminders: readonly number[];
};

const day = 86_400;

/** How long the town waits, and after how many days it reminds. */
const patience = {
  payment: { days: 14, remindAfter: [7] },
  answer: { days: 30, remindAfter: [14, 25] },
} as const;

/** When whoever has chosen no time for picking up is reminded. */
const pickUpReminderDays = 7;

/** What the request waits for, if it waits for the citizen. */
export function awaitedOf(request: CertificateRequest): Awaited | undefined {
  if (request.state === 'awaiting-payment') {
    return waiting('payment', whenLast(request, 'require-payment') ?? sinceWhen(request));
  }
  if (isReadyToPickUp(request)) {
    const since = sinceWhen(request);
    return { what: 'pick-up', since, until: pickUpUntil(request), reminders: [since + pickUpReminderDays * day] };
  }
  return request.state === 'needs-info' ? waiting('answer', sinceWhen(request)) : undefined;
}

/** When the citizen is reminded next; undefined: not any more. Seconds since 1970. */
export function nextReminder(request: CertificateRequest): number | undefined {
  const { remindedAt = 0 } = request;
  return awaitedOf(request)?.reminders.find((at) => at > remindedAt);
}

function waiting(what: keyof typeof patience, since: number): Awaited {
  const { days, remindAfter } = patience[what];
  return { what, since, until: since + days * day, reminders: remindAfter.map((after) => since + after * day) };
}
