import { createClient } from '../../shared/contracts/client.ts';
import { fetched } from '../http/fetched.ts';
import { aSurvey } from '../http/heard-steps.ts';
import { value } from '../http/steps.ts';
import { at, key, type Staff, signedIn, type Town } from './aws-staff.ts';

/** A lead publishes a sentence of the month before. */
export async function publishSentence(town: Town, host: string): Promise<void> {
  const open = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(town.askAt(host), url, init) });
  const lead = await signedIn(town, open);
  const { months } = await value(lead('listSentences', {}));
  const { month, sentences } = await value(lead('listSentences', { month: months[1] }));
  const [one] = sentences.filter(({ state }) => state === 'new');
  if (!one) throw new Error('Nobody has written anything');
  const { feedbackId, version } = one;
  const wish = { month, feedbackId, decision: 'published', nothingPersonal: true, version } as const;
  await value(lead('judgeSentence', wish));
}

/** Ideas, a call for help, and a look into the audit. */
/** What people wrote is judged; surveys of citizens and staff go from a draft to their results. */
export async function hear(call: Staff, town: Town): Promise<void> {
  const day = at(town);
  const { month, sentences } = await value(call('listSentences', {}));
  const [one] = sentences;
  if (!one) throw new Error('Nobody has written anything');
  const { feedbackId, version } = one;
  await value(call('judgeSentence', { month, feedbackId, decision: 'withheld', version }));
  for (const audience of ['citizens', 'staff'] as const) {
    const content = { ...aSurvey, audience, from: day, until: day };
    const draft = await value(call('writeSurvey', content, key(`survey-${audience}`)));
    const { surveyId } = draft;
    const saved = await value(call('saveSurvey', { surveyId, ...content, version: draft.version }));
    const asked = await value(call('advanceSurvey', { surveyId, action: 'publish', version: saved.version }));
    if (audience === 'staff') {
      await value(call('listStaffSurveys', {}));
      await value(call('getStaffSurvey', { surveyId }));
      await value(call('answerStaffSurvey', { surveyId, answers: [4] }));
    } else {
      await value(call('listSurveys', {}));
      await value(call('getSurvey', { surveyId }));
      for (const who of 'abcde') await value(call('answerSurvey', { surveyId, answers: [4] }, key(`answer-${who}`)));
    }
    const ended = await value(call('advanceSurvey', { surveyId, action: 'end', version: asked.version }));
    await value(call('getSurveyResults', { surveyId }));
    if (audience === 'staff') continue;
    await value(call('advanceSurvey', { surveyId, action: 'publish-results', version: ended.version }));
  }
  await value(call('listSurveysToSteer', {}));
}

export async function talk(call: Staff): Promise<void> {
  const idea = { title: 'Mehr Stühle', text: 'Am Fenster ist Platz.' };
  const { ideaId, version } = await value(call('proposeIdea', idea, key('idea')));
  await value(call('supportIdea', { ideaId, supports: true }));
  await value(call('listIdeas', {}));
  await value(call('answerIdea', { ideaId, state: 'planned', text: 'Im Januar.', version: version + 1 }));
  const question = { page: '/staff/board', question: 'Wie parke ich jemanden?' };
  const asked = await value(call('callForHelp', question, key('help')));
  await value(call('listHelpCalls', {}));
  await value(call('answerHelpCall', { helpCallId: asked.helpCallId, text: 'Taste P.', version: asked.version }));
  await value(call('listAudit', {}));
  await value(call('exportAudit', {}));
}
