import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkPages } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { endedWith, experiments, found, running, stopped } from './sample-experiments.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;
const page = '/staff/figures/experiments';
const path = '/v1/staff/figures/experiments/neu';

const seat = (role: string) =>
  api.say('GET /v1/staff/session', {
    staffId: 'l'.repeat(22),
    name: 'Lea Lead',
    grants: [{ role }],
    offices: [],
    practice: false,
    endsInSeconds: 3600,
  });
const read = async (url: string) => {
  const { status, html } = await open(url);
  return { status, html, text: html.replaceAll('\u00a0', ' ').replace(/<!--.*?-->/g, '') };
};
const nothing = { today: experiments.today, experiments: [] };
const refused = (errors: readonly object[]) => ({
  ...{ type: '/v1/docs#invalid_request', title: 'x', status: 422, code: 'invalid_request', errors },
});

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => {
  seat('lead');
  api.say('GET /v1/figures/experiments', experiments);
});
afterAll(() => api.stop());

describe('what the town tries out', () => {
  it.each([
    ['', 'Mit dem neuen Text versäumten weniger Menschen ihren Termin.', 'zwischen −4,2 und −0,7 Punkten'],
    ['/en', 'With the new text fewer people missed their appointment.', 'between −4.2 and −0.7 points'],
    ['/nl', 'Met de nieuwe tekst misten minder mensen hun afspraak.', 'tussen −4,2 en −0,7 punten'],
    ['/einfach', 'Der neue Text hilft.', 'zwischen −4,2 und −0,7 von 100'],
  ])(
    'is told at %s/kpi/experiments: in words, with both halves and how sure it is',
    async (prefix, words, interval) => {
      const { status, text } = await read(`${prefix}/kpi/experiments`);
      expect(status).toBe(200);
      for (const part of [words, interval, prefix === '/en' ? '1,795' : '1.795', '165', '121'])
        expect(text).toContain(part);
      expect(text).toContain(prefix === '/en' ? '6.7' : '6,7');
    },
  );

  it('is told while it runs without what came of it', async () => {
    api.say('GET /v1/figures/experiments', { ...experiments, experiments: [running] });
    const { text } = await read('/kpi/experiments');
    expect(text).toContain('Mindestens 420 von 1.795 Terminen je Hälfte sind bekannt (Stand: 22. November 2026).');
    expect(text).toContain('Sonst nach dem 28. Februar 2027.');
    expect(text).not.toContain('<table');
  });

  it('is told honestly where nothing was found, where it was too few, and where it was stopped', async () => {
    const { compared: _, halves: __, ...few } = found;
    api.say('GET /v1/figures/experiments', endedWith({ ...few, why: 'latest-day', verdict: 'not-shown' }));
    const unsure = (await read('/kpi/experiments')).text;
    for (const words of [
      'Ein Unterschied ließ sich nicht zeigen.',
      'weniger Termine als geplant',
      'nennen wir nicht',
    ]) {
      expect(unsure).toContain(words);
    }
    api.say('GET /v1/figures/experiments', endedWith(stopped));
    const early = (await read('/kpi/experiments')).text;
    for (const words of ['Daraus folgt nichts.', 'Der Satz war missverständlich.']) expect(early).toContain(words);
    api.say('GET /v1/figures/experiments', nothing);
    expect((await read('/kpi/experiments')).text).toContain('Wir haben noch nichts ausprobiert.');
  });
});

describe('the lead', () => {
  it('finds what runs and what has ended, and plans one only where none runs', async () => {
    const { text } = await read(page);
    expect(text).toContain('Es läuft schon ein Versuch.');
    expect(text).not.toContain('Versuch planen');
    expect((await read(`${page}/neu`)).text).toContain('Es läuft schon ein Versuch.');
    api.say('GET /v1/figures/experiments', endedWith(found));
    expect((await read(page)).text).toContain('Versuch planen');
    seat('lead-clerk');
    for (const own of [page, `${page}/neu`, `${page}/bitte-um-absage/stop`]) expect((await open(own)).status).toBe(403);
  });

  it('sees what a plan means, then begins what was seen; a plan that has to wait for another is not lost', async () => {
    api.say('GET /v1/figures/experiments', nothing);
    const recent = { people: 1200, missedPercent: 7 };
    const effect = { perArm: 1795, firstReminders: '2026-11-24', recent, reachedBy: '2027-03-01' };
    api.say(`POST ${path}/preview`, effect);
    api.say(`PUT ${path}`, running);
    const fields = {
      ...{ version: 'new', base: '{}', intent: 'preview', 'question.de': 'Hilft eine Bitte um Absage?' },
      ...{
        'texts.b.de': 'sagen Sie ab.',
        'texts.b.en': 'Cancel it.',
        'texts.b.nl': 'Zeg af.',
        'texts.b.einfach': 'Ab.',
      },
      ...{ usualPercent: '9', differencePoints: '2,5', until: '2027-02-28', alphaPercent: '5', powerPercent: '80' },
    };
    const seen = await open(`${page}/neu`, { fields });
    expect(seen.status).toBe(200);
    expect(api.sent(`POST ${path}/preview`).at(-1)).toEqual({
      plan: {
        question: { de: 'Hilft eine Bitte um Absage?' },
        texts: { b: { de: 'sagen Sie ab.', en: 'Cancel it.', nl: 'Zeg af.', einfach: 'Ab.' } },
        ...{ usualPercent: 9, differencePoints: 2.5, alphaPercent: 5, powerPercent: 80, until: '2027-02-28' },
      },
    });
    for (const words of [
      'zusammen 3.590',
      '24. November 2026',
      'Das ist nach dem letzten Tag',
      'Sie haben 9 von 100',
    ]) {
      expect(seen.html.replaceAll('\u00a0', ' ')).toContain(words);
    }
    const fingerprint = /name="seen" value="([^"]+)"/.exec(seen.html)?.[1] ?? '';
    const asSeen = { ...fields, intent: 'save', seen: fingerprint };
    api.refuse(`PUT ${path}`, 409, 'experiment_running');
    api.say('GET /v1/figures/experiments', { ...experiments, experiments: [running] });
    const late = await open(`${page}/neu`, { fields: asSeen });
    expect(late.status).toBe(409);
    for (const words of ['Es läuft schon ein Versuch.', 'Hilft eine Bitte um Absage?', 'sagen Sie ab.'])
      expect(late.html).toContain(words);
    api.say(`PUT ${path}`, running);
    const begun = await open(`${page}/neu`, { fields: asSeen });
    expect([begun.status, begun.headers['location']]).toEqual([303, `${page}/neu?saved`]);
  });

  it('is told what is wrong with a plan beside its field, and keeps what was typed', async () => {
    api.say('GET /v1/figures/experiments', nothing);
    api.say(`POST ${path}/preview`, refused([{ pointer: '/plan/texts/b/nl', code: 'too_short' }]), 422);
    const fields = { version: 'new', base: '{}', 'texts.b.de': 'sagen Sie ab.', usualPercent: 'viel' };
    const { status, html } = await open(`${page}/neu`, { fields });
    expect(status).toBe(422);
    expect(html).toContain('href="#texts.b.nl"');
    for (const kept of ['sagen Sie ab.', 'value="viel"']) expect(html).toContain(kept);
  });

  it('takes the result when the plan is fulfilled, and is told so before', async () => {
    const own = `${page}/bitte-um-absage`;
    const end = 'POST /v1/staff/figures/experiments/bitte-um-absage/result';
    expect((await read(own)).text).not.toContain('Ergebnis feststellen');
    api.say('GET /v1/figures/experiments', { today: '2027-03-01', experiments: [running] });
    expect((await read(own)).text).toContain('Ergebnis feststellen');
    api.refuse(end, 409, 'not_yet');
    const early = await open(own, { fields: { intent: 'end' } });
    expect([early.status, early.html.includes('Noch nicht:')]).toEqual([409, true]);
    api.say(end, { ...running, result: found });
    expect((await open(own, { fields: { intent: 'end' } })).headers['location']).toBe(`${own}?ended`);
  });

  it('stops one early only with a reason, having read what that means', async () => {
    const own = `${page}/bitte-um-absage/stop`;
    const end = 'POST /v1/staff/figures/experiments/bitte-um-absage/result';
    expect((await read(own)).text).toContain('Aus einem abgebrochenen Versuch folgt nichts');
    api.say(end, refused([{ pointer: '/because/de', code: 'too_short' }]), 422);
    const missing = await open(own, { fields: { 'because.en': 'It was wrong.' } });
    expect(missing.status).toBe(422);
    for (const part of ['href="#because.de"', 'It was wrong.']) expect(missing.html).toContain(part);
    api.say(end, { ...running, result: stopped });
    const { headers } = await open(own, { fields: { 'because.de': 'Der Satz war falsch.' } });
    expect(headers['location']).toBe(`${page}/bitte-um-absage?ended`);
    expect(api.sent(end).at(-1)).toEqual({ because: { de: 'Der Satz war falsch.' } });
    expect((await open(`${page}/kurz/stop`)).headers['location']).toBe(`${page}/kurz`);
  });
});
