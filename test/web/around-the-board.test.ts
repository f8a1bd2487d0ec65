import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPages, pageEvent } from './built-pages.ts';
import { clerkPages, office, seatClerk, trusted } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { atMyCounter, idOf, sampleBoard } from './sample-day.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => seatClerk(api));
afterAll(() => api.stop());

describe('around the board', () => {
  it('finds people of today by three letters of their name, whatever is typed after them', async () => {
    for (const typed of ['kir', 'Kirsch', 'KIRSCHBAUM']) {
      const { html } = await open('/staff/check-in', { fields: { code: typed } });

      expect(html).toContain('1 Person zu');
      expect(html).toContain('K. Kir…');
    }
  });

  it('asks for three letters at least', async () => {
    const { status, html } = await open('/staff/check-in', { fields: { code: 'ki' } });

    expect(status).toBe(422);
    expect(html).toContain('mindestens drei Buchstaben');
  });

  it('checks in by code and says the number', async () => {
    api.say(`POST ${office}/check-ins`, { ...atMyCounter, state: 'waiting' });

    const { headers } = await open('/staff/check-in', { fields: { code: 'LIN-4K7M-2PQX' } });

    expect(headers['location']).toBe(`/staff/check-in?ticket=${idOf(1)}`);
    expect(api.sent(`POST ${office}/check-ins`)).toEqual([{ code: 'LIN-4K7M-2PQX' }]);
  });

  it.each([
    { code: 'not_expected_here', status: 409, says: 'an einem anderen Tag oder in einem anderen Amt' },
    { code: 'not_found', status: 404, says: 'Zu diesem Code oder dieser Nummer gibt es heute hier nichts.' },
    { code: 'appointment_gone', status: 410, says: 'abgesagt oder verschoben' },
  ])('says why a code does not fit: $code', async ({ code, status, says }) => {
    api.refuse(`POST ${office}/check-ins`, status, code);

    expect((await open('/staff/check-in', { fields: { code: 'M99' } })).html).toContain(says);
  });

  it('draws a number for what was chosen', async () => {
    api.say(`POST ${office}/tickets`, { ...atMyCounter, number: 'A35' }, 201);
    const fields = {
      key: crypto.randomUUID(),
      service: 'meldebescheinigung',
      'count-meldebescheinigung': '2',
      name: ' Erika ',
    };

    const { headers } = await open('/staff/walk-in', { fields });

    expect(headers['location']).toBe(`/staff/walk-in?ticket=${idOf(1)}`);
    expect(api.sent(`POST ${office}/tickets`)).toEqual([
      { services: [{ serviceId: 'meldebescheinigung', count: 2 }], name: 'Erika' },
    ]);
  });

  it('sends somebody on to another office', async () => {
    const forward = `POST ${office}/tickets/${idOf(1)}/forward`;
    api.say(forward, { ...atMyCounter, state: 'left', forwardedTo: 'buergerbuero-nord' });

    const { status } = await open(`/staff/board/${idOf(1)}/forward`, {
      fields: { to: 'office/buergerbuero-nord', version: '3' },
    });

    expect(status).toBe(303);
    expect(api.sent(forward)).toEqual([{ version: 3, toOfficeId: 'buergerbuero-nord' }]);
  });

  it('tells the new number of whom it sent to another office, and warns before', async () => {
    const sent = {
      ...atMyCounter,
      state: 'left',
      forwardedTo: 'buergerbuero-nord',
      forwardedAs: 'N23',
      version: 4,
    } as const;
    const before = await open(`/staff/board/${idOf(1)}/forward`);
    expect(before.html).toContain('Das lässt sich nicht zurücknehmen');

    api.say(`GET ${office}/board`, sampleBoard({ tickets: [sent] }));
    const { html } = await open('/staff/board?acted', { cookies: [`__Host-last-action=rathaus-mitte~${idOf(1)}.4`] });

    expect(html).toContain('M17 hat jetzt die Nummer N23: Bürgerbüro Nord.');
  });

  it('puts the day on paper with names, and boxes to tick for those still to come', async () => {
    const { html } = await open('/staff/board/print');

    expect(html).toContain('<h1>Montag, 23. November 2026</h1>');
    expect(html.match(/<tr>/g)).toHaveLength(27);
    expect(html).toContain('class="blank"');
  });

  it('turns the keys off for good', async () => {
    const { cookies } = await open('/staff/help-keys', { fields: { keys: 'off' } });
    const { html } = await open('/staff/board', { cookies: ['__Host-keys-off=1'] });

    expect(cookies?.join()).toContain('__Host-keys-off=1');
    expect(html).not.toContain('aria-keyshortcuts');
    expect((await open('/staff/board')).html).toContain('aria-keyshortcuts="F"');
  });

  it('leads through the tour without script, and shows each region once', async () => {
    const regions = [];
    for (let step = 1; step <= 7; step += 1) {
      const { html } = await open(`/staff/tour?step=${step}`);
      const [, shown = ''] = /data-show="([a-z]+)"/.exec(html) ?? [];
      regions.push(shown);
    }

    expect(new Set(regions).size).toBe(7);
    expect((await open('/staff/tour?step=99')).html).toContain('Schritt 1 von 7');
  });

  it.each(['/staff/board', '/staff/check-in', '/staff/walk-in', '/staff/board/print'])(
    '%s asks to sign in whoever is not',
    async (path) => {
      const pages = await loadPages(api.origin);
      const { statusCode, headers } = await pages(pageEvent(path, { headers: trusted }));

      expect(statusCode).toBe(303);
      expect(headers?.['location']).toBe(`/staff?to=${encodeURIComponent(path)}`);
    },
  );
});
