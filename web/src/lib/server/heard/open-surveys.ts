import type * as z from 'zod';
import { recentCopies } from '#lib/server/recent-copy.ts';
import type { OpenSurveysView } from '#shared/contracts/heard/surveys.ts';
import type { SurveyPlace } from '#shared/domain/heard/survey.ts';

type Invitations = z.infer<typeof OpenSurveysView>['surveys'];

const recentSurveys = recentCopies<Invitations>(60);

/** Surveys that citizens are asked to at a place in their journey; none where nobody answers. */
export async function openSurveys(
  { locals, url }: { readonly locals: App.Locals; readonly url: URL },
  place: SurveyPlace,
): Promise<Invitations> {
  const surveys = await recentSurveys(`${url.host} ${place}`, async () => {
    const answer = await locals.api('listSurveys', { place });
    return answer.ok ? answer.value.surveys : undefined;
  });
  return surveys ?? [];
}
