import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkPages, seatClerk } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { roadmap, statements, steering } from './sample-steering.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;
const path = '/v1/staff/statements';
const page = '/staff/figures/statements';
const target = { id: 'target.no-show', kind: 'target', value: 8, by: '2027-12-31' };
const effect = {
  version: 3,
  changes: [{ field: 'value', former: '8', next: '7' }],
  statement: { ...target, value: 7 },
  months: [
    { period: '2026-09', value: 6.7, met: true },
    { period: '2026-10', value: 20.9, met: false },
    { period: '2026-08', withheld: 'few' },
  ],
};

const seat = (grants: readonly object[]) =>
  api.say('GET /v1/staff/session', {
    staffId: 'q'.repeat(22),
    name: 'Paula Pappel',
    grants,
    offices: [],
    practice: false,
    endsInSeconds: 3600,
  });

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => {
  seatClerk(api);
  seat([{ role: 'lead' }]);
  api.say('GET /v1/staff/figures', steering);
  api.say(`GET ${path}`, statements);
  api.say('GET /v1/figures/roadmap', roadmap);
  api.say(`GET ${path}/target.no-show`, { statementId: target.id, version: 3, statement: target });
  api.say(`POST ${path}/target.no-show/preview`, effect);
  api.say(`PUT ${path}/target.no-show`, { version: 4 });
});
afterAll(() => api.stop());

const typed = (fields: Readonly<Record<string, string>>) => ({
  fields: { version: '3', base: '{}', intent: 'preview', value: '8', by: '2027-12-31', ...fields },
});

describe('the programme lead', () => {
  it('lands on the figures after signing in, and nobody else sees them', async () => {
    const { status, headers } = await open('/staff');
    expect([status, headers['location']]).toEqual([303, '/staff/figures']);
    seat([{ role: 'lead-clerk' }]);
    expect((await open('/staff/figures')).status).toBe(403);
    expect((await open('/staff/ideas')).html).not.toContain('href="/staff/figures"');
  });

  it('reads first what is behind, by how much, and where it comes from', async () => {
    const { html } = await open('/staff/figures');
    const text = html.replaceAll('\u00a0', ' ').replace(/<!--.*?-->/g, '');
    for (const sentence of [
      'November 2026 bisher (bis 23. November 2026)',
      'Am meisten zieht Rathaus Mitte: Wäre das Ziel dort erreicht, fehlten 10,7 Punkte weniger (insgesamt fehlen 12,9 Punkte).',
      'Am meisten zieht Bürgerbüro Nord: Von 100 Werten liegen insgesamt 4,1 mehr jenseits des Ziels als erlaubt, 3,3 davon kommen von dort.',
      '2 Orte und Dienstleistungen haben zu wenige Fälle, um genannt zu werden.',
      'Vor einem Jahr (Oktober 2025)',
      'nicht gezeigt, um Einzelne zu schützen',
      'Wir erinnern jetzt zweimal.',
    ]) {
      expect(text).toContain(sentence);
    }
    const groups = ['Hinter dem Ziel', 'id="no-show"', 'Ziel erreicht</h2>', 'id="offer-rate"', 'Ohne Ziel'];
    const places = groups.map((part) => html.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(html).not.toContain(`${page}/target.utilisation`);
    const empty = { ...steering, figures: steering.figures.filter(({ id }) => id === 'utilisation') };
    api.say('GET /v1/staff/figures', empty);
    expect((await open('/staff/figures')).html).not.toContain('Hinter dem Ziel');
  });
});

describe('a target', () => {
  it('is typed as the language writes numbers, and shown with what it would have meant', async () => {
    const { status, html } = await open(`${page}/target.no-show`, typed({ value: '7,5' }));
    expect(status).toBe(200);
    expect(api.sent(`POST ${path}/target.no-show/preview`).at(-1)).toEqual({
      change: { kind: 'edit', content: { kind: 'target', value: 7.5, by: '2027-12-31' } },
    });
    expect(html).toContain('In 1 der letzten 2 Monate mit einem Wert wäre das Ziel erreicht worden.');
    const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const saved = await open(`${page}/target.no-show`, typed({ value: '7,5', seen, intent: 'save' }));
    expect([saved.status, saved.headers['location']]).toEqual([303, `${page}/target.no-show?saved=4`]);
  });

  it.each([
    { value: '140', field: 'value', code: 'too_big', words: 'Geben Sie eine Zahl von 0 bis 100 ein.' },
    { value: 'viel', field: 'value', code: 'required', words: 'Geben Sie eine Zahl von 0 bis 100 ein.' },
    { value: '-3', field: 'by', code: 'in_the_past', words: 'Geben Sie einen Tag ein, der noch kommt' },
  ])(
    'of $value is refused in clear words for $field, and stays as it was typed',
    async ({ value, words, ...wrong }) => {
      const errors = [{ pointer: `/change/content/${wrong.field}`, code: wrong.code }];
      const problem = { type: '/v1/docs#invalid_request', title: 'x', status: 422, code: 'invalid_request', errors };
      api.say(`POST ${path}/target.no-show/preview`, problem, 422);
      const { status, html } = await open(`${page}/target.no-show`, typed({ value }));
      expect(status).toBe(422);
      expect(html).toContain(words);
      expect(html).toMatch(
        new RegExp(`<input[^>]*id="value"[^>]*value="${value}"|<input[^>]*value="${value}"[^>]*id="value"`),
      );
    },
  );

  it.each([
    ['target.certificate-time', '1.200', 1200],
    ['target.certificate-time', '71,5', 71.5],
    ['target.cost-per-transaction', '1.000,00', 100_000],
    ['target.cost-per-transaction', '9.5', 950],
  ])('of %s typed as %s is %d, also where the form has written it so', async (id, typedAs, sent) => {
    api.say(`POST ${path}/${id}/preview`, effect);
    await open(`${page}/${id}`, typed({ value: typedAs }));
    expect(api.sent(`POST ${path}/${id}/preview`).at(-1)).toMatchObject({ change: { content: { value: sent } } });
  });

  it('that nobody has set is that of the definition', async () => {
    api.say(`GET ${path}/target.waiting-time`, { statementId: 'target.waiting-time' });
    const { html } = await open(`${page}/target.waiting-time`);
    expect(html.replaceAll('\u00a0', ' ')).toContain(
      'Es gilt das der Definition: höchstens 15 Minuten, bis 31. Dezember 2027.',
    );
  });

  it('that another lead has set meanwhile stands beside one’s own, also the first one', async () => {
    api.say(`POST ${path}/target.no-show/preview`, { ...effect, version: 4 });
    const { status, html } = await open(`${page}/target.no-show`, typed({ version: 'new', value: '6', day: 'real' }));
    expect(status).toBe(409);
    expect(html).toContain('class="conflict"');
    // The day for which the form was shown is nothing that two people could disagree on.
    expect(html).not.toContain('Anderes');
    expect(html).toMatch(/Wert<\/b>.*?6.*?8/s);
  });

  it('of what is no figure has no page', async () => {
    for (const id of ['target.wetter', 'target.utilisation', 'nichts']) {
      expect((await open(`${page}/${id}`)).status).toBe(404);
    }
  });
});

describe('what is said in public', () => {
  it('is withdrawn only after a look at what that means', async () => {
    const withdrawn = { ...target, withdrawn: true };
    api.say(`POST ${path}/target.no-show/preview`, { version: 3, changes: [], statement: withdrawn });
    const { html } = await open(`${page}/target.no-show/withdraw`);
    expect(html.replaceAll('\u00a0', ' ')).toContain('Dann gilt wieder das Ziel der Definition: höchstens 8 von 100');
    const { headers } = await open(`${page}/target.no-show/withdraw`, { fields: { version: '3' } });
    expect(headers['location']).toBe(`${page}/target.no-show/history?saved=4`);
    api.refuse(`PUT ${path}/target.no-show`, 409, 'edited_meanwhile');
    expect((await open(`${page}/target.no-show/withdraw`, { fields: { version: '3' } })).status).toBe(409);
    expect((await open(`${page}/target.no-show/undo?version=2`, { fields: { version: '3' } })).status).toBe(409);
  });

  it('is proposed from what changed in the house, and published by one press', async () => {
    const proposal = 'change.2026-11-20-hours-mitte';
    expect((await open('/staff/figures/timeline')).html).toContain('Neue Öffnungszeiten: Rathaus Mitte');
    api.say(`PUT ${path}/${proposal}`, { version: 1 });
    const { headers } = await open('/staff/figures/timeline', { fields: { proposal } });
    expect(headers['location']).toBe('/staff/figures/timeline?published');
    expect(api.sent(`PUT ${path}/${proposal}`).at(-1)).toEqual({
      change: {
        kind: 'edit',
        content: { kind: 'change', on: '2026-11-20', text: { de: 'Neue Öffnungszeiten: Rathaus Mitte' } },
      },
      expectedVersion: 'new',
    });
    expect((await open('/staff/figures/timeline', { fields: { proposal: 'change.erfunden' } })).status).toBe(409);
  });

  it('of the roadmap is put in another order, one entry at a time', async () => {
    const { html } = await open('/staff/figures/roadmap');
    expect(html.indexOf('Chat')).toBeLessThan(html.indexOf('Automat'));
    api.say(`PUT ${path}/promise.automat`, { version: 3 });
    await open('/staff/figures/roadmap', { fields: { up: 'promise.automat' } });
    expect(api.sent(`PUT ${path}/promise.automat`).at(-1)).toMatchObject({
      change: { content: { title: { de: 'Automat' }, rank: 0 } },
      expectedVersion: 2,
    });
    expect((await open('/staff/figures/roadmap', { fields: { down: 'promise.automat' } })).status).toBe(409);
  });

  it('of the roadmap tells in its history where it was put, not by which number', async () => {
    const edit = { at: '2026-11-20T09:00:00Z', byName: 'P. Pappel', isOwn: true, removed: false, canUndo: false };
    const moved = { ...edit, version: 3, changes: [{ field: 'rank', former: '1795', next: '1794.5' }] };
    const added = { ...edit, version: 1, changes: [] };
    api.say(`GET ${path}/promise.automat/versions`, {
      statementId: 'promise.automat',
      current: 3,
      versions: [moved, added],
    });
    const { html } = await open(`${page}/promise.automat/history`);
    const text = html.replaceAll(/<[^>]*>/g, '');
    expect(text).toMatch(/Reihenfolge:?\s*nach oben/);
    expect(text).toMatch(/Fassung 1\b.*,\s*angelegt/s);
    expect(html).not.toContain('1794');
  });
});

describe('the public roadmap', () => {
  it.each([
    ['', 'Daran arbeiten wir', 'Das Versprechen haben wir noch nicht gehalten.', 'Was wir gelernt haben'],
    ['/en', 'We are working on', 'We have not kept this promise yet.', 'What we learned'],
    ['/nl', 'Daar werken wij aan', 'Deze belofte hebben wij nog niet gehouden.', 'Wat wij geleerd hebben'],
    ['/einfach', 'Das machen wir gerade', 'Wir sind noch nicht fertig.', 'Das haben wir gelernt'],
  ])('says at %s/roadmap what was promised, kept, stopped and learned', async (prefix, ...sentences) => {
    const { status, html } = await open(`${prefix}/roadmap`);
    expect(status).toBe(200);
    for (const sentence of sentences) expect(html).toContain(sentence);
    expect(html).toContain(`href="${prefix}/kpi"`);
    expect(html).toContain(`href="${prefix}/roadmap"`);
  });

  it('without an entry says so', async () => {
    api.say('GET /v1/figures/roadmap', { entries: [] });
    expect((await open('/roadmap')).html).toContain('Hier steht noch nichts.');
  });
});
