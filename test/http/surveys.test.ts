import { describe, expect, it } from 'vitest';
import type { SurveyAction } from '../../shared/contracts/heard/surveys.ts';
import { aSurvey, leadIn, publishedSurvey, staffIn } from './heard-steps.ts';
import { openPortal, type Portal } from './portal.ts';
import { book, keyOf, value } from './steps.ts';

const questions = [
  { kind: 'scale', text: { de: 'Wie leicht war es?' } },
  { kind: 'choice', text: { de: 'Womit kamen Sie?' }, options: [{ de: 'Telefon' }, { de: 'Rechner' }] },
  { kind: 'text', text: { de: 'Was fehlt?' } },
] as const;

const published = (portal: Portal, changes: object = {}) => publishedSurvey(portal, { questions, ...changes });

const answerAs =
  ({ call }: Portal, surveyId: string, who: string) =>
  (answers: (number | string | null)[]) =>
    call('answerSurvey', { surveyId, answers }, { idempotencyKey: keyOf(who) });

describe('a survey', () => {
  it('is asked between its days, answered once a session, and told when it has ended', async () => {
    const portal = await openPortal();
    const { lead, surveyId, version } = await published(portal);
    expect(await value(portal.call('listSurveys', { place: 'after-booking' }))).toMatchObject({
      surveys: [{ surveyId, title: aSurvey.title }],
    });
    expect((await value(portal.call('listSurveys', { place: 'after-visit' }))).surveys).toEqual([]);
    for (const who of 'abcdefg') {
      await value(
        answerAs(portal, surveyId, who)([who === 'a' ? 1 : 5, who < 'f' ? 0 : 1, who === 'b' ? 'Zeit' : null]),
      );
    }
    await value(answerAs(portal, surveyId, 'a')([1, 0, null]));
    const results = () => lead.call('getSurveyResults', { surveyId });
    expect(await value(results())).toMatchObject({ answers: 5, texts: [] });
    expect((await value(results())).results).toBeUndefined();
    await lead.advance(surveyId, 'end', version);
    expect(await answerAs(portal, surveyId, 'late')([5])).toMatchObject({ code: 'survey_closed' });
    expect(await value(results())).toMatchObject({
      answers: 7,
      results: {
        questions: [
          { kind: 'bins', bins: [{ of: [1, 2, 3, 4, 5], count: 7 }] },
          { kind: 'bins', bins: [{ of: [0, 1], count: 7 }] },
          { kind: 'few' },
        ],
      },
      texts: [{ question: 2, texts: [[{ text: 'Zeit', marked: false }]] }],
    });
    expect((await value(portal.call('getSurvey', { surveyId }))).results).toBeUndefined();
    await lead.advance(surveyId, 'publish-results', version + 1);
    const { results: shown, standing } = await value(portal.call('getSurvey', { surveyId }));
    expect([standing, shown?.answers]).toEqual(['ended', 7]);
    expect(JSON.stringify(shown)).not.toContain('Zeit');
    expect(portal.faults).toEqual([]);
  });

  it('is answered once an appointment, from whatever browser, and not with a link that only looks', async () => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    const { surveyId } = await published(portal);
    const send = (who: string, token = access.token) =>
      portal.call(
        'answerSurvey',
        { surveyId, answers: [3], reference: access.reference },
        { token, idempotencyKey: keyOf(who) },
      );
    const { viewToken = '' } = await value(portal.call('getAppointment', access, access));
    expect(await send('phone', viewToken)).toMatchObject({ code: 'not_found' });
    await value(send('phone'));
    await value(send('phone'));
    expect(await send('computer')).toMatchObject({ code: 'already_answered' });
  });

  it('of staff is answered by staff only, once and unnamed', async () => {
    const portal = await openPortal();
    const { surveyId } = await published(portal, { audience: 'staff' });
    expect(await portal.call('getSurvey', { surveyId })).toMatchObject({ code: 'not_found' });
    expect((await value(portal.call('listSurveys', {}))).surveys).toEqual([]);
    const clerk = await staffIn(portal, 'cleo', ['clerk']);
    expect((await value(clerk('listStaffSurveys', {}))).surveys).toMatchObject([{ surveyId }]);
    await value(clerk('getStaffSurvey', { surveyId }));
    await value(clerk('answerStaffSurvey', { surveyId, answers: [2] }));
    expect(await clerk('answerStaffSurvey', { surveyId, answers: [2] })).toMatchObject({ code: 'already_answered' });
    expect(await clerk('listSurveysToSteer', {})).toMatchObject({ code: 'not_permitted' });
    const { staffId } = await value(clerk('getStaffSession', {}));
    expect(JSON.stringify(portal.stored().filter((item) => 'answer' in item))).not.toContain(staffId);
  });

  it('stays as it was asked: what is published is not edited', async () => {
    const portal = await openPortal();
    const { lead, surveyId, version } = await published(portal);
    const save = (seen: number) => lead.call('saveSurvey', { ...aSurvey, surveyId, version: seen });
    expect(await save(version)).toMatchObject({ code: 'edited_meanwhile' });
    const draft = await lead.write({});
    const changed = { ...aSurvey, surveyId: draft.surveyId, title: { de: 'Anders' }, version: draft.version };
    expect((await value(lead.call('saveSurvey', changed))).title).toEqual({ de: 'Anders' });
    expect((await value(lead.call('saveSurvey', changed))).version).toBe(2);
    expect(await lead.call('saveSurvey', { ...changed, title: { de: 'Neu' } })).toMatchObject({
      code: 'edited_meanwhile',
    });
    const all = await value(lead.call('listSurveysToSteer', {}));
    expect(all.surveys.map(({ standing, may }) => [standing, may])).toContainEqual([
      'draft',
      ['edit', 'publish', 'discard'],
    ]);
  });

  it('is discarded while it is a draft, and then known to nobody', async () => {
    const portal = await openPortal();
    const lead = await leadIn(portal);
    const { surveyId, version } = await lead.write({});
    const step = (action: SurveyAction, seen: number) =>
      lead.call('advanceSurvey', { surveyId, action, version: seen });
    expect(await value(step('discard', version))).toMatchObject({ standing: 'discarded', may: [] });
    expect((await value(step('discard', version))).version).toBe(version + 1);
    for (const action of ['publish', 'end', 'publish-results'] as const) {
      expect(await step(action, version + 1)).toMatchObject({ code: 'edited_meanwhile' });
    }
    expect((await value(lead.call('listSurveysToSteer', {}))).surveys).toEqual([]);
    expect(await lead.call('getSurveyResults', { surveyId })).toMatchObject({ code: 'not_found' });
    expect(await portal.call('getSurvey', { surveyId })).toMatchObject({ code: 'not_found' });
    expect(await answerAs(portal, surveyId, 'a')([5])).toMatchObject({ code: 'not_found' });
    const asked = await published(portal);
    const late = { surveyId: asked.surveyId, action: 'discard', version: asked.version } as const;
    expect(await lead.call('advanceSurvey', late)).toMatchObject({ code: 'edited_meanwhile' });
  });

  it.each([
    [{ questions: [] }, '/questions'],
    [{ questions: Array.from({ length: 8 }, () => questions[0]) }, '/questions'],
    [{ questions: [{ kind: 'choice', text: { de: 'Was?' }, options: [{ de: 'nur eines' }] }] }, '/questions/0/options'],
    [{ questions: [{ kind: 'text', text: { de: '' } }] }, '/questions/0/text/de'],
    [{ title: { de: 'x\u202ey' } }, '/title/de'],
    [{ until: '2026-10-31' }, '/until'],
    [{ until: '2028-11-30' }, '/until'],
  ])('is not written as %j', async (changes, pointer) => {
    const portal = await openPortal();
    const { call } = await leadIn(portal);
    const draft = { ...aSurvey, ...changes };
    const answer = await call('writeSurvey', JSON.parse(JSON.stringify(draft)), { idempotencyKey: keyOf('key') });
    expect(answer).toMatchObject({ code: 'invalid_request', fields: [{ pointer }] });
  });

  it('is not published after its days, nor are results of fewer than five', async () => {
    const portal = await openPortal();
    const lead = await leadIn(portal);
    const past = await lead.write({ from: '2026-10-01', until: '2026-10-02' });
    const { surveyId, version } = past;
    expect(await lead.call('advanceSurvey', { surveyId, action: 'publish', version })).toMatchObject({
      fields: [{ pointer: '/until', code: 'in_the_past' }],
    });
    const short = await published(portal);
    await value(answerAs(portal, short.surveyId, 'a')([5]));
    await lead.advance(short.surveyId, 'end', short.version);
    const wish = { surveyId: short.surveyId, action: 'publish-results', version: short.version + 1 } as const;
    expect(await lead.call('advanceSurvey', wish)).toMatchObject({ code: 'too_few_answers' });
    expect(await value(lead.call('getSurveyResults', { surveyId: short.surveyId }))).toMatchObject({ answers: 1 });
  });
});
