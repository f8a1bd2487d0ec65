import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedOffice } from '../../infra/ops/import/catalogue.ts';
import { numberOffices } from '../../infra/ops/import/number-offices.ts';
import { planText, sheetsText } from '../../infra/ops/import/plan-text.ts';
import { day, makeOffice, officeId } from '../support/make.ts';
import { hoursText, notesOn, rawLocation, rawOffer, rawService, type Town } from './dldb-town.ts';
import { birkenbach, townHouse } from './town-house.ts';

const town: Town = {
  services: [rawService('100', { combinable: [200] }), rawService('200')],
  locations: [
    rawLocation('7', { services: [rawOffer('100'), rawOffer('200')] }),
    rawLocation('8', { services: [rawOffer('100')], displayName: 'Ämterhaus' }),
  ],
};
const booking = { office: '7', date: '2026-11-23', service: '100', first: 6, length: 3 };

describe('importing a catalogue', () => {
  it('stores town, offices and services, and opens the day sheets', async () => {
    const { house, import: importTown } = townHouse();
    const { sheets } = await importTown(town);
    expect(await house.catalogue.municipality(birkenbach)).toMatchObject({
      name: { de: 'Birkenbach' },
      codePrefix: 'BIR',
    });
    const offices = await house.catalogue.offices(birkenbach);
    expect(offices.map(({ id, number, letter }) => [id, number, letter])).toEqual([
      ['7', 1, 'B'],
      ['8', 2, 'A'],
    ]);
    expect((await house.catalogue.services(birkenbach)).map(({ id }) => id)).toEqual(['100', '200']);
    // Five days ahead of a Sunday are Monday to Friday, two pools each, two offices.
    expect(sheets).toEqual({ written: 20, undecided: 0, overbooked: [] });
    const days = await house.daySheets.free(birkenbach, officeId('7'), {
      from: day('2026-11-22'),
      to: day('2026-11-30'),
    });
    expect(days.map(({ date, free }) => [date, free.length])).toContainEqual(['2026-11-23', 48]);
  });

  it('writes nothing but the town the second time', async () => {
    const { import: importTown, writes } = townHouse();
    await importTown(town);
    writes.length = 0;
    const { plan, sheets } = await importTown(town);
    expect(plan.putServices).toEqual([]);
    expect(plan.putOffices).toEqual([]);
    expect(sheets?.written).toBe(0);
    expect(writes).toEqual(['PutItem']);
  });

  it('writes nothing at all in a dry run', async () => {
    const { import: importTown, writes } = townHouse();
    const { plan, sheets } = await importTown(town, { dryRun: true });
    expect([plan.putServices.length, plan.putOffices.length, sheets]).toEqual([2, 2, undefined]);
    expect(writes).toEqual([]);
  });

  it.each([
    ['broken JSON', { ...town, locations: '{"data": [' }, 'broken JSON'],
    ['an unknown office in the hours', { ...town, hours: `${hoursText}offices: { "9": {} }` }, 'offices.9'],
    ['no mail address', { ...town, hours: hoursText.replace(', mail: amt@example.org', '') }, 'say it with --mail'],
    ['no name', { ...town, hours: hoursText.replace('name: { de: Birkenbach }, ', '') }, 'say it with --name'],
  ])('writes nothing with %s', async (_, broken, message) => {
    const { import: importTown, writes } = townHouse();
    await expect(importTown(broken)).rejects.toThrow(message);
    expect(writes).toEqual([]);
  });

  it('takes what is new and keeps what is booked', async () => {
    const { house, import: importTown, book } = townHouse();
    await importTown(town);
    const booked = await book(booking);
    await importTown({ ...town, services: [rawService('100', { name: 'Neuer Name' }), rawService('200')] });
    const [service] = await house.catalogue.services(birkenbach);
    expect(service?.name.de).toBe('Neuer Name');
    expect(await house.appointments.get(birkenbach, booked)).toMatchObject({ state: 'confirmed', first: 6 });
  });

  it('brings new hours to the sheets around the bookings and names days that are overbooked', async () => {
    const { house, import: importTown, book } = townHouse();
    await importTown(town);
    await book(booking);
    const afternoon = hoursText.replace('from: "08:00", to: "12:00"', 'from: "13:00", to: "15:00"');
    const { sheets, imported } = await importTown({ ...town, hours: afternoon });
    expect(sheets?.overbooked).toEqual([{ officeId: '7', date: '2026-11-23', places: 1 }]);
    expect(sheets && sheetsText(sheets)).toContain('conflict: 7 on 2026-11-23 has 1 more booked at one time');
    expect(notesOn(imported, 'office', '7').join()).toContain(
      'grid_kept: 1 appointments lie ahead on slots of 5 minutes from 08:00: kept; 5 minutes from 13:00 can come',
    );
    const offices = await house.catalogue.offices(birkenbach);
    expect(offices.map(({ rules }) => rules.dayStart)).toEqual(['08:00', '13:00']);
    expect(
      await house.appointments.ofDay(birkenbach, { officeId: officeId('7'), date: day('2026-11-23') }),
    ).toHaveLength(1);
  });

  it('changes the grid of an office where nothing is booked', async () => {
    const { house, import: importTown } = townHouse();
    await importTown(town);
    await importTown({ ...town, locations: [rawLocation('7', { slotTimeInMinutes: 15 }), rawLocation('8')] });
    const days = await house.daySheets.free(birkenbach, officeId('7'), {
      from: day('2026-11-23'),
      to: day('2026-11-23'),
    });
    expect(days[0]?.free.filter((places) => places > 0)).toHaveLength(16);
  });

  it('hides what has vanished but is booked, and removes what is not', async () => {
    const { house, import: importTown, book } = townHouse();
    await importTown(town);
    await book(booking);
    const rest: Town = {
      services: [rawService('200'), rawService('300')],
      locations: [rawLocation('8', { services: [rawOffer('200')] })],
    };
    const { plan } = await importTown(rest);
    expect(planText(plan)).toContain(
      'service 100 (Dienst 100) is no longer in the files: hidden, because 1 appointments are for it',
    );
    expect(planText(plan)).toContain(
      'office 7 (Bürgeramt 7) is no longer in the files: hidden, because 1 appointments are for it',
    );
    const visible = (things: readonly { id: string; public: boolean }[]) =>
      things.map(({ id, public: shown }) => [id, shown]);
    expect(visible(await house.catalogue.services(birkenbach))).toEqual([
      ['100', false],
      ['200', true],
      ['300', true],
    ]);
    expect(visible(await house.catalogue.offices(birkenbach))).toEqual([
      ['7', false],
      ['8', true],
    ]);
    const later = await importTown({ ...rest, services: [rawService('200')] });
    expect(planText(later.plan)).toContain('service 300 (Dienst 300) is no longer in the files: removed');
  });

  describe('with appointments beyond the days that are booked now', () => {
    const ahead = (days: number) => hoursText.replace('maxDaysAhead: 5', `maxDaysAhead: ${days}`);
    const withoutOffice7: Town = { ...town, locations: [rawLocation('8', { services: [rawOffer('100')] })] };

    /** Day 40 is booked while 60 are open; then only 14 are. */
    async function shortened() {
      const opened = townHouse();
      await opened.import({ ...town, hours: ahead(60) });
      await opened.book({ ...booking, date: '2027-01-04' });
      await opened.import({ ...town, hours: ahead(14) });
      return opened;
    }

    it('hides an office that has vanished, so that their holders can still look', async () => {
      const { house, import: importTown } = await shortened();
      const { plan } = await importTown({ ...withoutOffice7, hours: ahead(14) });
      expect(planText(plan)).toContain('office 7 (Bürgeramt 7) is no longer in the files: hidden, because 1');
      expect((await house.catalogue.offices(birkenbach)).map(({ id }) => id)).toEqual(['7', '8']);
    });

    it('keeps the grid', async () => {
      const { house, import: importTown } = await shortened();
      const locations = [rawLocation('7', { slotTimeInMinutes: 15 }), rawLocation('8')];
      await importTown({ ...town, locations, hours: ahead(14) });
      const [office] = await house.catalogue.offices(birkenbach);
      expect(office).toMatchObject({ id: '7', rules: { cellMinutes: 5, maxDaysAhead: 14 } });
    });

    it.each([
      ['hides the office still after the day, while the table keeps them', '2027-01-20T11:00:00Z', ['7', '8']],
      ['removes the office when they are gone', '2027-02-20T11:00:00Z', ['8']],
    ])('%s', async (_, now, kept) => {
      const { house, clock, import: importTown } = await shortened();
      clock.set(now);
      await importTown({ ...withoutOffice7, hours: ahead(14) });
      expect((await house.catalogue.offices(birkenbach)).map(({ id }) => id)).toEqual(kept);
    });
  });

  it('keeps what is stored under the id of a record that is refused', async () => {
    const { house, import: importTown } = townHouse();
    await importTown(town);
    const { plan } = await importTown({ ...town, services: [rawService('100'), rawService('200', { name: null })] });
    expect(plan.vanishedServices).toEqual([]);
    expect((await house.catalogue.services(birkenbach)).map(({ id }) => id)).toEqual(['100', '200']);
  });

  it('does not empty half a town unless told so', async () => {
    const { import: importTown, writes } = townHouse();
    const many = { ...town, services: ['100', '200', '300', '400'].map((id) => rawService(id)) };
    await importTown(many);
    writes.length = 0;
    await expect(importTown({ ...town, services: [rawService('100')] })).rejects.toThrow(
      '3 of 4 services would vanish',
    );
    expect(writes).toEqual([]);
    const { plan } = await importTown({ ...town, services: [rawService('100')] }, { allowRemovals: true });
    expect(plan.vanishedServices.map(({ what }) => what.id)).toEqual(['200', '300', '400']);
  });
});

describe('office numbers', () => {
  const imported = (id: string): ImportedOffice => ({
    office: makeOffice({ id }),
    record: { file: '', line: 1, kind: 'office', id, name: '', notes: [] },
  });

  it('stay with their office however the files change, and are never shared', () => {
    const ids = fc.uniqueArray(
      fc.integer({ min: 0, max: 40 }).map((number) => `amt-${number}`),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), (rounds) => {
        let stored = new Map<string, number>();
        for (const round of rounds) {
          const before = [...stored].map(([id, number]) => makeOffice({ id, number }));
          const next = numberOffices(round.map(imported), before);
          for (const { id, number } of next) expect(stored.get(id) ?? number).toBe(number);
          stored = new Map([...stored, ...next.map(({ id, number }): [string, number] => [id, number])]);
          expect(new Set(stored.values()).size).toBe(stored.size);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('end at 1024, and the office beyond is refused', () => {
    const offices = Array.from({ length: 1025 }, (_, index) => imported(`amt-${index}`));
    expect(numberOffices(offices, [])).toHaveLength(1024);
    expect(offices[1024]?.record.notes[0]?.code).toBe('no_number_left');
  });
});
