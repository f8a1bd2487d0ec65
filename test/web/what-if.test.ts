import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkPages } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { about, answer } from './sample-what-if.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;
const page = '/en/staff/figures/what-if?kind=counters';
const request = 'POST /v1/staff/figures/what-if/rathaus-mitte';
const typed = { officeId: 'rathaus-mitte', weekdays: '2', from: '08:00', to: '18:00', online: '−1', staff: '0' };

const seat = (role: string) =>
  api.say('GET /v1/staff/session', {
    staffId: 'l'.repeat(22),
    name: 'Lea Lead',
    grants: [{ role }],
    offices: [{ officeId: 'rathaus-mitte', name: 'Rathaus Mitte' }],
    practice: false,
    endsInSeconds: 3600,
  });

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => {
  seat('lead');
  api.say(request, answer);
});
afterAll(() => api.stop());

describe('the page that tries a change', () => {
  it('says the answer in words, then what was measured beside the model, with its ranges', async () => {
    const { status, html } = await open(page, { fields: typed });
    expect(status).toBe(200);
    expect(api.sent(request).at(-1)).toMatchObject({
      change: { kind: 'counters', weekdays: [2], online: -1, staff: 0 },
    });
    expect(html).toContain('Days to the next appointment: from 19 to 11');
    expect(html).toContain('Offer rate: from 62% to 88%');
    expect(html).toContain('10 to 12');
    expect(html).toContain('nothing free');
    expect(html).toContain('comes near to what was measured');
    expect(html).toContain('People who only come because it is quicker.');
    expect(html).not.toContain('cannot be told from zero');
  });

  it('says where the model is not to be relied on, and what is not sure', async () => {
    const unsure = { days: about(0, 1), offerRate: about(1, 3), utilisation: about(0, 1) };
    api.say(request, { ...answer, far: ['offerRate'], otherHours: true, difference: unsure });
    const { html } = await open(page, { fields: typed });
    expect(html).toContain('not near enough to what was measured: Offer rate');
    expect(html).toContain('other opening hours than today');
    expect(html).toContain('cannot be told from zero');
  });

  it.each([
    ['counters', ['weekdays', 'from', 'to', 'online', 'staff']],
    ['closing', ['weekdays', 'to']],
    ['share', ['onlinePercent']],
    ['duration', ['serviceId', 'minutes']],
  ])('asks for %s only what belongs to it', async (kind, fields) => {
    const { html } = await open(`/staff/figures/what-if?kind=${kind}`);
    const names = [...html.matchAll(/<(?:input|select)\b[^>]*\sname="([a-zA-Z]+)"/g)].map(([, name]) => name);
    const own = new Set(names.filter((name) => name !== 'day' && name !== 'officeId'));
    expect([...own].filter((name) => fields.some((field) => field === name))).toEqual(fields);
    expect([...own].length).toBe(fields.length);
  });

  it('puts what is wrong beside its field, and keeps what was typed', async () => {
    const errors = [{ pointer: '/change/to', code: 'ends_before_start' }];
    api.say(
      request,
      { type: '/v1/docs#invalid_request', title: 'x', status: 422, code: 'invalid_request', errors },
      422,
    );
    const { status, html } = await open(page, { fields: { ...typed, to: '07:00' } });
    expect(status).toBe(422);
    expect(html).toContain('href="#to"');
    expect(html).toContain('value="07:00"');
  });

  it('says so where too little has been recorded', async () => {
    api.refuse(request, 409, 'too_little_log');
    const { status, html } = await open(page, { fields: typed });
    expect([status, html.includes('Three whole weeks')]).toEqual([409, true]);
  });

  it('keeps what was chosen where working it out takes too long', async () => {
    api.refuse(request, 503, 'overloaded');
    const { status, html } = await open(page, { fields: { ...typed, from: '09:30' } });
    expect([status, html.includes('takes too long just now'), html.includes('value="09:30"')]).toEqual([
      503,
      true,
      true,
    ]);
  });

  it('is for leads', async () => {
    seat('clerk');
    expect((await open(page)).status).toBe(403);
  });
});
