import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkPages, office, seatClerk } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { atMyCounter, idOf } from './sample-day.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => seatClerk(api));
afterAll(() => api.stop());

describe('an action', () => {
  const serving = {
    ticket: idOf(1),
    version: '3',
    asked: 'wohnung-anmelden:2,meldebescheinigung:2',
    minutesShown: '15',
  };
  const finish = `POST ${office}/tickets/${idOf(1)}/finish`;

  it('is sent with the version that was seen, and leads back to the board', async () => {
    api.say(`POST ${office}/tickets/${idOf(2)}/call`, { ...atMyCounter, version: 4 });

    const { status, headers, cookies } = await open('/staff/board', {
      fields: { intent: 'call', ticket: idOf(2), version: '7' },
    });

    expect(status).toBe(303);
    expect(headers['location']).toBe('/staff/board?acted');
    expect(api.sent(`POST ${office}/tickets/${idOf(2)}/call`)).toEqual([{ version: 7 }]);
    expect(cookies?.join()).toContain(`__Host-last-action=rathaus-mitte~${idOf(1)}.4`);
  });

  it('can be taken back, and the button says what', async () => {
    const last = `__Host-last-action=rathaus-mitte~${idOf(1)}.3`;

    expect((await open('/staff/board', { cookies: [last] })).html).toContain('Zurücknehmen: M17 begonnen');
    expect((await open('/staff/board')).html).not.toContain('Zurücknehmen');
  });

  it.each([
    { what: 'nothing was changed', fields: { minutes: '15', outcome: 'done' }, sent: { outcome: 'done' }, ticked: 2 },
    {
      what: 'other minutes',
      fields: { minutes: '9', outcome: 'done' },
      sent: { outcome: 'done', minutes: 9 },
      ticked: 2,
    },
    {
      what: 'one tick less',
      fields: { minutes: '15', outcome: 'done' },
      sent: { outcome: 'partly', services: [{ serviceId: 'wohnung-anmelden', count: 2 }] },
      ticked: 1,
    },
    { what: 'no tick', fields: { minutes: '15', outcome: 'done' }, sent: { outcome: 'sent-away' }, ticked: 0 },
    {
      what: 'a chosen outcome',
      fields: { minutes: '', outcome: 'sent-away' },
      sent: { outcome: 'sent-away' },
      ticked: 2,
    },
  ])('finishes with $what', async ({ fields, sent, ticked }) => {
    api.say(finish, { ...atMyCounter, version: 4, state: 'done', actions: [] });
    const boxes = ['wohnung-anmelden:2', 'meldebescheinigung:2'].slice(0, ticked);
    const form = new URLSearchParams({ ...serving, intent: 'finish', ...fields });
    for (const box of boxes) form.append('done', box);

    await open('/staff/board', { fields: form });

    expect(api.sent(finish).at(-1)).toEqual({ version: 3, ...sent });
  });

  it.each(['-3', '2.5', '601', 'zehn'])('asks for a number of minutes where %s is typed', async (minutes) => {
    const { status, html } = await open('/staff/board', { fields: { ...serving, intent: 'finish', minutes } });

    expect(status).toBe(409);
    expect(html).toContain('ganze Zahl von 0 bis 600');
  });

  it('keeps a note that was typed before another button was pressed', async () => {
    api.say(`PUT ${office}/tickets/${idOf(1)}/note`, { ...atMyCounter, version: 4 });
    api.say(`POST ${office}/tickets/${idOf(1)}/park`, { ...atMyCounter, version: 5, state: 'parked' });

    await open('/staff/board', { fields: { ...serving, intent: 'park', note: 'Foto fehlt', noteShown: '' } });

    expect(api.sent(`PUT ${office}/tickets/${idOf(1)}/note`)).toEqual([{ version: 3, note: 'Foto fehlt' }]);
    expect(api.sent(`POST ${office}/tickets/${idOf(1)}/park`)).toEqual([{ version: 4 }]);
  });

  it('that comes too late says what happened meanwhile, on the fresh board', async () => {
    api.refuse(`POST ${office}/tickets/${idOf(9)}/park`, 409, 'ticket_changed');

    const { status, html } = await open('/staff/board', { fields: { intent: 'park', ticket: idOf(9), version: '1' } });

    expect(status).toBe(409);
    expect(html).toContain('M14 ist inzwischen aufgerufen: Platz\u00a02.');
    expect(html).toContain('Von Ihnen wurde nichts geändert.');
  });

  it.each([
    { code: 'nobody_waiting', says: 'Gerade wartet niemand.' },
    { code: 'counter_busy', says: 'An Ihrem Platz ist noch jemand.' },
    { code: 'outcome_unknown', says: 'Wir wissen nicht, ob das angekommen ist.' },
  ])('that is refused with $code says so', async ({ code, says }) => {
    api.refuse(`POST ${office}/calls`, 409, code);

    expect((await open('/staff/board', { fields: { intent: 'call-next', key: crypto.randomUUID() } })).html).toContain(
      says,
    );
  });

  it.each([
    { path: '/staff/board', fields: { intent: 'park', ticket: idOf(1), version: '3' } },
    { path: '/staff/walk-in', fields: { key: 'drawn-from-an-old-tab', service: 'personalausweis' } },
    { path: '/staff/check-in', fields: { code: 'LIN-4K7M-2PQX' } },
    { path: `/staff/board/${idOf(1)}/forward`, fields: { to: 'office/buergerbuero-nord', version: '3' } },
    { path: '/staff/closings/new', fields: { from: '2026-11-30', until: '2026-11-30', intent: 'close' } },
    { path: '/staff/plan/hours', fields: { intent: 'save' } },
  ])('from a form that was shown while practising does nothing on the real day: $path', async ({ path, fields }) => {
    const { status, html } = await open(path, { fields: { ...fields, day: 'practice' } });

    expect(status).toBe(409);
    expect(html).toContain('Es wurde nichts geändert');
  });

  it.each(['/staff/board', '/staff/walk-in', '/staff/check-in', `/staff/board/${idOf(1)}/forward`])(
    'says for which day it was shown, in every form of %s',
    async (path) => {
      const { html } = await open(path);
      const forms = html
        .split('<form')
        .slice(1)
        .filter((form) => form.startsWith(' method="POST"'));

      expect(forms.length).toBeGreaterThan(0);
      expect(forms.filter((form) => !form.includes('name="day" value="real"'))).toEqual([]);
    },
  );

  it.each([{ intent: 'explode', ticket: idOf(1) }, { intent: 'park', ticket: '../../etc' }, { intent: '' }])(
    'that nobody could have pressed does nothing: $intent $ticket',
    async (fields) => {
      const { status, html } = await open('/staff/board', { fields: { version: 'x', ...fields } });

      expect(status).toBe(409);
      expect(html).toContain('role="alert"');
    },
  );
});
