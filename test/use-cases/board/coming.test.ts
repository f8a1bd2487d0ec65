import { beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../functions/use-cases/board/add-walk-in.ts';
import { checkIn } from '../../../functions/use-cases/board/check-in.ts';
import { forwardTicket } from '../../../functions/use-cases/board/forward-ticket.ts';
import { leaveQueue } from '../../../functions/use-cases/board/leave-queue.ts';
import { markTicket } from '../../../functions/use-cases/board/mark-ticket.ts';
import { noShow } from '../../../functions/use-cases/board/no-show.ts';
import { repairTickets } from '../../../functions/use-cases/board/repair-tickets.ts';
import { setNote } from '../../../functions/use-cases/board/set-note.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { type BoardHouse, boardHouse, clerk, here, id, west } from '../../support/board-house.ts';
import { appointmentId, day, serviceId, tenant } from '../../support/make.ts';
import { makeAppointment } from '../../support/make-appointment.ts';
import { makeTicket } from '../../support/make-ticket.ts';

let house: BoardHouse;
const quitte = clerk('Erika Quitte', 4);
const seen = (letter: string, version: number) => ({ officeId: here, ticketId: id(letter), version });
const passport = [{ serviceId: serviceId('reisepass'), count: 1 }];
const move = [{ serviceId: serviceId('wohnung-anmelden'), count: 2 }];

beforeEach(() => {
  house = boardHouse();
});

describe('who has an appointment', () => {
  it('is expected as soon as it is confirmed, with a masked name', async () => {
    await house.expect('a', '09:20');
    expect(await house.ticket('a')).toEqual(
      makeTicket({ id: id('a'), number: 'M97', name: 'A. Bei…', nonce: 'expected' }),
    );
  });

  it('is not expected while it is held, nor any more once it is cancelled', async () => {
    await house.expect('a', '09:20', { state: 'held' });
    await house.expect('b', '09:20', { state: 'cancelled' });
    expect(await house.tickets.ofDay(tenant, makeTicket())).toEqual([]);
  });

  it('is withdrawn however late and however often the cancelling is told', async () => {
    const appointment = await house.expect('a', '09:20');
    await house.cancel(appointment);
    for (const _ of [1, 2]) await house.follow(tenant, appointment);
    expect(await house.tickets.ofDay(tenant, makeTicket())).toEqual([]);
  });

  it('stays in the queue when the person is here already', async () => {
    const appointment = await house.expect('a', '09:20');
    await checkIn(house)({ officeId: here, ticketId: id('a') }, quitte);
    await house.cancel(appointment);
    await house.follow(tenant, appointment);
    expect(await house.ticket('a')).toMatchObject({ state: 'waiting' });
  });

  it('has no ticket of a day that is over', async () => {
    await house.expect('a', '09:20', { date: day('2026-11-23') });
    expect(await house.tickets.ofDay(tenant, { officeId: here, date: day('2026-11-23') })).toEqual([]);
  });

  it('gets the ticket at night that a lost record owes, and loses the one that is left over', async () => {
    await house.store(makeAppointment({ state: 'confirmed', date: day('2026-11-25') }));
    const { id: _, ...over } = makeTicket({ date: day('2026-11-25') });
    await house.tickets.create(tenant, { ...over, id: id('b') });
    await house.store(
      makeAppointment({ id: (await house.expect('b', '09:20')).id, date: day('2026-11-25'), state: 'cancelled' }),
    );
    expect(await repairTickets(house)(tenant)).toEqual({ repaired: 2 });
    const ids = (await house.tickets.ofDay(tenant, over)).map((ticket) => ticket.id);
    expect(ids).toEqual([makeAppointment().id]);
    expect(await repairTickets(house)(tenant)).toEqual({ repaired: 0 });
  });
});

describe('checking in', () => {
  const code = appointmentCode('LIN', 17, { date: day('2026-11-24'), id: makeAppointment().id });
  const arrive = (text: string) => checkIn(house)({ officeId: here, code: text }, quitte);

  it.each([
    ['the code', code],
    ['the code as people type it', ` ${code.toLowerCase().replaceAll('-', ' ')}`],
    ['the number', 'm 48'],
    ['the reference', referenceOf(here, day('2026-11-24'), makeAppointment().id)],
  ])('finds somebody by %s', async (_, text) => {
    await house.expect('0', '09:20', { id: makeAppointment().id });
    expect(await arrive(text)).toMatchObject({ ok: true, value: { state: 'waiting', number: 'M48', late: false } });
  });

  it('finds who has booked a moment ago and has no ticket yet', async () => {
    await house.store(makeAppointment({ state: 'confirmed' }));
    expect(await arrive(code)).toMatchObject({ ok: true, value: { state: 'waiting' } });
  });

  it('says that an appointment is for another office or another day', async () => {
    const other = { date: day('2026-11-25'), id: makeAppointment().id };
    expect(await arrive(appointmentCode('LIN', 17, other))).toEqual({ ok: false, code: 'not_expected_here' });
    expect(await arrive(appointmentCode('LIN', 18, makeAppointment()))).toEqual({
      ok: false,
      code: 'not_expected_here',
    });
    expect(await arrive(referenceOf(west, day('2026-11-24'), other.id))).toEqual({
      ok: false,
      code: 'not_expected_here',
    });
  });

  it('says that an appointment was cancelled, and that a code leads nowhere', async () => {
    await house.store(makeAppointment({ state: 'cancelled' }));
    expect(await arrive(code)).toEqual({ ok: false, code: 'appointment_gone' });
    const another = appointmentCode('LIN', 17, { date: day('2026-11-24'), id: appointmentId('z'.repeat(16)) });
    expect(await arrive(another)).toEqual({ ok: false, code: 'not_found' });
    expect(await arrive('Guten Tag')).toEqual({ ok: false, code: 'not_found' });
  });

  it('changes nothing for who is here already', async () => {
    await house.expect('a', '09:20');
    const first = await checkIn(house)({ officeId: here, ticketId: id('a') }, quitte);
    house.clock.forward({ minutes: 3 });
    const again = await checkIn(house)({ officeId: here, ticketId: id('a') }, clerk('Emil Erle', 7));
    expect(again).toMatchObject({ ok: true, value: { arrivedAt: first.ok ? first.value.arrivedAt : '', version: 2 } });
  });

  it('takes who comes after all, and says that they are late', async () => {
    await house.expect('a', '08:40');
    await noShow(house)(seen('a', 1), quitte);
    const late = await checkIn(house)({ officeId: here, ticketId: id('a') }, quitte);
    expect(late).toMatchObject({ ok: true, value: { state: 'waiting', late: true } });
  });

  it('asks for one of ticket and code', async () => {
    expect(await checkIn(house)({ officeId: here }, quitte)).toMatchObject({ code: 'invalid_request' });
    expect(await checkIn(house)({ officeId: here, ticketId: id('a'), code: 'M1' }, quitte)).toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('who comes without an appointment', () => {
  const draw = (key: string, changes: object = {}) =>
    addWalkIn(house)({ officeId: here, services: passport, ...changes }, { ...quitte, idempotencyKey: key });

  it('draws numbers of a series of their own and waits', async () => {
    const first = await draw('key-one');
    expect(first).toMatchObject({ ok: true, value: { number: 'A1', state: 'waiting', kind: 'walk-in', people: 1 } });
    expect(await draw('key-two')).toMatchObject({ ok: true, value: { number: 'A2' } });
  });

  it('draws once for one key, whatever has become of it', async () => {
    await draw('key-one');
    const [ticket] = await house.tickets.ofDay(tenant, makeTicket());
    if (ticket === undefined) throw new Error('nobody has drawn a number');
    await leaveQueue(house)({ officeId: here, ticketId: ticket.id, version: 1 }, quitte);
    expect(await draw('key-one')).toMatchObject({ ok: true, value: { number: 'A1', state: 'left' } });
  });

  it('is told when a key is used for something else', async () => {
    await draw('key-one');
    expect(await draw('key-one', { name: 'Mia Mispel' })).toEqual({ ok: false, code: 'idempotency_key_reused' });
  });

  it('may say a name, which lists show masked', async () => {
    expect(await draw('key-one', { name: 'Mia Mispel' })).toMatchObject({ ok: true, value: { name: 'M. Mis…' } });
  });

  it('is told what this office does not do', async () => {
    const services = [{ serviceId: serviceId('hexerei'), count: 1 }];
    expect(await draw('key-one', { services })).toMatchObject({ fields: [{ code: 'not_offered_here' }] });
  });
});

describe('sending on', () => {
  it('to another service keeps the time of arrival', async () => {
    await house.walkIn('a', '08:50');
    const sent = await forwardTicket(house)({ ...seen('a', 1), services: move }, quitte);
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'waiting', services: move, arrivedAt: '2026-11-24T07:50:00Z' },
    });
  });

  it('to another office ends here and waits there, with a number of that office', async () => {
    await house.expect('a', '09:20');
    await checkIn(house)({ officeId: here, ticketId: id('a') }, quitte);
    const sent = await forwardTicket(house)({ ...seen('a', 2), toOfficeId: west }, quitte);
    expect(sent).toMatchObject({ ok: true, value: { state: 'left', forwardedTo: west, forwardedAs: 'B1' } });
    const [there] = await house.tickets.ofDay(tenant, { ...makeTicket(), officeId: west });
    expect(there).toMatchObject({
      state: 'waiting',
      number: 'B1',
      startsAt: makeTicket().startsAt,
      forwardedFrom: here,
    });
    expect(there).toMatchObject({ arrivedAt: (await house.ticket('a')).arrivedAt, name: 'A. Bei…' });
    expect(there?.appointment).toBe(referenceOf(here, day('2026-11-24'), (await house.expect('a', '09:20')).id));
    expect(await forwardTicket(house)({ ...seen('a', 2), toOfficeId: west }, quitte)).toEqual(sent);
    expect(await house.tickets.ofDay(tenant, { ...makeTicket(), officeId: west })).toHaveLength(1);
  });

  it('takes the name of who has no appointment along', async () => {
    const walkIn = await house.walkIn('a', '08:50', { id: id('b') });
    await house.tickets.create(tenant, { ...walkIn, id: id('a'), visit: move }, { name: 'Mia Mispel' });
    await forwardTicket(house)({ ...seen('a', 1), toOfficeId: west }, quitte);
    const [there] = await house.tickets.ofDay(tenant, { ...makeTicket(), officeId: west });
    expect(there && (await house.tickets.details(tenant, there))).toEqual({ name: 'Mia Mispel' });
  });

  it('refuses offices that are none, services they do not do, and a wish that says nothing', async () => {
    await house.walkIn('a', '08:50');
    const send = (wish: object) => forwardTicket(house)({ ...seen('a', 1), ...wish }, quitte);
    expect(await send({ toOfficeId: 'nirgends' })).toMatchObject({ fields: [{ code: 'unknown_office' }] });
    expect(await send({ toOfficeId: west })).toMatchObject({ fields: [{ code: 'not_offered_here' }] });
    expect(await send({})).toMatchObject({ fields: [{ pointer: '/services', code: 'required' }] });
    expect(await house.ticket('a')).toMatchObject({ version: 1 });
  });
});

describe('marks and notes', () => {
  it('are set one by one', async () => {
    await house.walkIn('a', '08:50');
    await markTicket(house)({ ...seen('a', 1), papersMissing: true }, quitte);
    const marked = await markTicket(house)({ ...seen('a', 2), priority: true }, quitte);
    expect(marked).toMatchObject({ ok: true, value: { papersMissing: true, priority: true } });
  });

  it('a note is kept with the appointment, and noted', async () => {
    const appointment = await house.expect('a', '09:20');
    const noted = await setNote(house)({ ...seen('a', 1), note: 'Foto nachreichen' }, quitte);
    expect(noted).toMatchObject({ ok: true, value: { hasNote: true } });
    expect(await house.appointments.get(tenant, appointment)).toMatchObject({ note: 'Foto nachreichen' });
    expect(house.audit.entries).toMatchObject([{ action: 'note-written', object: id('a') }]);
    expect(await setNote(house)({ ...seen('a', 2), note: '' }, quitte)).toMatchObject({ value: { hasNote: false } });
  });

  it('a corrected name and a note written elsewhere come to the board', async () => {
    const appointment = await house.expect('a', '09:20');
    await checkIn(house)({ officeId: here, ticketId: id('a') }, quitte);
    await house.appointments.amend(tenant, appointment, { name: 'Karla Kirsch' });
    await house.appointments.amend(tenant, appointment, { note: 'Zimmer 12' });
    expect(await house.follow(tenant, appointment)).toBe(true);
    expect(await house.ticket('a')).toMatchObject({ name: 'K. Kir…', hasNote: true, state: 'waiting', version: 3 });
    expect(await house.follow(tenant, appointment)).toBe(false);
  });
});
