import { beforeEach, describe, expect, it } from 'vitest';
import {
  apiBase,
  base,
  expectWhole,
  forms,
  openCitizenPages,
  prefixes,
  type Request,
  textOf,
} from '../citizen-pages.ts';
import { answered, draft, requests } from '../sample-certificates.ts';

const { api, ask, has, send, upload } = await openCitizenPages();

describe('a question', () => {
  it.each(prefixes.flatMap((prefix) => [...forms, 'person', 'exemption', 'proof'].map((step) => ({ prefix, step }))))(
    'in "$prefix" is a page of its own: $step',
    async ({ prefix, step }) => {
      has({
        ...draft,
        answers: { ...draft.answers, forWhom: 'proxy', delivery: 'post', exemptionId: 'sozialleistung' },
      });
      const { status, html } = await ask(`${prefix}${base}/${step}`);
      expect(status).toBe(200);
      expectWhole(html);
    },
  );

  it.each([
    ['for-whom', 'forWhom', 'child', { forWhom: 'child' }],
    ['purpose', 'purposeId', 'bank', { purposeId: 'bank' }],
    ['delivery', 'delivery', 'post', { delivery: 'post' }],
    ['language', 'documentLanguage', 'en', { documentLanguage: 'en' }],
    ['mail', 'mail', ' alex@example.org ', { mail: 'alex@example.org' }],
    ['mail', 'mail', '', { mail: null }],
    ['fields', 'fields', 'addresses', { fields: ['addresses'] }],
  ])('%s is saved as soon as it is answered', async (...[step, name, value, answers]) => {
    const { status } = await send(`${base}/${step}`, [[name, value]]);
    expect(status).toBe(303);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual(answers);
  });

  it('takes paying back what was asked for before, and asks about it only where there is a fee', async () => {
    has({ ...draft, answers: { ...draft.answers, delivery: 'post', exemptionId: 'sozialleistung' } });
    await send(`${base}/exemption`, [['exemptionId', '-']]);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual({ exemptionId: null });
    has({ ...draft, answers: { ...draft.answers, delivery: 'download' } });
    expect((await ask(`${base}/exemption`)).location).toBe(`${base}/for-whom`);
  });

  it('knows people of whose birth only the year is known', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    await send(`${base}/person`, [
      ['givenNames', 'Mika'],
      ['familyName', ''],
      ['day', ''],
      ['month', ''],
      ['year', '2015'],
    ]);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual({
      person: { givenNames: 'Mika', familyName: '', birthDate: '2015-00-00' },
    });
  });

  it.each([
    ['for-whom', [], 'Bitte wählen Sie eine Antwort'],
    ['purpose', [['purposeId', 'Erfunden!']], 'Bitte wählen Sie eine Antwort'],
    ['fields', [], 'mindestens eine Angabe'],
    ['fields', [['fields', 'shoe-size']], 'mindestens eine Angabe'],
    ['mail', [['mail', 'alex@']], 'Bitte prüfen Sie die Mailadresse'],
  ] as const)('%s that is not answered says so, with a link to the field', async (step, fields, sentence) => {
    const before = api.sent(`PUT ${apiBase}/answers`).length;
    const { status, html } = await send(`${base}/${step}`, fields);
    expect(status).toBe(422);
    expect(html).toMatch(/<title>Fehler: /);
    expect(textOf(html)).toContain(sentence);
    const [, id = 'nothing'] = /class="notice bad error-summary[\s\S]*?href="#([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id}"`);
    expect(api.sent(`PUT ${apiBase}/answers`)).toHaveLength(before);
  });

  it('keeps what was typed about a person, whatever is wrong with it', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    const typed = [
      ['givenNames', 'Mi\u202eka'],
      ['familyName', 'Beispiel'],
      ['day', '31'],
      ['month', '2'],
      ['year', '2015'],
    ] as const;
    const { status, html } = await send(`${base}/person`, typed);
    expect(status).toBe(422);
    expect(textOf(html)).toContain('unsichtbares Zeichen (U+202E)');
    expect(textOf(html)).toContain('ein Geburtsdatum an, das es gibt');
    expect(html).toContain('value="Beispiel"');
    expect(html).toContain('value="31"');
  });

  it('says so where the API knows that nobody can be born on that day', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    api.refuse(`PUT ${apiBase}/answers`, 422, 'invalid_request');
    const { status, html } = await send(`${base}/person`, [
      ['givenNames', 'Mika'],
      ['familyName', 'Beispiel'],
      ['day', '1'],
      ['month', '1'],
      ['year', '2050'],
    ]);
    expect(status).toBe(422);
    expect(html).toContain('href="#day"');
    expect(textOf(html)).toContain('ein Geburtsdatum an, das es gibt');
  });

  it('keeps what was typed when the language is changed, and judges nothing yet', async () => {
    const { status, html } = await send(`/en${base}/mail`, [
      ['mail', 'alex@'],
      ['language', 'en'],
    ]);
    expect(status).toBe(200);
    expect(html).toContain('value="alex@"');
    expect(html).not.toContain('error-summary');
  });

  it('leads back to checking from where somebody came, unless something became a question by it', async () => {
    has(answered);
    expect((await send(`${base}/purpose?change`, [['purposeId', 'bank']])).location).toBe(`${base}/check`);
    has({ ...answered, missing: ['proof'], answers: { ...answered.answers, purposeId: 'namensaenderung' } });
    expect((await send(`${base}/purpose?change`, [['purposeId', 'namensaenderung']])).location).toBe(`${base}/proof`);
  });

  it('leads to the case where the request is no draft any more', async () => {
    has(requests.submitted);
    expect((await ask(`${base}/mail`)).location).toBe(base);
    has(draft);
    api.refuse(`PUT ${apiBase}/answers`, 409, 'request_changed');
    expect((await send(`${base}/mail`, [['mail', '']])).location).toBe(base);
  });
});

describe('a proof', () => {
  const asked: Request = {
    ...answered,
    missing: ['proof'],
    answers: { ...answered.answers, purposeId: 'namensaenderung' },
  };
  beforeEach(() => has(asked));

  it('is sent as base64, without a script', async () => {
    const { location } = await upload(`${base}/proof`, new Blob(['%PDF-1.7 hello']), { intent: 'add' });
    expect(location).toBe(`${base}/proof`);
    const pdf = Buffer.from('%PDF-1.7 hello').toString('base64');
    expect(api.sent(`POST ${apiBase}/proofs`).at(-1)).toEqual({ pdf });
  });

  it.each([
    ['nothing', new Blob([]), 'Bitte wählen Sie eine PDF-Datei'],
    ['no PDF', new Blob(['GIF89a']), 'Das ist keine PDF-Datei'],
    ['too much', new Blob(['%PDF-', 'x'.repeat(205_000)]), 'größer als 200'],
  ])('that is %s says so', async (_, file, sentence) => {
    const { status, html } = await upload(`${base}/proof`, file);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('href="#proof"');
  });

  it('can be the sixth only of nothing', async () => {
    api.refuse(`POST ${apiBase}/proofs`, 409, 'limit_reached');
    const { html } = await upload(`${base}/proof`, new Blob(['%PDF-1.7']));
    expect(textOf(html)).toContain('Mehr als fünf Dateien gehen nicht');
  });
});

describe('checking the answers', () => {
  beforeEach(() => has(answered));

  it.each(prefixes)('in "%s" shows each with a way to change it', async (prefix) => {
    const { status, html } = await ask(`${prefix}${base}/check`);
    expect(status).toBe(200);
    expectWhole(html);
    for (const step of forms) expect(html).toContain(`href="${prefix}${base}/${step}?change"`);
  });

  it('sends what was shown: version and fee', async () => {
    const { html } = await ask(`${base}/check`);
    expect(html).toContain('name="productVersion" value="3"');
    const { location } = await send(`${base}/check`, [
      ['productVersion', '3'],
      ['cents', '0'],
    ]);
    expect(location).toBe(base);
    expect(api.sent(`POST ${apiBase}/submit`).at(-1)).toEqual({ productVersion: 3, cents: 0 });
  });

  it('says on the button what is to be paid', async () => {
    has({ ...answered, answers: { ...answered.answers, delivery: 'post' } });
    expect(textOf((await ask(`${base}/check`)).html)).toContain('Abschicken und 9,00 € zahlen');
    has({ ...answered, answers: { ...answered.answers, delivery: 'post', exemptionId: 'sozialleistung' } });
    const exempt = textOf((await ask(`${base}/check`)).html);
    expect(exempt).toContain('wenn wir den Nachweis nicht anerkennen können');
    expect(exempt).not.toContain('zahlen Sie 9,00');
  });

  it('shows anew what has changed meanwhile, and leads to a stronger login where that is needed', async () => {
    const agreed = [
      ['productVersion', '2'],
      ['cents', '0'],
    ] as const;
    api.refuse(`POST ${apiBase}/submit`, 409, 'edited_meanwhile');
    const { status, html } = await send(`${base}/check`, agreed);
    expect(status).toBe(409);
    expect(textOf(html)).toContain('hat sich inzwischen geändert');
    api.refuse(`POST ${apiBase}/submit`, 403, 'level_too_low');
    expect((await send(`${base}/check`, agreed)).location).toBe(`${base}/check`);
    has({ ...answered, level: { needed: 'substantial', enough: false } });
    const stepUp = await ask(`${base}/check`);
    expect(stepUp.location).toBe(`/sign-in?to=${encodeURIComponent(`${base}/check`)}&level=substantial`);
  });

  it('leads to what is still missing instead of a button', async () => {
    has({ ...answered, missing: ['purposeId'] });
    const { html } = await ask(`${base}/check`);
    expect(html).not.toContain('name="cents"');
    expect(html).toContain(`href="${base}/purpose?change"`);
  });
});
