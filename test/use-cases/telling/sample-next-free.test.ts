import { describe, expect, it } from 'vitest';
import { sampleNextFree } from '../../../functions/use-cases/telling/sample-next-free.ts';
import type { FreeDay } from '../../../shared/domain/slots.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, tenant } from '../../support/make.ts';
import { memoryCatalogue } from '../../support/memory-catalogue.ts';
import { memoryFreePlaces } from '../../support/memory-free-places.ts';
import { fullyBooked, openDays } from '../../support/open-days.ts';
import { toldEvents } from '../../support/told-events.ts';

const offers = (serviceId: string) => ({ serviceId, minutes: 10, extraMinutes: 10 });

/** Sunday, 2026-11-22, 10:20 in Berlin. */
function house(days: Readonly<Record<string, readonly FreeDay[]>>, offices = [makeOffice()]) {
  const clock = fixedClock('2026-11-22T09:20:00Z');
  const events = toldEvents();
  const services = [makeService(), makeService({ id: 'nur-intern', public: false })];
  const catalogue = memoryCatalogue({ municipality: makeMunicipality(), offices, services });
  const deps = { clock, events, catalogue, places: memoryFreePlaces(tenant, days) };
  return { ...deps, sample: () => sampleNextFree(deps)(tenant) };
}

describe('samples of the days to the next free appointment', () => {
  const office = makeOffice();
  const week = openDays(office, '2026-11-22', 7);

  it('tell of the first day with a place at each office', async () => {
    const other = makeOffice({ id: 'buergeramt-ost', number: 18 });
    const late = [...fullyBooked(week), ...openDays(other, '2026-11-29', 7)];
    const { sample, events } = house({ 'rathaus-mitte': week, 'buergeramt-ost': late }, [office, other]);
    expect(await sample()).toEqual({ sampled: 2 });
    expect(events.all().map(({ officeId, data }) => [officeId, data])).toEqual([
      ['rathaus-mitte', { serviceId: 'wohnung-anmelden', days: 1 }],
      ['buergeramt-ost', { serviceId: 'wohnung-anmelden', days: 8 }],
    ]);
  });

  it('say so where nothing is free at all', async () => {
    const { sample, events } = house({ 'rathaus-mitte': fullyBooked(week) });
    await sample();
    expect(events.all()).toMatchObject([{ data: { days: 999 } }]);
  });

  it('are taken once an hour, however often the timer runs', async () => {
    const { sample, events, clock } = house({ 'rathaus-mitte': week });
    await sample();
    clock.forward({ minutes: 39 });
    await sample();
    expect(events.all()).toHaveLength(1);
    clock.forward({ minutes: 1 });
    await sample();
    expect(events.all().map(({ at }) => at % 3600)).toEqual([0, 0]);
  });

  it('leave out what citizens cannot book', async () => {
    const closed = makeOffice({ id: 'archiv', public: false });
    const secret = makeOffice({ services: [offers('wohnung-anmelden'), offers('nur-intern')] });
    const { sample } = house({ 'rathaus-mitte': week, archiv: week }, [secret, closed]);
    expect(await sample()).toEqual({ sampled: 1 });
  });
});
