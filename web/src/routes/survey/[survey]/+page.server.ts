import { type Cookies, error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { heardIn } from '#lib/server/heard/feedback-form.ts';
import { answerWith } from '#lib/server/heard/survey-form.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { ownCookie } from '#lib/server/own-cookie.ts';
import { SurveyId } from '#shared/domain/heard/survey.ts';
import { AppointmentReference } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

type SurveyEvent = {
  readonly params: { readonly survey: string };
  readonly locals: App.Locals;
  readonly url: URL;
  readonly cookies: Cookies;
};

const surveyIdOf = ({ params }: Pick<SurveyEvent, 'params'>) => SurveyId.safeParse(params.survey).data ?? error(404);

async function surveyOf(event: SurveyEvent) {
  return orErrorPage(await event.locals.api('getSurvey', { surveyId: surveyIdOf(event) }));
}

export const load: PageServerLoad = async (event) => ({ survey: await surveyOf(event), heard: heardIn(event.url) });

/** The appointment on whose page it was asked, if this browser has it; otherwise this session. */
function answering({ url, cookies }: SurveyEvent) {
  const reference = AppointmentReference.safeParse(url.searchParams.get('appointment')).data;
  const token = reference && ownAppointments(cookies, url).tokenOf(reference);
  // An appointment answers once whatever the key.
  return token ? { key: crypto.randomUUID(), reference, token } : { key: sessionKey({ url, cookies }) };
}

/** Names this session of the browser, from the first answer on; nothing else is known of it. */
function sessionKey({ url, cookies }: Pick<SurveyEvent, 'url' | 'cookies'>): string {
  const { name, options } = ownCookie(url, 'survey');
  const known = cookies.get(name);
  if (known !== undefined && /^[\da-f-]{36}$/.test(known)) return known;
  const key = crypto.randomUUID();
  cookies.set(name, key, options);
  return key;
}

export const actions = {
  default: async (event) => {
    const surveyId = surveyIdOf(event);
    const form = await event.request.formData();
    const { key, reference, token } = answering(event);
    const heard = await answerWith(form, await surveyOf(event), (answers) => {
      const input = { surveyId, answers, ...(reference && { reference }) };
      return event.locals.api('answerSurvey', input, { idempotencyKey: `survey.${key}`, ...(token && { token }) });
    });
    if (typeof heard !== 'string') return heard;
    redirect(303, pathIn(event.locals.language, `/survey/${surveyId}?heard=${heard}`));
  },
} satisfies Actions;
