import { beforeEach, describe, expect, it } from 'vitest';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { auditIn, auditTrailIn } from '../../functions/store/audit.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { auditPk } from '../../functions/store/keys.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Table } from '../../functions/store/table.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import { StaffId, TenantId } from '../../shared/domain/ids.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, day, officeId } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { backendNames, useBackend } from './backends.ts';

const start = '2026-11-23T08:00:00Z';
const at = Date.parse(start) / 1000;
const today = day('2026-11-23');
const staffId = StaffId.parse('A'.repeat(22));
const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({ at, staffId, action: 'person-opened', ...changes });

describe.each(backendNames)('What staff see and change, stored on the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock(start);
  let town = TenantId.parse('town-0');
  let turn = 0;
  const repeat = repeated({ sleep: async () => undefined, random: () => 0.5 });
  const trail = () => auditTrailIn(backend().table);
  const audit = (table: Pick<Table, 'put'> = backend().table) => {
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `entry-${ids}`;
    };
    return auditIn({ table, clock, repeat, newId });
  };

  beforeEach(() => {
    turn += 1;
    town = TenantId.parse(`town-${turn}`);
    clock.set(start);
  });

  describe('the audit', () => {
    it('gives back what was noted, newest first and page by page', async () => {
      const writing = audit();
      for (const object of ['one', 'two', 'three', 'four', 'five']) {
        await writing.note(town, entry({ object, officeId: officeId('rathaus'), reason: 'phone' }));
        clock.forward({ milliseconds: 7 });
      }
      const first = await trail().ofDay(town, today, { limit: 2 });
      expect(first.map(({ entry: noted }) => noted.object)).toEqual(['five', 'four']);
      expect(first[0]?.entry).toEqual(entry({ object: 'five', officeId: officeId('rathaus'), reason: 'phone' }));
      const second = await trail().ofDay(town, today, { limit: 2, before: first[1]?.place });
      expect(second.map(({ entry: noted }) => noted.object)).toEqual(['three', 'two']);
      const rest = await trail().ofDay(town, today, { limit: 9, before: second[1]?.place });
      expect(rest.map(({ entry: noted }) => noted.object)).toEqual(['one']);
      expect(await trail().ofDay(town, today, { limit: 9, before: rest[0]?.place })).toEqual([]);
    });

    it('keeps days and municipalities apart', async () => {
      const writing = audit();
      await writing.note(town, entry({ object: 'late' }));
      clock.set('2026-11-24T00:00:00Z');
      await writing.note(town, entry({ object: 'early' }));
      await writing.note(TenantId.parse(`other-${turn}`), entry({ object: 'elsewhere' }));
      const of = async (date: string) =>
        (await trail().ofDay(town, day(date), { limit: 9 })).map(({ entry: noted }) => noted.object);
      expect([await of('2026-11-23'), await of('2026-11-24')]).toEqual([['late'], ['early']]);
    });

    it('is deleted after a year and holds no more than the entry', async () => {
      await audit().note(town, entry({ object: 'one' }));
      const [row] = await backend().table.query({ pk: auditPk(town, today) });
      expect(Object.keys(row ?? {}).toSorted()).toEqual(['action', 'at', 'object', 'pk', 'sk', 'staffId', 'ttl']);
      expect(Number(row?.['ttl'])).toBeGreaterThanOrEqual(at + 365 * 86_400);
    });

    it('notes once what was sent twice, and changes no entry', async () => {
      const { table } = backend();
      let sends = 0;
      const losing: Pick<Table, 'put'> = {
        put: async (put) => {
          sends += 1;
          const answer = await table.put(put);
          return sends === 1 ? { kind: 'unanswered' } : answer;
        },
      };
      await audit(losing).note(town, entry({ object: 'one' }));
      // The same id at the same millisecond: another writer's entry stays as it is.
      await audit().note(town, entry({ object: 'two' }));
      const noted = await trail().ofDay(town, today, { limit: 9 });
      expect([sends, noted.map((placed) => placed.entry.object)]).toEqual([2, ['one']]);
    });

    it('throws when an entry cannot be kept, so that nothing is shown', async () => {
      const silent = audit({ put: async () => ({ kind: 'unanswered' }) });
      await expect(silent.note(town, entry())).rejects.toThrow(/4 tries/);
    });
  });

  describe('an appointment', () => {
    const appointments = () => appointmentsIn(backend().table, clock);
    const key = { officeId: officeId('rathaus-mitte'), date: day('2026-11-24'), id: appointmentId('0123456789abcdef') };
    const stored = () => appointments().get(town, key);

    it('keeps how it was asked for, a note, and a person without a mail address', async () => {
      const made = makeAppointment({
        channel: 'phone',
        note: 'Zimmer 12',
        sentAgain: 2,
        person: { name: 'Bo Li', extra: {} },
      });
      await appointments().create(town, made);
      expect(await stored()).toMatchObject({ channel: 'phone', note: 'Zimmer 12', sentAgain: 2 });
      expect((await stored())?.person).toEqual({ name: 'Bo Li', extra: {} });
    });

    it('takes a corrected name and a note while confirmed, and gives the note up again', async () => {
      await appointments().create(town, makeAppointment({ state: 'confirmed', person: alex }));
      expect(await appointments().amend(town, key, { name: 'Alexa Beispiel' })).toMatchObject({ kind: 'done' });
      expect(await appointments().amend(town, key, { note: 'Zimmer 12' })).toMatchObject({ kind: 'done' });
      expect(await stored()).toMatchObject({ person: { ...alex, name: 'Alexa Beispiel' }, note: 'Zimmer 12' });
      await appointments().amend(town, key, { note: '' });
      expect((await stored())?.note).toBeUndefined();
    });

    it('counts confirmations upwards only, and only where there is an address', async () => {
      await appointments().create(town, makeAppointment({ state: 'confirmed', person: alex }));
      const again = (sentAgain: number) => appointments().amend(town, key, { sentAgain });
      expect(await again(1)).toMatchObject({ kind: 'done' });
      expect(await again(2)).toMatchObject({ kind: 'done' });
      expect(await again(2)).toMatchObject({ kind: 'done' });
      expect(await again(1)).toMatchObject({ kind: 'refused' });
      const other = { ...key, id: appointmentId('1123456789abcdef') };
      const person = { name: 'Bo Li', extra: {} };
      await appointments().create(town, makeAppointment({ ...other, state: 'confirmed', person }));
      expect(await appointments().amend(town, other, { sentAgain: 1 })).toMatchObject({ kind: 'refused' });
    });

    it.each(['held', 'cancelled', 'moved', 'expired'] as const)('is not amended when it is %s', async (state) => {
      await appointments().create(town, makeAppointment({ state, person: alex }));
      const answers = await Promise.all([
        appointments().amend(town, key, { name: 'Other' }),
        appointments().amend(town, key, { note: 'x' }),
        appointments().amend(town, key, { sentAgain: 1 }),
      ]);
      expect(answers).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }, { kind: 'refused' }]);
      expect(await stored()).toMatchObject({ state, person: alex });
    });
  });

  it('overbooks the cells a day has, and refuses those it has not', async () => {
    const sheet = { officeId: officeId('rathaus'), pool: 'staff', date: today } as const;
    const sheets = daySheetsIn(backend().table);
    await sheets.create(town, sheet, [1, 0]);
    const take = (first: number, letter: string) => {
      const claim = { id: appointmentId(letter.repeat(16)), nonce: 'n1', at, first, length: 1 };
      return sheets.reserve(town, { place: { ...sheet, first, length: 1 }, claim, fold: [], overbook: true });
    };
    expect([await take(1, 'a'), await take(1, 'b'), await take(2, 'c')]).toMatchObject([
      { kind: 'done' },
      { kind: 'done' },
      { kind: 'refused' },
    ]);
    expect((await sheets.get(town, sheet, { consistent: true }))?.free).toEqual([1, -2]);
  });
});
