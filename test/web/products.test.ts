import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeProduct } from '../support/make-product.ts';
import { clerkPages, seatClerk } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;
const path = '/v1/staff/products/meldebescheinigung';
const page = '/staff/certificates/meldebescheinigung';
const { version: _version, ...product } = makeProduct();
const stored = { productId: product.id, version: 3, product, open: { drafts: 2, submitted: 1 } };
const effect = {
  version: 3,
  changes: [{ field: 'fees.post.2027-01-01.cents', next: '1150' }],
  product: { ...product, public: false },
  open: { drafts: 2, submitted: 1 },
  fees: [{ delivery: 'post', before: 900, after: 900, coming: [{ validFrom: '2027-01-01', cents: 1150 }] }],
  deciders: { days: 30, people: 1 },
};

const seat = (grants: readonly object[]) =>
  api.say('GET /v1/staff/session', {
    staffId: 'q'.repeat(22),
    name: 'Quendolin Quitte',
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
  seat([{ role: 'lead-clerk' }]);
  const { id: productId, name, kind, mode } = product;
  api.say('GET /v1/staff/products', { products: [{ productId, name, kind, mode, public: false, missing: ['nl'] }] });
  api.say(`GET ${path}`, stored);
  api.say(`POST ${path}/preview`, effect);
});
afterAll(() => api.stop());

/** The fields of the page as a browser would send them. */
async function typed(changes: Readonly<Record<string, string>> = {}) {
  const { html } = await open(page);
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const [name, value] = ['name', 'value'].map((attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]);
    const isChoice = /type="(?:checkbox|radio)"/.test(tag);
    return name === undefined || (isChoice && !/\schecked/.test(tag)) ? [] : [[name, value ?? ''] as const];
  });
  const texts = [...html.matchAll(/<textarea\b[^>]*\sname="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', text = '']) => [name, text] as const,
  );
  const chosen = [...html.matchAll(/<select\b[^>]*\sname="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [name, /value="([^"]*)"[^>]*\sselected/.exec(options)?.[1] ?? ''] as const,
  );
  const fields = Object.fromEntries([...inputs, ...texts, ...chosen]);
  return { ...fields, base: fields['base']?.replaceAll('&quot;', '"') ?? '', intent: 'preview', ...changes };
}

describe('certificates on offer', () => {
  it('stand in the navigation of those who shape the whole town, and of nobody else', async () => {
    const { status, html } = await open('/staff/certificates');
    expect(status).toBe(200);
    expect(html).toMatch(/<a[^>]+href="\/staff\/certificates"[^>]*aria-current="page"/);
    expect(html).toContain('nicht im Angebot');
    expect(html).toContain('fehlt: Nederlands');
    seat([{ role: 'lead-clerk', officeId: 'rathaus-mitte' }]);
    api.say('GET /v1/staff/services', { services: [] });
    const elsewhere = await open('/staff/services');
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.html).not.toContain('href="/staff/certificates"');
    expect((await open('/staff/certificates')).status).toBe(403);
  });

  it('are sent as they were shown when nothing is typed', async () => {
    await open(page, { fields: await typed() });
    const { id: _id, ...draft } = product;
    expect(api.sent(`POST ${path}/preview`).at(-1)).toEqual({ change: { kind: 'edit', product: draft } });
  });

  it('show what a change does to fees, to open requests and to those who decide', async () => {
    const { status, html } = await open(page, { fields: await typed({ 'prices.1.amount': '11,50 €' }) });
    expect(status).toBe(200);
    for (const text of [
      '1. Januar 2027: 11,50',
      '1 Antrag ist abgeschickt und offen: Gebühr, Felder und Frist bleiben',
      '2 Anträge in Vorbereitung können dann nicht mehr abgeschickt werden.',
      'hat nur eine Person über Anträge entschieden',
    ]) {
      expect(html.replaceAll('\u00a0', ' ')).toContain(text);
    }
    const sent = JSON.stringify(api.sent(`POST ${path}/preview`).at(-1));
    expect(sent).toContain('"cents":1150');
  });

  it.each([
    ['zwölf', 'null'],
    ['-3', '-300'],
    ['12.5', '1250'],
    ['1234567', '123456700'],
  ])('take %s as an amount of %s cents, for the API to judge', async (amount, cents) => {
    await open(page, { fields: await typed({ 'prices.0.amount': amount }) });
    expect(JSON.stringify(api.sent(`POST ${path}/preview`).at(-1))).toContain(`"cents":${cents},`);
  });

  it('keep what was typed beside what is wrong with it', async () => {
    api.say(
      `POST ${path}/preview`,
      {
        type: '/v1/docs#invalid_request',
        title: 'invalid_request',
        status: 422,
        code: 'invalid_request',
        errors: [
          { pointer: '/change/product/fees/1/cents', code: 'too_small' },
          { pointer: '/change/product/languages', code: 'too_few' },
          { pointer: '/change/product/purposes/0/id', code: 'duplicate' },
        ],
      },
      422,
    );
    const { status, html } = await open(page, { fields: await typed({ 'prices.1.amount': '-3' }) });
    expect(status).toBe(422);
    expect(html).toContain('href="#prices.1.amount"');
    expect(html).toContain('Gebühr 2, Betrag: Diese Zahl ist zu klein.');
    expect(html).toContain('Sprachen des Dokuments: Bitte wählen Sie mindestens eines aus.');
    expect(html).toContain('Zweck 1, Name (Deutsch): Diese Angabe steht zweimal da.');
    expect(html).toMatch(/name="prices\.1\.amount"[^>]*value="-3"|value="-3"[^>]*name="prices\.1\.amount"/);
  });

  it('say why one cannot be removed yet, and what to do instead', async () => {
    const { html } = await open(`${page}/remove`);
    expect(html.replaceAll('\u00a0', ' ')).toContain('Das geht noch nicht: 3 Anträge dafür sind offen.');
    expect(html).toContain(`href="${page}#offer"`);
  });

  it.each(['/staff/certificates/Nope!', `${page}/undo`, `${page}/undo?version=x`])(
    'have no page at %s',
    async (url) => {
      expect((await open(url)).status).toBe(404);
    },
  );

  it.each(['registration-simple', 'registration-extended', 'residence-history', 'life', 'civil-status'])(
    'begin with a template of %s, not yet on offer and without fees of anybody',
    async (kind) => {
      const { status, html } = await open(`/staff/certificates/new?kind=${kind}`);
      expect(status).toBe(200);
      expect(html).toContain(`name="kind" value="${kind}"`);
      expect(html).not.toMatch(/id="public"[^>]*checked/);
      expect(html).toContain('id="prices.0.amount"');
    },
  );
});
