import { describe, expect, it } from 'vitest';
import { makeOffice } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { at, book, value } from './steps.ts';

const { officeId, date } = at;
const reason = { de: 'Wegen eines Wasserschadens ist das Rathaus geschlossen.', en: 'The town hall is flooded.' };
const tomorrow = { officeId, from: date, until: date, reason };
const nobody = { officeId, reference: `${officeId}.${date}.0123456789abcdef` };

async function house() {
  const portal = await openPortal({ offices: [makeOffice(), makeOffice({ id: 'buergerbuero-sued', number: 18 })] });
  const lead = await signIn(portal, { name: 'Quendolin Quitte', grants: [grant('lead-clerk', officeId)] });
  const clerk = await signIn(portal, { name: 'Carla Celik', grants: [grant('clerk', officeId)] });
  return { portal, lead, clerk };
}

type House = Awaited<ReturnType<typeof house>>;

/** Somebody with a mail address and somebody without, both on the day that is closed. */
async function closedHouse() {
  const made = await house();
  const { portal, lead, clerk } = made;
  const withMail = await book(portal, 'key');
  const person = { name: 'Karla Kirsch', phone: '+49 341 1' };
  const services = [{ serviceId: 'wohnung-anmelden', count: 1 }];
  const caller = { ...at, time: '10:00', services, channel: 'phone', language: 'de', ...person } as const;
  const byPhone = await value(clerk.call('bookForCitizen', caller, { idempotencyKey: 'key-of-karla-kirsch' }));
  await portal.deliver();
  const closed = await value(lead.call('closeDays', tomorrow));
  await portal.deliver();
  return { ...made, withMail, byPhone, closed };
}

const listed = async ({ clerk }: Pick<House, 'clerk'>) => value(clerk.call('getRebooking', { officeId, date }));

describe('closing a day over HTTP', () => {
  it('says before whom it reaches and how, and then nothing frightening happens: they are all offered times', async () => {
    const { portal, lead } = await house();
    await book(portal, 'key');
    const before = await value(lead.call('previewClosing', tomorrow));
    expect(before).toMatchObject({
      days: [{ date, appointments: 1, withoutMail: 0 }],
      appointments: 1,
      withoutMail: 0,
      isClosed: false,
      groups: [{ date, count: 1, appointments: [{ name: 'A. Bei…', hasMail: true }] }],
    });
    expect(await value(lead.call('closeDays', tomorrow))).toEqual({ days: [{ date, appointments: 1 }], undecided: [] });
    await portal.deliver();
    const mail = portal.mailbox.at(-1);
    expect(mail?.subject).toContain('kann nicht stattfinden');
    expect(mail?.text).toContain(reason.de);
    expect(mail?.text.match(/^\* /gm)).toHaveLength(3);
    expect(portal.faults).toEqual([]);
  });

  it('lists whom to call first, with masked names and no numbers', async () => {
    const made = await closedHouse();
    expect(made.closed.days).toEqual([{ date, appointments: 2 }]);
    const { counts, stranded } = await listed(made);
    expect(counts).toMatchObject({ all: 2, open: 1, unreachable: 1 });
    expect(stranded).toMatchObject([
      { name: 'K. Kir…', state: 'unreachable', hasMail: false, hasPhone: true, alternatives: [{}, {}, {}] },
      { name: 'A. Bei…', state: 'open', hasMail: true, hasPhone: false, time: '09:20' },
    ]);
    expect(JSON.stringify(stranded)).not.toContain('+49');
    const { days } = await value(made.clerk.call('listRebooking', { officeId }));
    expect(days).toMatchObject([{ date, reason, counts: { all: 2, accepted: 0 } }]);
  });

  it('shows that the citizen has taken a time, and where they come now', async () => {
    const made = await closedHouse();
    const { portal, withMail } = made;
    const { alternatives } = await value(portal.call('getOffer', { reference: withMail.reference }, withMail));
    const [alternative] = alternatives;
    if (alternative === undefined) throw new Error('three times are offered');
    const choice = { reference: withMail.reference, alternative: alternative.reference };
    await value(portal.call('acceptOffer', choice, withMail));
    await portal.deliver();
    const { counts, stranded } = await listed(made);
    expect(counts).toMatchObject({ accepted: 1, open: 0, unreachable: 1 });
    expect(stranded.at(-1)).toMatchObject({ state: 'accepted', newPlace: { reference: alternative.reference } });
    expect(portal.mailbox.at(-1)?.subject).toContain('Ihr neuer Termin');
    expect(portal.faults).toEqual([]);
  });

  it('lets a clerk take a time for somebody on the phone', async () => {
    const made = await closedHouse();
    const { clerk, byPhone, portal } = made;
    const [first] = (await listed(made)).stranded;
    const alternative = first?.alternatives[1]?.reference ?? '';
    await value(clerk.call('acceptForCitizen', { officeId, reference: byPhone.reference, alternative }));
    await portal.deliver();
    expect((await listed(made)).stranded.at(-1)).toMatchObject({
      state: 'accepted',
      newPlace: { reference: alternative },
    });
    const again = await clerk.call('acceptForCitizen', { officeId, reference: byPhone.reference, alternative });
    expect(again.ok).toBe(true);
  });

  it('lets a clerk keep an appointment as an exception', async () => {
    const made = await closedHouse();
    await value(made.clerk.call('keepAppointment', { officeId, reference: made.byPhone.reference }));
    await made.portal.deliver();
    expect((await listed(made)).stranded).toMatchObject([{ state: 'open' }, { state: 'kept', alternatives: [] }]);
    const { reference } = made.byPhone;
    const opened = await value(made.clerk.call('getAppointmentForStaff', { officeId, reference, why: 'phone' }));
    expect(opened).toMatchObject({ state: 'confirmed', phone: '+49 341 1' });
  });

  it('reminds while times are held, and offers others after that', async () => {
    const made = await closedHouse();
    const { portal, clerk, withMail } = made;
    const { reference } = withMail;
    await value(clerk.call('offerAgain', { officeId, reference }));
    await portal.deliver();
    expect(portal.mailbox.at(-1)?.subject).toMatch(/^Erinnerung: /);
    portal.clock.forward({ hours: 49 });
    await portal.run('sweep');
    await portal.deliver();
    const later = { clerk: await signIn(portal, { name: 'Carla Celik', grants: [grant('clerk', officeId)] }) };
    expect((await listed(later)).counts).toMatchObject({ lapsed: 1 });
    await value(later.clerk.call('offerAgain', { officeId, reference }));
    await portal.deliver();
    expect((await listed(later)).counts).toMatchObject({ open: 1, lapsed: 0 });
    expect(portal.mailbox.at(-1)?.text.match(/^\* /gm)).toHaveLength(3);
    expect(portal.mailbox.at(-1)?.subject).not.toMatch(/^Erinnerung/);
    expect(portal.faults).toEqual([]);
  });

  it('does again what a first try left undone, and nothing twice', async () => {
    const { portal, lead } = await house();
    await value(lead.call('closeDays', tomorrow));
    const before = portal.mailbox.length;
    expect(await value(lead.call('previewClosing', tomorrow))).toMatchObject({ isClosed: true, appointments: 0 });
    expect(await value(lead.call('closeDays', tomorrow))).toEqual({ days: [], undecided: [] });
    await portal.deliver();
    expect(portal.mailbox.length).toBe(before);
    const { hours } = await value(lead.call('getOfficeHours', { officeId }));
    expect(hours.closures).toHaveLength(1);
  });

  it('stores a corrected reason, and tells nobody again', async () => {
    const { portal, lead } = await house();
    await value(lead.call('closeDays', tomorrow));
    await portal.deliver();
    const before = portal.mailbox.length;
    await value(lead.call('closeDays', { ...tomorrow, reason: { de: 'Wegen eines Sturmschadens.' } }));
    await portal.deliver();
    const { hours } = await value(lead.call('getOfficeHours', { officeId }));
    expect(hours.closures).toMatchObject([{ reason: 'Wegen eines Sturmschadens.' }]);
    expect(portal.mailbox.length).toBe(before);
  });

  it('closes a part of a day: only who comes then is offered other times, also later that day', async () => {
    const { portal, lead, clerk } = await house();
    await book(portal, 'key');
    const times = { from: '08:00', to: '09:00' };
    expect(await value(lead.call('previewClosing', { ...tomorrow, times }))).toMatchObject({ appointments: 0 });
    const hit = { from: '09:00', to: '10:00' };
    await value(lead.call('closeDays', { ...tomorrow, times: hit }));
    await portal.deliver();
    expect(await listed({ clerk })).toMatchObject({ counts: { all: 1, open: 1 } });
  });
});

describe('what cannot be closed', () => {
  const refusals = [
    {
      title: 'days in the past',
      body: { from: '2026-11-02', until: '2026-11-03' },
      pointer: '/until',
      code: 'in_the_past',
    },
    { title: 'an end before the start', body: { until: '2026-11-20' }, pointer: '/until', code: 'ends_before_start' },
    {
      title: 'times that run backwards',
      body: { times: { from: '10:00', to: '09:00' } },
      pointer: '/times/to',
      code: 'ends_before_start',
    },
    { title: 'more than a year', body: { until: '2028-01-01' }, pointer: '/until', code: 'closed_too_long' },
    { title: 'a time that is none', body: { times: { from: '25:00', to: '26:00' } }, pointer: '/times/from' },
    { title: 'an empty reason', body: { reason: { de: '' } }, pointer: '/reason/de', code: 'required' },
  ];

  it.each(refusals)('is $title, said at its field', async ({ body, pointer, code }) => {
    const { lead } = await house();
    for (const name of ['previewClosing', 'closeDays'] as const) {
      const answer = await lead.call(name, { ...tomorrow, ...body });
      expect(answer).toMatchObject({ code: 'invalid_request' });
      expect(answer.ok ? [] : answer.fields).toContainEqual(
        code === undefined ? expect.objectContaining({ pointer }) : { pointer, code },
      );
    }
  });

  it('is another office, and by a clerk no office at all', async () => {
    const { lead, clerk } = await house();
    expect(await lead.call('closeDays', { ...tomorrow, officeId: 'buergerbuero-sued' })).toMatchObject({
      code: 'not_found',
    });
    expect(await clerk.call('closeDays', tomorrow)).toMatchObject({ code: 'not_permitted' });
    expect(await clerk.call('previewClosing', tomorrow)).toMatchObject({ code: 'not_permitted' });
  });
});

describe('who is not on the list', () => {
  it('is answered as not found', async () => {
    const { clerk } = await house();
    expect(await clerk.call('getRebooking', { officeId, date: '2026-11-25' })).toMatchObject({ code: 'not_found' });
    expect(await clerk.call('keepAppointment', nobody)).toMatchObject({ code: 'not_found' });
    expect(await clerk.call('offerAgain', nobody)).toMatchObject({ code: 'not_found' });
    const taken = { ...nobody, alternative: nobody.reference };
    expect(await clerk.call('acceptForCitizen', taken)).toMatchObject({ code: 'not_found' });
  });

  it('or has ended, and then nothing can be decided any more', async () => {
    const { clerk, byPhone } = await closedHouse();
    const { reference } = byPhone;
    await value(clerk.call('cancelForCitizen', { officeId, reference, reason: 'not-possible' }));
    const stranded = { officeId, reference };
    expect(await clerk.call('keepAppointment', stranded)).toMatchObject({ code: 'appointment_gone' });
    expect(await clerk.call('offerAgain', stranded)).toMatchObject({ code: 'appointment_gone' });
    const taken = { ...stranded, alternative: nobody.reference };
    expect(await clerk.call('acceptForCitizen', taken)).toMatchObject({ code: 'appointment_gone' });
  });
});
