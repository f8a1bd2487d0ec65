import { beforeEach, describe, expect, it } from 'vitest';
import { getAppointment } from '../../functions/use-cases/booking/get-appointment.ts';
import { resendConfirmation } from '../../functions/use-cases/booking/resend-confirmation.ts';
import { cancelForCitizen } from '../../functions/use-cases/people/cancel-for-citizen.ts';
import { correctName } from '../../functions/use-cases/people/correct-name.ts';
import { moveForCitizen } from '../../functions/use-cases/people/move-for-citizen.ts';
import { noteAppointment } from '../../functions/use-cases/people/note-appointment.ts';
import type { AppointmentReference } from '../../shared/domain/ids.ts';
import { booked, gone, here } from '../support/booked-person.ts';
import { appointmentId, tenant, time } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { staffCaller } from '../support/staff.ts';
import { type StaffHouse, staffHouse, tuesday } from '../support/staff-house.ts';

let house: StaffHouse;
beforeEach(async () => {
  house = await staffHouse();
});

describe('changing an appointment', () => {
  const at = (reference: AppointmentReference) => ({ officeId: here, reference });

  it('corrects the name, and notes that it was corrected', async () => {
    const reference = await booked(house);
    expect(await correctName(house)({ ...at(reference), name: 'Alexa Beispiel' }, staffCaller())).toMatchObject({
      ok: true,
    });
    expect((await house.read(reference))?.person).toEqual({ ...alex, name: 'Alexa Beispiel' });
    expect(house.audit.entries).toMatchObject([{ action: 'appointment-changed', object: reference }]);
  });

  it('leaves a note that its holder reads, and takes it away again', async () => {
    const reference = await booked(house);
    const note = (text: string) => noteAppointment(house)({ ...at(reference), note: text }, staffCaller());
    const seen = async () => {
      const token = house.links.token(tenant, appointmentId('0123456789abcdef'), 'manage');
      const answer = await getAppointment(house)({ reference }, { tenant, token, address: '' });
      return answer.ok && answer.value.note;
    };
    await note('Zimmer 12, bitte klingeln');
    expect(await seen()).toBe('Zimmer 12, bitte klingeln');
    await note('');
    expect(await seen()).toBeUndefined();
    expect(JSON.stringify(house.audit.entries)).not.toContain('klingeln');
  });

  it('sends the confirmation again, once however many ask at once, and five times at most', async () => {
    const reference = await booked(house);
    const resend = () => resendConfirmation(house)(at(reference), staffCaller());
    await house.follow(reference, { state: 'held' });
    await Promise.all([resend(), resend()]);
    await house.follow(reference, { sentAgain: undefined });
    await house.follow(reference, { sentAgain: undefined });
    expect(house.mailbox).toHaveLength(2);
    expect(new Set(house.mailbox.map(({ id }) => id)).size).toBe(2);
    for (let times = 1; times < 5; times += 1) expect(await resend()).toMatchObject({ ok: true });
    expect(await resend()).toEqual({ ok: false, code: 'limit_reached' });
  });

  it('cannot send a confirmation to nowhere', async () => {
    const reference = await booked(house, { person: { name: 'Bo Li', extra: {} } });
    expect(await resendConfirmation(house)(at(reference), staffCaller())).toMatchObject({
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/mail', code: 'required' }],
    });
  });

  it('cancels however late, gives the places back, and says so by mail', async () => {
    const reference = await booked(house);
    expect(await house.free('online')).toEqual([1, 1, 0, 0, 1, 1]);
    house.clock.set('2026-11-24T07:19:00Z');
    const cancel = () => cancelForCitizen(house)({ ...at(reference), reason: 'not-possible' }, staffCaller());
    expect(await cancel()).toEqual({ ok: true, value: {} });
    expect(await cancel()).toEqual({ ok: true, value: {} });
    expect(await house.free('online')).toEqual([1, 1, 1, 1, 1, 1]);
    await house.follow(reference, { state: 'confirmed' });
    expect(house.mailbox[0]?.subject).toContain('Abgesagt');
    expect(house.mailbox[0]?.text).toContain('tut uns leid');
    expect(house.audit.entries[0]).toMatchObject({ action: 'appointment-cancelled', reason: 'not-possible' });
  });

  it.each(['held', 'cancelled', 'moved', 'expired'] as const)('changes nothing of one that is %s', async (state) => {
    const { reference } = await house.store(makeAppointment({ state, person: alex }));
    const caller = staffCaller({ idempotencyKey: 'key-key-key-key-key' });
    const answers = [
      await correctName(house)({ ...at(reference), name: 'Other' }, caller),
      await noteAppointment(house)({ ...at(reference), note: 'x' }, caller),
      await resendConfirmation(house)(at(reference), caller),
      await moveForCitizen(house)({ ...at(reference), date: tuesday, time: time('08:00'), share: 'staff' }, caller),
    ];
    expect(answers).toEqual([gone, gone, gone, gone]);
  });
});

describe('moving an appointment', () => {
  const move = (
    reference: AppointmentReference,
    changes: { time?: string; share?: 'staff' | 'online' | 'staff-first'; key?: string } = {},
  ) => {
    const { time: to = '08:40', share = 'staff-first', key = 'first-key-of-a-move' } = changes;
    const input = { officeId: here, reference, date: tuesday, time: time(to), share };
    return moveForCitizen(house)(input, staffCaller({ idempotencyKey: key }));
  };

  it('goes to the share of staff first, takes note and channel along, and is told by mail', async () => {
    const reference = await booked(house, { note: 'Zimmer 12', channel: 'phone', sentAgain: 2 });
    const moved = await move(reference);
    if (!moved.ok) throw new Error(moved.code);
    expect(moved.value).toMatchObject({ share: 'staff', number: 'M501', startsAt: '2026-11-24T07:40:00Z' });
    expect(await house.read(moved.value.reference)).toMatchObject({
      state: 'confirmed',
      pool: 'staff',
      note: 'Zimmer 12',
      channel: 'phone',
      person: alex,
      movedFrom: reference,
    });
    expect((await house.read(moved.value.reference))?.sentAgain).toBeUndefined();
    expect(await house.read(reference)).toMatchObject({ state: 'moved', movedTo: moved.value.reference });
    expect([await house.free('online'), await house.free('staff')]).toEqual([
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 0, 0],
    ]);
    await house.follow(moved.value.reference);
    expect(house.mailbox[0]?.subject).toContain('neuer Termin');
    expect(house.audit.entries).toMatchObject([{ action: 'appointment-moved', object: reference }]);
  });

  it.each([
    ['a note', { note: 'Zimmer 12' }, { note: 'Zimmer 12' }],
    ['a corrected name', { name: 'Alexa Beispiel' }, { person: { name: 'Alexa Beispiel' } }],
  ])('takes along %s that a colleague writes at the same moment', async (_, amendment, written) => {
    const reference = await booked(house);
    let isFirst = true;
    const appointments = {
      ...house.appointments,
      move: async (...[, from, to]: Parameters<typeof house.appointments.move>) => {
        if (isFirst) await house.appointments.amend(tenant, from, amendment);
        isFirst = false;
        return house.appointments.move(tenant, from, to);
      },
    };
    const input = { officeId: here, reference, date: tuesday, time: time('08:40'), share: 'staff-first' } as const;
    const caller = staffCaller({ idempotencyKey: 'a-move-with-a-note' });
    const moved = await moveForCitizen({ ...house, appointments })(input, caller);
    if (!moved.ok) throw new Error(moved.code);
    expect(await house.read(moved.value.reference)).toMatchObject({ state: 'confirmed', ...written });
  });

  it('takes the online share when that of staff is full, and keeps the number on the same sheet', async () => {
    const reference = await booked(house);
    await booked(house, { id: appointmentId('1'.repeat(16)), nonce: 'b', pool: 'staff', first: 4 });
    expect(await move(reference, { share: 'staff', key: 'key-for-staff-only' })).toEqual({
      ok: false,
      code: 'slot_taken',
    });
    expect(await move(reference)).toMatchObject({ ok: true, value: { share: 'online', number: 'M17' } });
  });

  it('answers a repeated request alike', async () => {
    const reference = await booked(house);
    const first = await move(reference);
    expect(first.ok).toBe(true);
    expect(await move(reference)).toEqual(first);
    expect(await move(reference, { time: '08:00' })).toEqual({ ok: false, code: 'idempotency_key_reused' });
    expect(await move(reference, { key: 'another-key-of-a-move' })).toEqual(gone);
  });
});
