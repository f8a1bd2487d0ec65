import { beforeEach, describe, expect, it } from 'vitest';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { appointmentId, day, makeHours, makeOffice, openingRule } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters */
const longestExpression = 4096;

const date = day('2026-11-24');
const allDay = (online: number, from = '00:00', to = '24:00') =>
  makeOffice({
    hours: makeHours([openingRule({ from, to, counters: { online, staff: 1 } })]),
    rules: { cellMinutes: 5, dayStart: '00:00' },
  });

describe.each(backendNames)('A day of 5-minute cells on the %s', (name) => {
  const backend = useBackend(name);
  let tenant = TenantId.parse('town-0');
  let turn = 0;
  beforeEach(() => {
    turn += 1;
    tenant = TenantId.parse(`town-${turn}`);
  });

  /** Materialising, and the longest expression that it sent. */
  function house() {
    const { client } = backend();
    const sent = { longest: 0, updates: 0 };
    client.middlewareStack.add(
      (next) => async (args) => {
        const text = 'UpdateExpression' in args.input ? String(args.input.UpdateExpression) : '';
        if (text !== '') sent.updates += 1;
        sent.longest = Math.max(sent.longest, text.length);
        return next(args);
      },
      { step: 'initialize', name: `expressions-${turn}` },
    );
    const waiting = { sleep: async () => undefined, random: () => 0.5 };
    const daySheets = daySheetsIn(openTable({ client, name: 'foyer', ...waiting }));
    const patience = { sends: 4, firstPauseMs: 1, ...waiting };
    const bring = materialiseDay({ daySheets, patience, holidays: () => new Set() });
    const read = async () =>
      daySheets.get(tenant, { officeId: allDay(1).id, pool: 'online', date }, { consistent: true });
    return { bring, read, sent, daySheets };
  }

  it('gets other hours in all of its cells, in steps that an expression can hold', async () => {
    const { bring, read, sent, daySheets } = house();
    await bring(tenant, allDay(3), date);
    const place = { officeId: allDay(1).id, pool: 'online', date, first: 200, length: 2 } as const;
    const claim = { id: appointmentId('a'.repeat(16)), nonce: 'n', at: 1, first: 200, length: 2 };
    await daySheets.reserve(tenant, { place, claim, fold: [], overbook: false });
    expect(await bring(tenant, allDay(5), date)).toEqual({ online: 'changed', staff: 'same' });
    const sheet = await read();
    expect(sheet?.plan).toEqual(Array.from({ length: 288 }, () => 5));
    expect(sheet?.free).toEqual(Array.from({ length: 288 }, (_, cell) => (cell === 200 || cell === 201 ? 4 : 5)));
    expect(sheet?.version).toBe(4);
    expect(sent.longest).toBeGreaterThan(0);
    expect(sent.longest).toBeLessThanOrEqual(longestExpression);
  });

  it('grows from a short day to a whole one, and shrinks again', async () => {
    const { bring, read, sent } = house();
    await bring(tenant, allDay(1, '00:00', '00:10'), date);
    expect(await bring(tenant, allDay(2), date)).toMatchObject({ online: 'changed' });
    expect((await read())?.free).toEqual(Array.from({ length: 288 }, () => 2));
    expect(await bring(tenant, allDay(1, '00:00', '00:10'), date)).toMatchObject({ online: 'changed' });
    expect((await read())?.free.filter((places) => places !== 0)).toEqual([1, 1]);
    expect(await bring(tenant, allDay(1, '00:00', '00:10'), date)).toEqual({ online: 'same', staff: 'same' });
    expect(sent.longest).toBeLessThanOrEqual(longestExpression);
  });

  it('takes one step where few cells differ', async () => {
    const { bring, sent } = house();
    await bring(tenant, allDay(3), date);
    await bring(tenant, allDay(3, '00:00', '20:00'), date);
    // One for online bookings, one for staff.
    expect(sent.updates).toBe(2);
  });
});
