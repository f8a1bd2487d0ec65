import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPages, pageEvent } from './built-pages.ts';
import { trusted } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { figuresFor } from './sample-figures.ts';
import { heard, lead, reference, sentence, steered, survey, surveyId, visited } from './sample-heard.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());
const cookies = [
  `__Host-appointments=${reference}~${'a'.repeat(43)}`,
  `__Host-staff=${'q'.repeat(22)}.${'s'.repeat(43)}`,
];
const prefixes = ['', '/en', '/nl', '/einfach'];

beforeEach(() => {
  api.say(`GET /v1/appointments/${reference}`, visited);
  api.refuse(`GET /v1/appointments/${reference}/offer`, 401, 'link_invalid');
  api.say('GET /v1/surveys', { surveys: [{ surveyId, title: survey.title, until: survey.until }] });
  api.say(`GET /v1/surveys/${surveyId}`, survey);
  api.say('GET /v1/staff/session', lead);
  api.say('GET /v1/staff/open-surveys', { surveys: [{ surveyId, title: survey.title, until: survey.until }] });
  api.say(`GET /v1/staff/open-surveys/${surveyId}`, survey);
  api.say('GET /v1/staff/surveys', { surveys: [steered] });
  api.say(`GET /v1/staff/surveys/${surveyId}/results`, { survey: steered, answers: 5, texts: [] });
  api.say('GET /v1/staff/feedback', heard);
});

async function open(url: string, fields?: Readonly<Record<string, string>> | URLSearchParams) {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://termine.lindenau.example' };
  const event = pageEvent(url, {
    headers: { ...trusted, ...(fields && form) },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields).toString() }),
  });
  const answer = await pages({ ...event, cookies });
  const { statusCode, body = '', headers = {} } = answer;
  return { status: statusCode, html: body, location: String(headers['location'] ?? '') };
}

const inAllLanguages = (path: string) => prefixes.map((prefix) => prefix + path);
const everyPage = [
  `/a/${reference}`,
  `/a/${reference}/feedback`,
  '/feedback',
  '/feedback?heard=now',
  `/survey/${surveyId}`,
  '/staff/feedback',
  `/staff/feedback/2026-10/${sentence.feedbackId}`,
  '/staff/surveys',
  '/staff/surveys/new',
  `/staff/surveys/${surveyId}`,
  `/staff/surveys/answer/${surveyId}`,
].flatMap(inAllLanguages);

describe('pages that hear', () => {
  it.each(everyPage)('%s is there, with one heading and no gap', async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/\son\w+=|\sstyle=|undefined|\[object|<b>Muster/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(prefixes)('ask whoever finds nothing in a search, at "%s"', async (prefix) => {
    const { html } = await open(`${prefix}/services?q=xyzzy`);
    expect(html).toContain(`href="${prefix}/feedback?page=search"`);
    expect((await open(`${prefix}/feedback?page=search`)).html).toContain('name="page" value="search"');
  });

  it('ask after the visit, and say thank you once', async () => {
    expect((await open(`/a/${reference}`)).html).toContain('Wie war Ihr Besuch?');
    const thanked = await open(`/a/${reference}?heard=now`);
    expect(thanked.html).toContain('Danke für Ihre Antwort!');
    expect(thanked.html).not.toContain('Wie zufrieden sind Sie?');
    expect((await open(`/a/${reference}?heard=before`)).html).toContain('Wir haben schon eine Antwort');
  });

  it('send what was said on, and lead back', async () => {
    const feedback = `POST /v1/appointments/${reference}/feedback`;
    api.say(feedback, {}, 201);
    const sent = await open(`/a/${reference}/feedback`, { score: '4', text: 'Gut.\r\nDanke.' });
    expect([sent.status, sent.location]).toEqual([303, `/a/${reference}?heard=now`]);
    expect(api.sent(feedback)).toEqual([{ score: 4, text: 'Gut.\nDanke.' }]);
    api.refuse(feedback, 409, 'already_answered');
    expect((await open(`/a/${reference}/feedback`, { score: '4' })).location).toBe(`/a/${reference}?heard=before`);
  });

  it.each([
    [{ text: 'ohne Stufe' }, '#score', 'Bitte wählen Sie, wie zufrieden Sie sind.'],
    [{ score: '9', text: 'falsche Stufe' }, '#score', 'Bitte wählen Sie'],
    [{ score: '4', text: `${'x'.repeat(1200)}y` }, '#text', 'um 1'],
    [{ score: '4', text: 'verdreht \u202e Text' }, '#text', 'U+202E'],
  ])('say what is wrong with %j, and keep it', async (fields, href, says) => {
    const { status, html } = await open(`/a/${reference}/feedback`, fields);
    expect(status).toBe(422);
    expect(html).toContain(`href="${href}"`);
    expect(html).toContain(says);
    expect(html).toContain(fields.text);
    if ('score' in fields && fields.score === '4') expect(html).toMatch(/value="4"[^>]* checked/);
  });

  it.each([
    [503, 'overloaded', 'Bitte senden Sie sie noch einmal'],
    [429, 'too_many_requests', 'in einer Stunde'],
  ] as const)('answer %i with all that was typed', async (status, code, says) => {
    api.refuse('POST /v1/feedback', status, code);
    const key = '12345678-1234-4234-8234-123456789012';
    const fields = { page: 'nothing-free', services: 'wohnung-anmelden:2', key, score: '1', text: 'Nichts frei' };
    const answer = await open('/feedback', fields);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(says);
    expect(answer.html).toContain('Nichts frei');
    expect(answer.html).toContain(`value="${key}"`);
    expect(api.sent('POST /v1/feedback').at(-1)).toEqual({
      page: 'nothing-free',
      services: ['wohnung-anmelden'],
      score: 1,
      text: 'Nichts frei',
    });
  });

  it('take answers to a survey, and nothing that does not fit', async () => {
    const answers = `POST /v1/surveys/${surveyId}/answers`;
    api.say(answers, {}, 201);
    const page = `/survey/${surveyId}?appointment=${reference}`;
    const sent = await open(page, { q0: '5', q1: '0', q2: ' ' });
    expect([sent.status, sent.location]).toEqual([303, `/survey/${surveyId}?heard=now`]);
    expect(api.sent(answers)).toEqual([{ answers: [5, 0, null], reference }]);
    const nothing = await open(page, {});
    expect([nothing.status, nothing.html.includes('mindestens eine Frage')]).toEqual([422, true]);
    const strange = await open(page, { q0: '7', q2: 'bleibt stehen' });
    expect(strange.html).toContain('Frage 1');
    expect(strange.html).toContain('bleibt stehen');
  });

  it('take what was pasted with a tab in it', async () => {
    api.say('POST /v1/feedback', {}, 201);
    await open('/feedback', { page: 'search', score: '3', text: 'Montag\tzu\tvoll' });
    expect(api.sent('POST /v1/feedback').at(-1)).toMatchObject({ text: 'Montag zu voll' });
  });

  it('keep what was typed where a survey ends meanwhile, and show what came of it', async () => {
    api.refuse(`POST /v1/surveys/${surveyId}/answers`, 410, 'survey_closed');
    const late = await open(`/survey/${surveyId}`, { q2: 'zu spät' });
    expect(late.status).toBe(410);
    expect(late.html).toContain('inzwischen zu Ende');
    expect(late.html).toContain('zu spät');
    const parts = [
      { of: [1, 2], count: 6 },
      { of: [3, 4, 5], count: 7 },
    ];
    const bins = { kind: 'bins', answers: 13, bins: parts };
    const results = { answers: 13, questions: [bins, { kind: 'few' }, { kind: 'texts', answers: 6 }] };
    api.say(`GET /v1/surveys/${surveyId}`, { ...survey, standing: 'ended', results });
    const { html } = await open(`/survey/${surveyId}`);
    for (const text of ['sehr unzufrieden, unzufrieden', 'Weniger als fünf', '6']) expect(html).toContain(text);
    const one = { ...bins, answers: 7, bins: [{ of: [1, 2, 3, 4, 5], count: 7 }] };
    const alike = { answers: 7, questions: [one, { kind: 'few' }, { kind: 'few' }] };
    api.say(`GET /v1/surveys/${surveyId}`, { ...survey, standing: 'ended', results: alike });
    const merged = await open(`/survey/${surveyId}`);
    expect(merged.html).toContain('Wie sich die Antworten verteilen, zeigen wir nicht');
    expect(merged.html).not.toContain('<table');
  });
});

describe('pages of leads', () => {
  it('publish a sentence only after a confirmation, and keep what was blackened', async () => {
    const page = `/staff/feedback/2026-10/${sentence.feedbackId}`;
    const fields = new URLSearchParams([
      ['version', '1'],
      ['intent', 'publish'],
      ['black', '0'],
    ]);
    const unsure = await open(page, fields);
    expect(unsure.status).toBe(422);
    expect(unsure.html).toContain('Bitte bestätigen Sie');
    expect(unsure.html).toMatch(/name="black" value="0" checked/);
    const judge = `PUT /v1/staff/feedback/2026-10/${sentence.feedbackId}`;
    api.say(judge, sentence);
    fields.set('sure', 'on');
    expect((await open(page, fields)).location).toBe('/staff/feedback?month=2026-10');
    expect(api.sent(judge)).toEqual([{ decision: 'published', blackened: [0], nothingPersonal: true, version: 1 }]);
    api.refuse(judge, 409, 'edited_meanwhile');
    expect((await open(page, fields)).html).toContain('Inzwischen hat jemand anderes entschieden');
  });

  const typed = {
    'title.de': 'Neue Umfrage',
    audience: 'citizens',
    place: 'link',
    from: '2026-12-01',
    until: '2026-12-31',
    'q0.kind': 'scale',
    'q0.text.de': 'Zufrieden?',
    'q2.kind': 'choice',
    'q2.text.de': 'Womit?',
    'q2.text.en': 'With what?',
    'q2.options.de': 'Telefon\nRechner',
    'q2.options.en': 'Phone\nComputer',
    key: '12345678-1234-4234-8234-123456789012',
  };

  it('are for leads, also that of a new survey', async () => {
    api.say('GET /v1/staff/session', { ...lead, grants: [{ role: 'clerk' }] });
    expect((await open('/staff/surveys/new')).status).toBe(403);
  });

  it('discard a draft, and read in the list that it is gone', async () => {
    const state = `PUT /v1/staff/surveys/${surveyId}/state`;
    api.say(state, { ...steered, standing: 'discarded', may: [] });
    const { location = '' } = await open(`/staff/surveys/${surveyId}`, { action: 'discard', version: '1' });
    expect([location, api.sent(state).at(-1)]).toEqual(['/staff/surveys?discarded', { action: 'discard', version: 1 }]);
    api.say('GET /v1/staff/open-surveys', { surveys: [] });
    api.say('GET /v1/staff/surveys', { surveys: [] });
    expect((await open(location)).html).toContain('Der Entwurf ist gelöscht.');
  });

  it('write a survey', async () => {
    api.say('POST /v1/staff/surveys', steered, 201);
    expect((await open('/staff/surveys/new', typed)).location).toBe(`/staff/surveys/${surveyId}?saved`);
    expect(api.sent('POST /v1/staff/surveys')).toEqual([
      {
        title: { de: 'Neue Umfrage' },
        audience: 'citizens',
        place: 'link',
        from: '2026-12-01',
        until: '2026-12-31',
        questions: [
          { kind: 'scale', text: { de: 'Zufrieden?' } },
          {
            kind: 'choice',
            text: { de: 'Womit?', en: 'With what?' },
            options: [
              { de: 'Telefon', en: 'Phone' },
              { de: 'Rechner', en: 'Computer' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [{ 'title.de': ' ' }, '#title.de', 'deutschen Titel'],
    [{ 'q0.kind': '', 'q2.kind': '' }, '#q0.kind', 'mindestens eine Frage'],
    [{ 'q2.text.de': '' }, '#q2.text.de', 'Frage 3 auf Deutsch'],
    [{ 'q2.options.en': 'Phone' }, '#q2.options.de', 'in jeder Sprache gleich viele'],
    [{ 'q2.options.de': 'nur eine', 'q2.options.en': '' }, '#q2.options.de', 'zwei bis zehn'],
    [{ from: '31.12.' }, '#from', 'ersten Tag'],
    [{ 'title.en': 'evil \u202e' }, '#title.en', 'unsichtbaren Zeichen'],
  ])('say what is wrong with a survey where %j, and keep the rest', async (changes, href, says) => {
    const { status, html } = await open('/staff/surveys/new', { ...typed, ...changes });
    expect(status).toBe(422);
    expect(html).toContain(`href="${href}"`);
    expect(html).toContain(says);
    expect(html).toContain('Zufrieden?');
  });
});

describe('the page of figures', () => {
  it('shows published sentences, and says where one is black', async () => {
    const voice = { month: '2026-09', about: 'visit', score: 5, text: 'Danke █████ & <i>mehr</i>' };
    api.say('GET /v1/figures', { ...figuresFor(new URLSearchParams()), voices: [voice] });
    const { html } = await open('/kpi');
    expect(html).toContain('Was Menschen uns schreiben');
    expect(html).toContain('(geschwärzt)');
    expect(html).not.toContain('<i>mehr');
  });
});
