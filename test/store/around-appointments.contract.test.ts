import { beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../../functions/ports/due-list.ts';
import type { MailKey } from '../../functions/ports/mail.ts';
import { dueListIn } from '../../functions/store/due-list.ts';
import { eventsIn } from '../../functions/store/events.ts';
import { eventsPk } from '../../functions/store/keys.ts';
import { limitsIn } from '../../functions/store/limits.ts';
import { liveAppointmentsIn } from '../../functions/store/live-appointments.ts';
import { mailRecordsIn } from '../../functions/store/mail-records.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Table } from '../../functions/store/table.ts';
import { AppointmentReference, TenantId } from '../../shared/domain/ids.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, day, officeId, serviceId } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const start = '2026-11-20T09:00:10Z';
const startSeconds = Date.parse(start) / 1000;
const id = appointmentId('0123456789abcdef');

describe.each(backendNames)('What surrounds appointments, stored on the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock(start);
  let turn = 0;
  let tenant = TenantId.parse('lindenau');
  beforeEach(() => {
    turn += 1;
    tenant = TenantId.parse(`lindenau-${turn}`);
    clock.set(start);
  });
  const deps = () => ({
    table: backend().table,
    clock,
    repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }),
  });

  describe('limits', () => {
    const rule = { max: 3, windowSeconds: 600 };
    const tries = (key: string, count: number) =>
      Promise.all(Array.from({ length: count }, () => limitsIn(deps()).allow(tenant, key, rule)));

    it('allow so many tries in a window, also when all come at once', async () => {
      const answers = await tries('lookup.a', 10);
      expect(answers.filter((allowed) => allowed)).toHaveLength(3);
    });

    it('count again from the next window on', async () => {
      await tries('lookup.a', 5);
      clock.forward({ minutes: 10 });
      expect(await limitsIn(deps()).allow(tenant, 'lookup.a', rule)).toBe(true);
    });

    it('count keys and municipalities apart', async () => {
      await tries('lookup.a', 5);
      expect(await limitsIn(deps()).allow(tenant, 'lookup.b', rule)).toBe(true);
      expect(await limitsIn(deps()).allow(TenantId.parse(`other-${turn}`), 'lookup.a', rule)).toBe(true);
    });
  });

  it.each(['busy', 'unanswered'] as const)('nothing goes ahead when the table stays %s', async (kind) => {
    const pauses: number[] = [];
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
    const silent = { ...deps().table, update: async () => ({ kind }), put: async () => ({ kind }) };
    const around = { table: silent, clock, repeat: repeated({ sleep, random: () => 1 }) };
    const rule = { max: 3, windowSeconds: 60 };
    await expect(limitsIn(around).allow(tenant, 'lookup.a', rule)).rejects.toThrow(/4 tries/);
    const key: MailKey = { appointmentId: id, kind: 'confirmed', recipient: 'abc' };
    await expect(mailRecordsIn(around).begin(tenant, key)).rejects.toThrow(/4 tries/);
    expect(pauses).toEqual([50, 100, 200, 50, 100, 200]);
  });

  describe('mail records', () => {
    const key: MailKey = { appointmentId: id, kind: 'confirmed', recipient: 'abc' };
    const records = () => mailRecordsIn(deps());

    it('let one of many workers send', async () => {
      const turns = await Promise.all(Array.from({ length: 8 }, () => records().begin(tenant, key)));
      expect(turns.filter((mine) => mine === 'yours')).toHaveLength(1);
      expect(turns.filter((mine) => mine === 'busy')).toHaveLength(7);
    });

    it.each(['accepted', 'rejected'] as const)('are done once the mail was %s, and say so', async (outcome) => {
      await records().begin(tenant, key);
      await records().done(tenant, key, outcome);
      clock.forward({ hours: 20 });
      expect(await records().begin(tenant, key)).toBe(outcome);
    });

    it('give the turn to another worker when the first has died', async () => {
      await records().begin(tenant, key);
      clock.forward({ seconds: 119 });
      expect(await records().begin(tenant, key)).toBe('busy');
      clock.forward({ seconds: 2 });
      expect(await records().begin(tenant, key)).toBe('yours');
    });

    it('give the turn at once when a failure was noticed, but never after the mail was sent', async () => {
      await records().begin(tenant, key);
      await records().release(tenant, key);
      expect(await records().begin(tenant, key)).toBe('yours');
      await records().done(tenant, key, 'accepted');
      await records().release(tenant, key);
      expect(await records().begin(tenant, key)).toBe('accepted');
    });

    it('know their own turn when the answer to it was lost and asked for again', async () => {
      const { table } = deps();
      let lost = 0;
      const losing: Table = {
        ...table,
        put: async (put) => {
          const answer = await table.put(put);
          lost += 1;
          return lost === 1 ? { kind: 'unanswered' } : answer;
        },
      };
      expect(await mailRecordsIn({ ...deps(), table: losing }).begin(tenant, key)).toBe('yours');
      expect(lost).toBe(2);
    });

    it('are kept apart by kind and recipient', async () => {
      await records().begin(tenant, key);
      expect(await records().begin(tenant, { ...key, kind: 'reminder' })).toBe('yours');
      expect(await records().begin(tenant, { ...key, recipient: 'abd' })).toBe('yours');
    });
  });

  describe('events', () => {
    it('are kept once and in order of time, by day', async () => {
      const events = eventsIn(deps());
      const data = { serviceId: 'reisepass', days: 3 };
      const event = { kind: 'next-free', officeId: officeId('rathaus-mitte'), data } as const;
      await events.append(tenant, { ...event, id: 'later', at: startSeconds + 5 });
      await events.append(tenant, { ...event, id: 'first', at: startSeconds });
      await events.append(tenant, { ...event, id: 'first', at: startSeconds, data: { ...data, days: 4 } });
      await events.append(tenant, { ...event, id: 'tomorrow', at: startSeconds + 86_400 });
      const rows = await backend().table.query({ pk: eventsPk(tenant, day('2026-11-20')) });
      expect(rows).toHaveLength(2);
      expect(rows).toMatchObject([
        { id: 'first', kind: 'next-free', at: startSeconds, officeId: 'rathaus-mitte', data },
        { id: 'later', kind: 'next-free', at: startSeconds + 5 },
      ]);
    });
  });

  describe('the due list', () => {
    const office = officeId('rathaus-mitte');
    const list = () => dueListIn(deps());
    const at = (seconds: number, date = '2026-11-24'): Due => ({
      dueAt: startSeconds + seconds,
      officeId: office,
      date: day(date),
    });

    it('shows what is due, the longest overdue first, each office-day once a minute', async () => {
      await list().add(tenant, at(700));
      await list().add(tenant, at(701));
      await list().add(tenant, at(600, '2026-11-25'));
      await list().add(tenant, at(3600));
      const due = await list().before(tenant, startSeconds + 800, 10);
      expect(due.map(({ officeId: where, date }) => [where, date])).toEqual([
        [office, '2026-11-25'],
        [office, '2026-11-24'],
      ]);
      expect(due.every(({ dueAt }) => dueAt >= startSeconds + 600 && dueAt % 60 === 0)).toBe(true);
    });

    it('never shows anything before it is due', async () => {
      await list().add(tenant, at(700));
      expect(await list().before(tenant, startSeconds + 699, 10)).toEqual([]);
    });

    it('shows no more than asked for', async () => {
      await list().add(tenant, at(300));
      await list().add(tenant, at(600));
      expect(await list().before(tenant, startSeconds + 3600, 1)).toHaveLength(1);
    });

    it('forgets what was looked at, but not what fell due again meanwhile', async () => {
      await list().add(tenant, at(300));
      clock.forward({ seconds: 400 });
      const [looked] = await list().before(tenant, startSeconds + 400, 10);
      if (looked === undefined) throw new Error('nothing is due');
      await list().add(tenant, at(300));
      await list().remove(tenant, looked);
      expect(await list().before(tenant, startSeconds + 400, 10)).toEqual([]);
      expect(await list().before(tenant, startSeconds + 600, 10)).toHaveLength(1);
    });
  });

  describe('live appointments', () => {
    const reference = AppointmentReference.parse(`rathaus-mitte.2026-11-24.${id}`);
    const key = { mail: 'pseudonym', serviceId: serviceId('wohnung-anmelden') };
    const list = { references: [reference], version: 0, keepUntil: startSeconds + 1000 };

    it('begin empty', async () => {
      expect(await liveAppointmentsIn(deps()).read(tenant, key)).toEqual({ references: [], version: 0, keepUntil: 0 });
    });

    it('are written by one of those who have read the same version', async () => {
      const live = liveAppointmentsIn(deps());
      const first = await Promise.all([live.write(tenant, key, list), live.write(tenant, key, list)]);
      expect(first.filter((written) => written)).toHaveLength(1);
      const read = await live.read(tenant, key);
      expect(read).toEqual({ ...list, version: 1 });
      expect(await live.write(tenant, key, { ...read, references: [] })).toBe(true);
      expect(await live.write(tenant, key, { ...read, references: [] })).toBe(false);
      expect((await live.read(tenant, key)).version).toBe(2);
    });
  });
});
