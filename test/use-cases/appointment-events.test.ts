import { describe, expect, it } from 'vitest';
import { eventsPk } from '../../functions/store/keys.ts';
import { onDaySheetChanged } from '../../functions/use-cases/day-sheets/on-day-sheet-changed.ts';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import { at, cancelled, confirmed, held, story } from '../support/appointment-story.ts';
import { appointmentId, day, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

describe('events that follow a change', () => {
  it('tell the life of an appointment once each, without personal data', async () => {
    const { is, tell, table } = story();
    const { id } = await is(cancelled);
    for (let turn = 0; turn < 2; turn += 1) {
      await tell(undefined, {});
      await tell({}, held);
      await tell(held, { ...held, person: { ...alex, mail: 'kim@example.org' } });
      await tell(held, confirmed);
      await tell(confirmed, cancelled);
    }
    const rows = await table.query({ pk: eventsPk(tenant, day('2026-11-10')) });
    const byKind = new Map(rows.map(({ kind, ...row }) => [kind, row]));
    expect([...byKind.keys()].sort()).toEqual(['cancelled', 'confirmed', 'details', 'held', 'mail']);
    expect(rows).toHaveLength(5);
    expect(byKind.get('held')).toMatchObject({
      id: `${id}.held`,
      at,
      officeId: 'rathaus-mitte',
      data: { appointment: id, date: '2026-11-24', services: ['wohnung-anmelden:2'], minutes: 20, pool: 'online' },
    });
    expect(byKind.get('cancelled')).toMatchObject({ data: { reason: 'ill' } });
    expect(JSON.stringify(rows)).not.toMatch(/Alex|alex|kim@/);
  });

  it('tell a hold that ran out and whether somebody was entered', async () => {
    const { is, tell, table } = story();
    await is({ state: 'expired' });
    await tell({}, { state: 'expired' });
    const rows = await table.query({ pk: eventsPk(tenant, day('2026-11-10')) });
    expect(rows).toMatchObject([{ kind: 'expired', data: { hadDetails: false } }]);
  });

  it('tell a move once, with where it came from', async () => {
    const { is, tell, table } = story();
    const old = appointmentId('a'.repeat(16));
    const movedFrom = AppointmentReference.parse(`altes-rathaus.2026-11-20.${old}`);
    await is({ ...confirmed, movedFrom });
    await tell(confirmed, { state: 'moved', person: alex });
    await tell(undefined, { ...confirmed, movedFrom });
    const rows = await table.query({ pk: eventsPk(tenant, day('2026-11-10')) });
    const moved = rows.filter(({ kind }) => kind !== 'mail');
    expect(moved).toMatchObject([
      { kind: 'moved', data: { fromAppointment: old, fromOffice: 'altes-rathaus', fromDate: '2026-11-20' } },
    ]);
  });
});

describe('what the sweeper must look at', () => {
  const days = [{ officeId: 'rathaus-mitte', date: '2026-11-24' }];

  it('is each hold, some time after it ends', async () => {
    const { is, tell, dueList } = story();
    const { until } = await is({});
    await tell(undefined, {});
    expect(await dueList.before(tenant, until + 119, 10)).toEqual([]);
    expect(await dueList.before(tenant, until + 180, 10)).toMatchObject(days);
  });

  it('is a hold again when it was prolonged, not when something else was changed', async () => {
    const { is, tell, dueList } = story();
    const { until } = await is(held);
    await tell({}, held);
    expect(await dueList.before(tenant, until + 3600, 10)).toEqual([]);
    await tell({}, { ...held, until: until + 1800 });
    expect(await dueList.before(tenant, until + 1800 + 180, 10)).toMatchObject(days);
  });

  it('is each new claim of a day sheet, some time after it was made', async () => {
    const { dueList, graceSeconds } = story();
    const tell = onDaySheetChanged({ dueList, graceSeconds });
    const sheet = makeAppointment();
    const claim = { id: sheet.id, nonce: 'aaaaaa', at, first: 8, length: 2 };
    await tell({ tenant, sheet, before: [claim], after: [claim] });
    await tell({ tenant, sheet, before: [claim], after: [] });
    expect(await dueList.before(tenant, at + 3600, 10)).toEqual([]);
    await tell({ tenant, sheet, before: [claim], after: [claim, { ...claim, nonce: 'bbbbbb', at: at + 60 }] });
    expect(await dueList.before(tenant, at + 60 + 119, 10)).toEqual([]);
    expect(await dueList.before(tenant, at + 60 + 180, 10)).toMatchObject(days);
  });
});
