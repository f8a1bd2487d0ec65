import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Month, monthBefore } from '../../../shared/domain/figures/month.ts';
import { isPublishable } from '../../../shared/domain/heard/feedback.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Feedbacks } from '../../ports/heard.ts';
import type { Audit } from '../../ports/staff.ts';
import { monthNow } from './keep-feedback.ts';
import { isSentence, sentenceView } from './sentence-view.ts';

export type ListSentencesDeps = {
  readonly feedbacks: Pick<Feedbacks, 'ofMonth'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly audit: Pick<Audit, 'note'>;
  readonly clock: Clock;
};

/** What people wrote in a month, those first that nobody has judged. Citizens' words may tell who they are: looking is noted. */
export function listSentences(deps: ListSentencesDeps): Handler<Routes['listSentences'], StaffCaller> {
  return async (asked, { home, staff }) => {
    const thisMonth = await monthNow(deps, home);
    if (thisMonth === undefined) return fail('not_found');
    const month = asked.month ?? thisMonth;
    await deps.audit.note(home, {
      at: secondsOf(deps.clock.now()),
      staffId: staff.id,
      action: 'feedback-read',
      object: month,
    });
    const all = await deps.feedbacks.ofMonth(home, month);
    const sentences = all.filter(isSentence).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const fresh = sentences.filter(({ state }) => state === 'new');
    const judged = sentences.filter(({ state }) => state !== 'new');
    return ok({
      month,
      months: lastYear(thisMonth),
      answers: all.length,
      publishable: isPublishable(month, thisMonth, all.length),
      sentences: [...fresh, ...judged].map(sentenceView),
    });
  };
}

function lastYear(thisMonth: Month): Month[] {
  const months = [thisMonth];
  for (let month = monthBefore(thisMonth); months.length < 13; month = monthBefore(month)) months.push(month);
  return months;
}
