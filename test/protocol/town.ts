import { Temporal } from 'temporal-polyfill';
import { hmacLinks } from '../../functions/adapters/links.ts';
import type { Links } from '../../functions/ports/links.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { OpeningRule } from '../../shared/domain/opening-hours.ts';
import { day, makeMunicipality, makeOffice, makeService, serviceId, tenant, time } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';

// The town of the campaign: so small that everybody wants the same places.

export { tenant };
export const cellCount = 4;
export const dates = [day('2026-11-30'), day('2026-12-01')] as const;
/** Start times of the cells 0 to 3. */
export const times = [time('08:00'), time('08:10'), time('08:20'), time('08:30')] as const;
export const holdSeconds = 60;
export const graceSeconds = 30;

const [one, two] = [serviceId('one-cell'), serviceId('two-cells')];
export const visits = [[{ serviceId: one, count: 1 }], [{ serviceId: two, count: 1 }]] as const;

export const office = makeOffice({
  rules: { cellMinutes: 10, dayStart: '08:00', holdMinutes: holdSeconds / 60, changeUntilMinutes: 60 },
  services: [
    { serviceId: one, minutes: 10, extraMinutes: 10 },
    { serviceId: two, minutes: 20, extraMinutes: 20 },
  ],
});

export const catalogue = memoryCatalogue({
  municipality: makeMunicipality(),
  offices: [office],
  services: [makeService({ id: one }), makeService({ id: two })],
});

export const links = remembering(hmacLinks(Buffer.alloc(32, 'campaign').toString('base64')));

const start = Temporal.Instant.from('2026-11-23T08:00:00Z').epochMilliseconds;

/** The instant after so many seconds of a round. */
export function instantAt(tick: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(start + tick * 1000);
}

/** The office with opening hours that give the cells of one day these places. */
export function officeWith(date: CivilDate, plan: readonly number[]): Office {
  const rules = plan.map(
    (online, cell): OpeningRule => ({
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: time(`08:${cell}0`),
      to: time(`08:${cell + 1}0`),
      counters: { online, staff: 0 },
      repeat: { kind: 'weekly' },
      validFrom: date,
      validUntil: date,
    }),
  );
  return { ...office, hours: { rules, closures: [], specialDays: [] } };
}

/** The same keys come again in every round; deriving their secrets each time would take a tenth of the campaign. */
function remembering(derived: Links): Links {
  return {
    ...derived,
    token: remembered(derived.token),
    hash: remembered(derived.hash),
    appointmentId: remembered(derived.appointmentId),
  };
}

function remembered<Arguments extends readonly unknown[], Value>(derive: (...parts: Arguments) => Value) {
  const known = new Map<string, Value>();
  return (...parts: Arguments): Value => {
    const name = JSON.stringify(parts);
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = derive(...parts);
    known.set(name, value);
    return value;
  };
}
