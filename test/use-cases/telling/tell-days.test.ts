import { describe, expect, it } from 'vitest';
import { toldDaysIn } from '../../../functions/store/figures/told-days.ts';
import { ideasIn } from '../../../functions/store/staff-entries.ts';
import { ticketsIn } from '../../../functions/store/tickets.ts';
import { tellDays } from '../../../functions/use-cases/telling/tell-days.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { StaffEntryId, StaffId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { appointmentHouse } from '../../support/appointment-house.ts';
import { appointmentId, day, makeMunicipality, makeOffice, officeId, tenant } from '../../support/make.ts';
import { alex, makeAppointment } from '../../support/make-appointment.ts';
import { makeOffer } from '../../support/make-offer.ts';
import { makeTicket, ticketId } from '../../support/make-ticket.ts';
import { toldEvents } from '../../support/told-events.ts';

const nth = (n: number) => String(n).padStart(16, '0');
const sheet = { officeId: officeId('rathaus-mitte'), pool: 'online', date: day('2026-11-24') } as const;
/** Cells of ten minutes, two of them at eight o'clock. */
const plan = [1, 1, 1, 1];
const dayBefore = Date.parse('2026-11-22T08:00:00Z') / 1000;

/** In the night after Tuesday, 2026-11-24. */
function house(town: Parameters<typeof appointmentHouse>[0] = {}) {
  const made = appointmentHouse(town);
  made.clock.set('2026-11-25T01:47:00Z');
  const events = toldEvents();
  const tickets = ticketsIn(made.table);
  const ideas = ideasIn(made);
  const deps = { ...made, events, tickets, ideas, toldDays: toldDaysIn(made) };
  return {
    ...deps,
    deps,
    book: (n: number, changes: Partial<Appointment> = {}) =>
      made.store(
        makeAppointment({
          state: 'confirmed',
          person: alex,
          first: 0,
          length: 1,
          id: appointmentId(nth(n)),
          ...changes,
        }),
      ),
    queue: (n: number, changes: Partial<Ticket> = {}) =>
      tickets.create(tenant, makeTicket({ id: ticketId(nth(n)), ...changes })),
    tell: () => tellDays(deps)(tenant),
    told: (kind: string) => events.all().filter((event) => event.kind === kind),
  };
}

describe('at the end of a day', () => {
  it('an appointment is told of when nobody said what became of it', async () => {
    const { book, queue, daySheets, tell, told } = house();
    await daySheets.create(tenant, sheet, plan);
    for (const n of [1, 2, 3, 4, 5]) await book(n);
    await book(6, { state: 'cancelled' });
    await queue(1);
    await queue(2, { state: 'done' });
    await queue(3, { state: 'no-show' });
    await queue(4, { state: 'called' });
    expect(await tell()).toEqual({ told: 1 });
    const ids = told('not-recorded').map(({ data }) => data['appointment']);
    expect(ids).toEqual([nth(1), nth(4), nth(5)]);
    expect(told('not-recorded')[0]).toMatchObject({
      id: `${nth(1)}.not-recorded`,
      officeId: 'rathaus-mitte',
      data: { services: ['wohnung-anmelden:2'] },
    });
    expect(told('not-recorded').map(({ at }) => secondsText(at))).toEqual(Array(3).fill('2026-11-24T22:59:59Z'));
  });

  it('whoever came from another office is told of, whose place was lost is not', async () => {
    const { book, queue, daySheets, offers, tell, told } = house();
    await daySheets.create(tenant, sheet, plan);
    await book(1);
    await queue(7, { forwardedFrom: officeId('buergeramt-ost'), state: 'waiting' });
    await queue(8, { channel: 'walk-in', state: 'waiting' });
    await offers.write(tenant, makeOffer({ id: appointmentId(nth(1)), state: 'declined', version: 0 }));
    await tell();
    expect(told('not-recorded').map(({ data }) => data['appointment'])).toEqual([nth(7)]);
  });

  it('minutes are told as planned and booked, places as given back and used again', async () => {
    const { book, daySheets, tell, told } = house();
    // One of four cells is taken of the first sheet, nothing of the second.
    await daySheets.create(tenant, sheet, plan);
    await daySheets.create(tenant, { ...sheet, pool: 'staff' }, [1, 1]);
    await taken(daySheets, 1);
    await book(1, { first: 0, nonce: 'n' });
    await book(2, { state: 'cancelled', first: 0, endedAt: dayBefore });
    await book(3, { state: 'moved', first: 1, endedAt: dayBefore });
    await book(4, { state: 'cancelled', first: 2, endedAt: dayBefore + 88_200 });
    await book(5, { state: 'cancelled', first: 3 });
    await tell();
    expect(told('day-closed')).toEqual([
      {
        id: 'rathaus-mitte.2026-11-24.day-closed',
        kind: 'day-closed',
        at: Date.parse('2026-11-24T22:59:59Z') / 1000,
        officeId: 'rathaus-mitte',
        data: { date: '2026-11-24', plannedMinutes: 60, bookedMinutes: 10, givenBack: 2, reused: 1 },
      },
    ]);
    expect(told('sheet-recount')).toMatchObject([{ data: { sheets: 2, doubled: 0 } }]);
  });

  it('two people on one place are found', async () => {
    const { book, daySheets, tell, told } = house();
    await daySheets.create(tenant, sheet, plan);
    await taken(daySheets, 1);
    await book(1, { nonce: 'n' });
    await book(2, { nonce: 'm' });
    await tell();
    expect(told('sheet-recount')).toMatchObject([{ data: { sheets: 1, doubled: 1 } }]);
  });

  it('an office that is not open has nothing to tell', async () => {
    const { tell, events } = house();
    expect(await tell()).toEqual({ told: 1 });
    expect(events.all()).toEqual([]);
  });

  it('ideas are told of whose fortnight has just ended without an answer', async () => {
    const { ideas, tell, told } = house();
    const at = (text: string) => Date.parse(text) / 1000;
    const by = StaffId.parse('s'.repeat(22));
    const write = async (letter: string, begun: string, answeredAt?: string) =>
      ideas.write(tenant, {
        title: 'Chairs',
        text: 'More.',
        by,
        supporters: [],
        version: 0,
        id: StaffEntryId.parse(letter.repeat(22)),
        at: at(begun),
        state: answeredAt ? 'done' : 'open',
        ...(answeredAt && { answer: { text: 'Yes', byName: 'Eva', at: at(answeredAt) } }),
      });
    await write('a', '2026-11-10T10:00:00Z');
    await write('b', '2026-11-10T10:00:00Z', '2026-11-12T10:00:00Z');
    await write('c', '2026-11-10T10:00:00Z', '2026-11-24T11:00:00Z');
    await write('d', '2026-11-09T10:00:00Z');
    await write('e', '2026-11-11T10:00:00Z');
    await tell();
    expect(told('ideas-overdue')).toMatchObject([{ id: '2026-11-24.ideas-overdue', data: { count: 2 } }]);
  });
});

describe('the nights', () => {
  const open = async (date: string, { daySheets, book }: ReturnType<typeof house>, n: number) => {
    await daySheets.create(tenant, { ...sheet, date: day(date) }, plan);
    await book(n, { date: day(date) });
  };

  it('tell nothing new when they are run again', async () => {
    const made = house();
    await open('2026-11-24', made, 1);
    await made.tell();
    const before = made.events.all();
    expect(await made.tell()).toEqual({ told: 0 });
    await tellDays({ ...made.deps, toldDays: { ...made.toldDays, last: async () => undefined } })(tenant);
    expect(made.events.all()).toEqual(before);
  });

  it('that were missed are made up for, in order, a week of them', async () => {
    const made = house();
    made.clock.set('2026-11-13T02:00:00Z');
    expect(await made.tell()).toEqual({ told: 1 });
    for (const [index, date] of ['2026-11-15', '2026-11-20', '2026-11-24'].entries()) await open(date, made, index);
    made.clock.set('2026-11-25T02:00:00Z');
    expect(await made.tell()).toEqual({ told: 7 });
    expect(made.told('day-closed').map(({ data }) => data['date'])).toEqual(['2026-11-20', '2026-11-24']);
  });

  it('stop at a day of which something could not be told, and do the rest of it the next time', async () => {
    const east = makeOffice({ id: 'buergeramt-ost', number: 18 });
    const made = house({ offices: [makeOffice(), east] });
    await open('2026-11-24', made, 1);
    const get: typeof made.daySheets.get = async (town, at, options) => {
      if (at.officeId === 'buergeramt-ost') throw new Error('down');
      return await made.daySheets.get(town, at, options);
    };
    const failing = tellDays({ ...made.deps, daySheets: { get } });
    await expect(failing(tenant)).rejects.toThrow('1 parts of 2026-11-24 are not told');
    expect(made.told('day-closed')).toHaveLength(1);
    expect(await made.tell()).toEqual({ told: 1 });
    expect(made.told('day-closed')).toHaveLength(1);
  });

  it('wait until the day has ended everywhere', async () => {
    const made = house({
      municipality: makeMunicipality(),
      offices: [makeOffice(), makeOffice({ id: 'insel', number: 18, zone: 'Atlantic/Azores' })],
    });
    made.clock.set('2026-11-24T23:30:00Z');
    await open('2026-11-24', made, 1);
    await made.tell();
    expect(made.told('day-closed')).toEqual([]);
    made.clock.set('2026-11-25T01:00:00Z');
    await made.tell();
    expect(made.told('day-closed')).toHaveLength(1);
  });

  it('of a town that is gone tell nothing', async () => {
    const { deps } = house();
    const gone = { ...deps.catalogue, municipality: async () => undefined };
    expect(await tellDays({ ...deps, catalogue: gone })(tenant)).toEqual({ told: 0 });
  });
});

/** One cell of the sheet taken by appointment 1, and settled. */
async function taken(daySheets: ReturnType<typeof house>['daySheets'], n: number) {
  const claim = { id: appointmentId(nth(n)), nonce: 'n', at: 1, first: 0, length: 1 };
  await daySheets.reserve(tenant, { place: { ...sheet, first: 0, length: 1 }, claim, fold: [], overbook: false });
  await daySheets.drop(tenant, sheet, [claim]);
}
