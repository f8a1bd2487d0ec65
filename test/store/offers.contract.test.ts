import { beforeEach, describe, expect, it } from 'vitest';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { offersIn } from '../../functions/store/offers.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, day } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { makeOffer } from '../support/make-offer.ts';
import { backendNames, useBackend } from './backends.ts';

let towns = 0;

describe.each(backendNames)('offers of other times in the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-10T07:00:00Z');
  let town = TenantId.parse('t0');
  beforeEach(() => {
    towns += 1;
    town = TenantId.parse(`t${towns}`);
  });
  const offers = () =>
    offersIn({ table: backend().table, repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }) });
  const sheets = () => daySheetsIn(backend().table);
  const appointments = () => appointmentsIn(backend().table, clock);

  it('come back as they were written', async () => {
    const offer = makeOffer({
      state: 'open',
      reason: { de: 'Wasserschaden' },
      until: 5,
      mail: 'owed',
      mails: 1,
      earlierMails: 1,
      placeIsBack: true,
    });
    expect(await offers().write(town, offer)).toBe(true);
    expect(await offers().get(town, offer, { consistent: true })).toEqual({ ...offer, version: 1 });
    expect(await offers().ofDay(town, offer)).toEqual([{ ...offer, version: 1 }]);
    expect(await offers().ofDay(town, { ...offer, date: day('2026-11-25') })).toEqual([]);
  });

  it('are written by one of two who saw the same', async () => {
    const offer = makeOffer();
    expect(await offers().write(town, offer)).toBe(true);
    expect(await offers().write(town, offer)).toBe(false);
    const seen = { ...offer, version: 1 };
    expect(await offers().write(town, { ...seen, state: 'declined' })).toBe(true);
    expect(await offers().write(town, { ...seen, state: 'lapsed' })).toBe(false);
    expect(await offers().get(town, offer, { consistent: true })).toMatchObject({ state: 'declined', version: 2 });
  });

  it('cost one unit to write, with three places and a reason', async () => {
    const [one] = makeOffer().alternatives;
    if (one === undefined) throw new Error('an offer has alternatives');
    const reason = { de: 'r'.repeat(200) };
    backend().meter.take();
    await offers().write(town, makeOffer({ alternatives: [one, one, one], reason }));
    expect(backend().meter.take().write).toBe(1);
  });

  it('know the days of an office, in order', async () => {
    const { officeId, by, at } = makeOffer();
    for (const date of ['2026-12-01', '2026-11-24']) {
      await offers().noteDay(town, { officeId, date: day(date), by, at });
    }
    await offers().noteDay(town, { officeId, date: day('2026-12-01'), by, at: at + 1, reason: { de: 'Umzug' } });
    const span = { from: day('2026-11-01'), to: day('2026-12-31') };
    expect(await offers().days(town, officeId, span)).toEqual([
      { officeId, date: '2026-11-24', by, at },
      { officeId, date: '2026-12-01', by, at: at + 1, reason: { de: 'Umzug' } },
    ]);
    expect(await offers().days(town, officeId, { ...span, to: day('2026-11-30') })).toHaveLength(1);
  });

  describe('accepting', () => {
    const old = makeAppointment({ state: 'confirmed', first: 0, length: 2, person: alex, note: 'Bitte klingeln' });
    const oldReference = referenceOf(old.officeId, old.date, old.id);
    const offered = makeAppointment({
      id: appointmentId('b'.repeat(16)),
      date: day('2026-11-25'),
      first: 1,
      length: 2,
      number: 4,
      offeredFor: oldReference,
    });
    const free = async (date: string) =>
      (await sheets().get(town, { ...old, date: day(date) }, { consistent: true }))?.free;

    async function stranded() {
      // The old day is closed by now, so its free places are below zero.
      await sheets().create(town, old, [0, 0, 0]);
      await sheets().create(town, offered, [1, 1, 1, 1]);
      await appointments().create(town, old);
      await appointments().create(town, offered);
      const claim = { id: old.id, nonce: 'n', at: 1 };
      for (const [place, first] of [[old, 0] as const, [offered, 1] as const]) {
        const cells = { ...place, first, length: 2 };
        await sheets().reserve(town, { place: cells, claim: { ...claim, first, length: 2 }, fold: [], overbook: true });
      }
    }

    it('makes the held place firm for the person, moves the old one and gives its cells back, all at once', async () => {
      await stranded();
      backend().meter.take();
      expect(await appointments().accept(town, old, offered)).toEqual({ kind: 'done' });
      expect(backend().meter.take().write).toBe(6);
      expect(await appointments().get(town, offered)).toMatchObject({
        state: 'confirmed',
        person: alex,
        note: 'Bitte klingeln',
        movedFrom: oldReference,
        number: 4,
      });
      expect(await appointments().get(town, old)).toMatchObject({
        state: 'moved',
        movedTo: referenceOf(offered.officeId, offered.date, offered.id),
      });
      expect(await free('2026-11-24')).toEqual([0, 0, 0]);
      expect(await free('2026-11-25')).toEqual([1, 0, 0, 1]);
    });

    it.each([
      [
        'the held place is over',
        'alternative',
        async () => appointments().end(town, offered, { from: 'held', to: 'expired' }),
      ],
      [
        'the appointment is over',
        'appointment',
        async () => appointments().end(town, old, { from: 'confirmed', to: 'cancelled' }),
      ],
      ['it was accepted before', 'alternative', async () => appointments().accept(town, old, offered)],
    ] as const)('changes nothing when %s, and shows what is there', async (_, why, first) => {
      await stranded();
      await first();
      const states = async () => [await appointments().get(town, old), await appointments().get(town, offered)];
      const before = [await states(), await free('2026-11-24'), await free('2026-11-25')];
      expect(await appointments().accept(town, old, offered)).toMatchObject({ kind: 'refused', why, stored: {} });
      expect([await states(), await free('2026-11-24'), await free('2026-11-25')]).toEqual(before);
    });

    it('takes no place that is held for somebody else, or by somebody', async () => {
      await stranded();
      const strange = { ...offered, id: appointmentId('c'.repeat(16)), offeredFor: undefined };
      await appointments().create(town, makeAppointment({ ...offered, id: strange.id, offeredFor: undefined }));
      expect(await appointments().accept(town, old, strange)).toMatchObject({ kind: 'refused', why: 'alternative' });
      expect(await appointments().get(town, old)).toMatchObject({ state: 'confirmed' });
    });

    it('is possible on the same day sheet, when only a part of the day is closed', async () => {
      const later = { ...offered, date: old.date, first: 2, length: 1 };
      await sheets().create(town, old, [0, 0, 0]);
      const claim = { id: old.id, nonce: 'n', at: 1, first: 0, length: 2 };
      await sheets().reserve(town, { place: old, claim, fold: [], overbook: true });
      await appointments().create(town, old);
      await appointments().create(town, later);
      expect(await appointments().accept(town, old, later)).toEqual({ kind: 'done' });
      expect(await free('2026-11-24')).toEqual([0, 0, 0]);
    });
  });
});
