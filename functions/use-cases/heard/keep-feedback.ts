import type { EventOf } from '../../../shared/domain/figures/events/event.ts';
import type { FeedbackAbout } from '../../../shared/domain/figures/events/event-parts.ts';
import { type Month, monthOf } from '../../../shared/domain/figures/month.ts';
import { type Feedback, FeedbackId, type GaveUpPage, type Score } from '../../../shared/domain/heard/feedback.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Feedbacks } from '../../ports/heard.ts';
import type { Links } from '../../ports/links.ts';

export type KeepFeedbackDeps = {
  readonly feedbacks: Pick<Feedbacks, 'add'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** What somebody said, and of what. */
export type Said = {
  readonly about: FeedbackAbout;
  readonly score: Score;
  readonly text?: string | undefined;
  readonly services: readonly string[];
  readonly officeId?: OfficeId | undefined;
  readonly page?: GaveUpPage | undefined;
};

/** What answers: a case, which does so once, or a form that was sent, under its key. */
type Answering = { readonly caseId: string } | { readonly key: string };

const quarter = 900;

/**
 * Keeps what was said. `said`: now, or by the same form before; `other`: this key has said something else; `answered`:
 * this case has answered; `nowhere`: there is no such municipality.
 */
export async function keepFeedback(
  deps: KeepFeedbackDeps,
  tenant: TenantId,
  { said, by }: { readonly said: Said; readonly by: Answering },
): Promise<'said' | 'other' | 'answered' | 'nowhere'> {
  const month = await monthNow(deps, tenant);
  if (month === undefined) return 'nowhere';
  const keyed = (what: string) => deps.links.pseudonym(tenant, 'entry', `feedback ${what}`);
  const { about, score, text, services, officeId, page } = said;
  const feedback: Feedback = {
    id: FeedbackId.parse('key' in by ? keyed(`key ${by.key}`) : deps.newId()),
    month,
    about,
    score,
    services: [...services],
    ...(officeId && { officeId }),
    ...(page && { page }),
    ...(text !== undefined && { text }),
    state: 'new',
    version: 0,
  };
  const mark = 'caseId' in by ? keyed(`case ${by.caseId}`) : undefined;
  const kept = await deps.feedbacks.add(tenant, { feedback, event: eventOf(deps, said), mark });
  if (kept === undefined) return 'answered';
  return kept.score === score && kept.text === text && kept.page === page ? 'said' : 'other';
}

/** The calendar month in the town; undefined where there is no town. */
export async function monthNow(
  { catalogue, clock }: Pick<KeepFeedbackDeps, 'catalogue' | 'clock'>,
  tenant: TenantId,
): Promise<Month | undefined> {
  const municipality = await catalogue.municipality(tenant);
  return municipality && monthOf(dateIn(municipality.zone, clock.now()));
}

/** Its own name and a quarter of an hour for its time: nothing leads from the event to what was written. */
function eventOf({ clock, newId }: KeepFeedbackDeps, { about, score, services, officeId }: Said): EventOf<'feedback'> {
  const at = Math.floor(secondsOf(clock.now()) / quarter) * quarter;
  return {
    id: newId(),
    kind: 'feedback',
    at,
    ...(officeId && { officeId }),
    data: { about, score, services: [...services] },
  };
}
