import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { WhatIfChange } from '../../shared/domain/figures/what-if/change.ts';
import { makeOffice } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { keyOf, value, wish } from './steps.ts';

type Change = z.input<typeof WhatIfChange>;

const officeId = 'rathaus-mitte';
/** So few places that they are gone soon: two in the morning, 10 minutes each. */
const small = makeOffice({
  hours: { rules: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '08:20', counters: { online: 1, staff: 1 } }] },
  rules: { maxDaysAhead: 14, maxLivePerMailAndService: 50 },
});

const asLead = async (portal: Portal) => {
  const { call } = await signIn(portal, { name: 'Lea Lead', grants: [grant('lead')] });
  return (change: Change, at = officeId) => call('tryWhatIf', { officeId: at, change });
};
const counters = (online: number, changes: object = {}): Change => ({
  kind: 'counters',
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '12:00',
  online,
  staff: 0,
  ...changes,
});

/** Four people look each day; whoever finds something books the first of it. */
async function play(portal: Portal, days: number) {
  for (let day = 0; day < days; day += 1) {
    await portal.run('materialise');
    await portal.run('sample');
    for (const who of ['a', 'b', 'c', 'd']) await lookAndBook(portal, `${day}-${who}`);
    await portal.deliver();
    portal.clock.forward({ hours: 24 });
    await portal.run('sweep');
    await portal.run('tell-days');
  }
  await portal.deliver();
}

async function lookAndBook(portal: Portal, key: string) {
  const { earliest } = await value(
    portal.call('findSlots', { services: 'wohnung-anmelden', offices: officeId, days: 1, earliest: 1 }),
  );
  const [first] = earliest;
  const found = first
    ? { offersWithin14Days: 1, daysToEarliest: daysUntil(portal, first.date) }
    : { offersWithin14Days: 0 };
  await value(portal.call('countSearch', { services: wish.services, officeIds: [officeId], ...found }));
  if (first === undefined) return;
  const { date, time } = first;
  const held = await value(
    portal.call('holdAppointment', { officeId, date, time, ...wish }, { idempotencyKey: keyOf(key) }),
  );
  const { reference, token } = held;
  const person = { name: 'Alex Beispiel', mail: `${key}@example.org`, language: 'de' as const };
  await value(portal.call('giveDetails', { reference, ...person }, { token }));
  await portal.deliver();
  const code = /\b\d{6}\b/.exec(portal.mailbox.at(-1)?.text ?? '')?.[0] ?? '';
  await value(portal.call('confirmAppointment', { reference, code }, { token }));
}

const daysUntil = ({ clock }: Portal, date: string) =>
  clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().until(date).days;

describe('a lead who tries a change', () => {
  it('sees what two counters more would have done for those who came, and how sure that is', async () => {
    const portal = await openPortal({ offices: [small] });
    await play(portal, 29);
    const tried = await value((await asLead(portal))(counters(2)));
    expect(tried.log).toMatchObject({ first: '2026-11-11', last: '2026-12-08', searches: 4 * 28 });
    expect(tried.log.unserved).toBeGreaterThan(20);
    expect(tried.far).toEqual([]);
    expect(tried.otherHours).toBe(false);
    expect(tried.before.offerRate?.value).toBeLessThan(70);
    expect(tried.difference.offerRate?.low).toBeGreaterThan(20);
    expect(tried.difference.days?.high).toBeLessThan(0);
    expect(tried.replications).toBeGreaterThanOrEqual(20);
    expect(portal.faults).toEqual([]);
  });

  it('gets the same answer to the same question, and writes nothing', async () => {
    const portal = await openPortal({ offices: [small] });
    await play(portal, 22);
    const tryOut = await asLead(portal);
    const first = await value(tryOut(counters(1)));
    const stored = JSON.stringify(portal.stored());
    expect(await value(tryOut(counters(1)))).toEqual(first);
    expect(JSON.stringify(portal.stored())).toBe(stored);
  });

  it('is told when the log is too short', async () => {
    const portal = await openPortal({ offices: [small] });
    await play(portal, 19);
    expect(await (await asLead(portal))(counters(1))).toMatchObject({ code: 'too_little_log' });
  });

  it.each<[string, Change, string]>([
    ['no counter more or less', counters(0), '/change/online no_effect'],
    ['a time that ends before it begins', counters(1, { to: '07:00' }), '/change/to ends_before_start'],
    ['a day on which the office is closed', counters(1, { weekdays: [7] }), '/change no_effect'],
    ['the hour at which it closes anyway', { kind: 'closing', weekdays: [1], to: '08:20' }, '/change no_effect'],
    ['the share that it has', { kind: 'share', onlinePercent: 50 }, '/change no_effect'],
    ['no place for anybody', { kind: 'share', onlinePercent: 0 }, '/change too_few'],
    [
      'a service that is not offered',
      { kind: 'duration', serviceId: 'trauung', minutes: 5 },
      '/change/serviceId not_offered_here',
    ],
    [
      'the minutes that a service has',
      { kind: 'duration', serviceId: 'wohnung-anmelden', minutes: 10 },
      '/change/minutes no_effect',
    ],
  ])('is refused with the reason: %s', async (_, change, problem) => {
    const portal = await openPortal({ offices: [small] });
    for (let day = 0; day < 22; day += 1) {
      await portal.run('sample');
      portal.clock.forward({ hours: 24 });
    }
    const answer = await (await asLead(portal))(change);
    const fields = answer.ok ? [] : (answer.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(fields).toEqual([problem]);
  });

  it('cannot try it at an office that there is not', async () => {
    const tryOut = await asLead(await openPortal());
    expect(await tryOut(counters(1), 'nirgends')).toMatchObject({ code: 'not_found' });
  });

  it('must be a lead', async () => {
    const { call } = await signIn(await openPortal());
    expect(await call('tryWhatIf', { officeId, change: counters(1) })).toMatchObject({ code: 'not_permitted' });
  });
});
