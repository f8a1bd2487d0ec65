import { describe, expect, it } from 'vitest';
import { makeOffice, openingRule } from '../support/make.ts';
import { leadIn, staffIn, visitors } from './heard-steps.ts';
import { openPortal, type Portal } from './portal.ts';
import { book, hold, keyOf, value } from './steps.ts';

/** Ten counters, so that ten people can come at once. */
const roomy = () =>
  openPortal({
    offices: [makeOffice({ hours: { rules: [openingRule({ counters: { online: 10, staff: 0 } })] } })],
  });

const november = '2026-11';
const lastMonthOf = async (portal: Portal) => {
  portal.clock.set('2026-12-02T08:00:00Z');
  return leadIn(portal);
};

describe('feedback', () => {
  it('is asked for once the time has come, and given once', async () => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    const may = async () => (await value(portal.call('getAppointment', access, access))).may;
    expect((await may()).feedback).toBeUndefined();
    portal.clock.set('2026-11-24T08:30:00Z');
    expect((await may()).feedback).toBe('visit');
    const say = (score: number) => portal.call('giveFeedback', { ...access, score, text: 'Danke!' }, access);
    await value(say(5));
    expect(await say(5)).toMatchObject({ code: 'already_answered' });
    const { answers, sentences } = await value((await leadIn(portal)).call('listSentences', {}));
    expect(answers).toBe(1);
    expect(sentences).toMatchObject([
      { about: 'visit', score: 5, officeId: 'rathaus-mitte', services: ['wohnung-anmelden'], state: 'new' },
    ]);
    expect(portal.faults).toEqual([]);
  });

  it('reaches the figures without what was written', async () => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    portal.clock.set('2026-11-24T08:37:12Z');
    await value(portal.call('giveFeedback', { ...access, score: 2, text: 'Zu laut, sagt Frau Muster.' }, access));
    await portal.deliver();
    await portal.run('count');
    const events = portal.stored().filter(({ kind }) => kind === 'feedback');
    expect(events).toMatchObject([
      {
        // 08:30: the quarter of an hour.
        at: 1_795_509_000,
        officeId: 'rathaus-mitte',
        data: { about: 'visit', score: 2, services: ['wohnung-anmelden'] },
      },
    ]);
    const kept = portal.stored().filter(({ state, score }) => state === 'new' && score === 2);
    expect(kept).toHaveLength(1);
    const written = JSON.stringify(kept);
    for (const trace of [access.reference.split('.')[2], access.reference, '2026-11-24', `${events[0]?.['id']}`]) {
      expect(written).not.toContain(trace);
    }
  });

  it('is asked of those who cancelled or let it expire, about giving up', async () => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    await value(portal.call('cancelAppointment', access, access));
    expect((await value(portal.call('getAppointment', access, access))).may.feedback).toBe('gave-up');
    await value(portal.call('giveFeedback', { ...access, score: 1 }, access));
    const expired = await hold(portal, 'second');
    portal.clock.forward({ minutes: 40 });
    await portal.run('sweep');
    await value(portal.call('giveFeedback', { ...expired, score: 2 }, expired));
    const { answers, sentences } = await value((await leadIn(portal)).call('listSentences', {}));
    expect([answers, sentences]).toEqual([2, []]);
  });

  it('of those who gave up without a case counts once, however often the form is sent', async () => {
    const portal = await openPortal();
    const page = 'nothing-free' as const;
    const body = { page, score: 1, services: ['wohnung-anmelden'], text: 'Nichts frei' };
    const send = () => portal.call('tellGaveUp', body, { idempotencyKey: keyOf('gave-up') });
    await value(send());
    await value(send());
    const { answers, sentences } = await value((await leadIn(portal)).call('listSentences', {}));
    expect([answers, sentences[0]?.page]).toEqual([1, 'nothing-free']);
  });

  it.each([
    [{ score: 0 }, '/score'],
    [{ score: 6 }, '/score'],
    [{ score: 3.5 }, '/score'],
    [{}, '/score'],
    [{ score: 3, text: 'x'.repeat(1201) }, '/text'],
    [{ score: 3, text: 'evil \u202e text' }, '/text'],
    [{ score: 3, text: '  ' }, '/text'],
  ])('refuses %j', async (body, pointer) => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    portal.clock.set('2026-11-24T08:30:00Z');
    const { status, problem } = await portal.ask({
      method: 'POST',
      path: `/v1/appointments/${access.reference}/feedback`,
      headers: { authorization: `Bearer ${access.token}` },
      body,
    });
    expect([status, problem?.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('keeps what looks like script as the text it is', async () => {
    const portal = await openPortal();
    const access = await book(portal, 'key');
    portal.clock.set('2026-11-24T08:30:00Z');
    const text = '<script>alert(1)</script> & mehr';
    await value(portal.call('giveFeedback', { ...access, score: 3, text }, access));
    const { sentences } = await value((await leadIn(portal)).call('listSentences', {}));
    expect(sentences[0]?.words.map(({ before, text: word }) => before + word).join('')).toBe(text);
  });
});

describe('a sentence', () => {
  const text = 'Danke, Frau Muster! Schreiben Sie an kim@example.org.';

  /** Five answers in November, one with a sentence. */
  async function heard(people = 5) {
    const portal = await roomy();
    const [first, ...others] = await visitors(portal, people);
    if (!first) throw new Error('Nobody came');
    await value(portal.call('giveFeedback', { ...first, score: 4, text }, first));
    for (const other of others) await value(portal.call('giveFeedback', { ...other, score: 5 }, other));
    return portal;
  }

  it('is shown to a lead with marks, and to nobody else', async () => {
    const portal = await heard();
    const { call } = await leadIn(portal);
    const { sentences } = await value(call('listSentences', {}));
    const marked = sentences[0]?.words.filter(({ mark }) => mark).map((word) => [word.text, word.mark, word.always]);
    expect(marked).toEqual([
      ['Frau', 'name', false],
      ['Muster!', 'name', false],
      ['kim@example.org.', 'mail', true],
    ]);
    const clerk = await staffIn(portal, 'cleo', ['lead-clerk', 'clerk', 'auditor']);
    expect(await clerk('listSentences', {})).toMatchObject({ code: 'not_permitted' });
    const { entries } = await value(clerk('listAudit', {}));
    expect(entries.filter(({ action }) => action === 'feedback-read')).toHaveLength(1);
  });

  it('appears on the page of figures a whole month later, with black words', async () => {
    const portal = await heard();
    const lead = await lastMonthOf(portal);
    const voices = async () => (await value(portal.call('getFigures', { scope: 'town' }))).voices;
    const { sentences, publishable } = await value(lead.call('listSentences', { month: november }));
    const [one] = sentences;
    if (!one) throw new Error('There is a sentence');
    expect(publishable).toBe(true);
    const wish = { month: november, feedbackId: one.feedbackId, decision: 'published', version: 1 } as const;
    expect(await lead.call('judgeSentence', { ...wish, blackened: [1, 2] })).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/nothingPersonal' }],
    });
    const sure = { ...wish, blackened: [1, 2], nothingPersonal: true };
    await value(lead.call('judgeSentence', sure));
    await value(lead.call('judgeSentence', sure));
    expect(await voices()).toBeUndefined();
    portal.clock.set('2027-01-01T08:00:00Z');
    expect(await voices()).toEqual([
      { month: november, about: 'visit', score: 4, text: 'Danke, █████ Schreiben Sie an █████' },
    ]);
    const again = await leadIn(portal);
    await value(again.call('judgeSentence', { ...wish, decision: 'withheld', version: 2 }));
    expect(await voices()).toBeUndefined();
    expect(await again.call('judgeSentence', sure)).toMatchObject({ code: 'edited_meanwhile' });
  });

  it('is not published while the month runs, nor of fewer than five, nor when nothing is left to read', async () => {
    const portal = await heard(4);
    const publish = async (call: Awaited<ReturnType<typeof leadIn>>['call'], changes: object = {}) => {
      const { sentences } = await value(call('listSentences', { month: november }));
      const feedbackId = sentences[0]?.feedbackId ?? '';
      const wish = { month: november, feedbackId, decision: 'published', version: 1, nothingPersonal: true } as const;
      return call('judgeSentence', { ...wish, ...changes });
    };
    expect(await publish((await leadIn(portal)).call)).toMatchObject({ code: 'not_yet' });
    const { call } = await lastMonthOf(portal);
    expect(await publish(call)).toMatchObject({ code: 'too_few_answers' });
    const everything = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(await publish(call, { blackened: everything })).toMatchObject({ code: 'invalid_request' });
    expect(await publish(call, { feedbackId: 'x'.repeat(22) })).toMatchObject({ code: 'not_found' });
    expect(await publish(call, { decision: 'withheld' })).toMatchObject({ ok: true, value: { state: 'withheld' } });
  });
});
