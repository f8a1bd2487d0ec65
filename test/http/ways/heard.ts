import { publishedSurvey } from '../heard-steps.ts';
import { openPortal, type Portal } from '../portal.ts';
import { type Access, book, keyOf } from '../steps.ts';
import { nowhere, type Ways } from './way.ts';

const gaveUp = { page: 'nothing-free' as const, score: 3, services: ['wohnung-anmelden'] };
const giveUp =
  (changes: object = {}, name = 'key') =>
  ({ call }: Portal) =>
    call('tellGaveUp', { ...gaveUp, ...changes }, { idempotencyKey: keyOf(name) });

const answer =
  (changes: object, name = 'key') =>
  ({ call }: Portal) =>
    call('answerSurvey', { surveyId: 'x'.repeat(22), answers: [4], ...changes }, { idempotencyKey: keyOf(name) });
const keyed = (access: Access, name: string) => ({ ...access, idempotencyKey: keyOf(name) });

const survey = async (portal: Portal, days: object = {}) => {
  const { surveyId } = await publishedSurvey(portal, days);
  return { surveyId };
};

/** An appointment whose time has come. */
async function visited(portal: Portal): Promise<Access> {
  const access = await book(portal, 'key');
  portal.clock.set('2026-11-24T08:30:00Z');
  return access;
}

/** Saying how it was, answering surveys. */
export const heardWays = {
  giveFeedback: {
    link_invalid: ({ call }) => call('giveFeedback', { ...nowhere, score: 3 }, nowhere),
    not_yet: async (portal) => {
      const access = await book(portal, 'key');
      return portal.call('giveFeedback', { ...access, score: 3 }, access);
    },
    already_answered: async (portal) => {
      const access = await visited(portal);
      await portal.call('giveFeedback', { ...access, score: 5 }, access);
      return portal.call('giveFeedback', { ...access, score: 1 }, access);
    },
  },
  tellGaveUp: {
    not_found: async () => giveUp({ services: [] })(await openPortal({ municipality: undefined })),
    invalid_request: giveUp({ services: ['nirgends'] }),
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 30; tried += 1) await giveUp({}, `key-${tried}`)(portal);
      return giveUp({}, 'one-more')(portal);
    },
    idempotency_key_missing: ({ call }) => call('tellGaveUp', gaveUp),
    idempotency_key_reused: async (portal) => {
      await giveUp()(portal);
      return giveUp({ score: 2 })(portal);
    },
  },
  listSurveys: {},
  getSurvey: { not_found: ({ call }) => call('getSurvey', { surveyId: 'x'.repeat(22) }) },
  answerSurvey: {
    not_found: answer({}),
    invalid_request: async (portal) => answer({ ...(await survey(portal)), answers: [6] })(portal),
    not_yet: async (portal) => answer(await survey(portal, { from: '2026-11-20' }))(portal),
    survey_closed: async (portal) => {
      const asked = await survey(portal);
      portal.clock.set('2026-12-01T08:00:00Z');
      return answer(asked)(portal);
    },
    already_answered: async (portal) => {
      const access = await book(portal, 'key');
      const { surveyId } = await survey(portal);
      await portal.call('answerSurvey', { surveyId, answers: [4], reference: access.reference }, keyed(access, 'one'));
      return portal.call('answerSurvey', { surveyId, answers: [4], reference: access.reference }, keyed(access, 'two'));
    },
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 30; tried += 1) await answer({}, `key-${tried}`)(portal);
      return answer({}, 'one-more')(portal);
    },
    idempotency_key_missing: ({ call }) => call('answerSurvey', { surveyId: 'x'.repeat(22), answers: [4] }),
    idempotency_key_reused: async (portal) => {
      const asked = await survey(portal);
      await answer(asked)(portal);
      return answer({ ...asked, answers: [1] })(portal);
    },
  },
} as const satisfies Partial<Ways>;
