import { beforeEach, describe, expect, it } from 'vitest';
import { getAppointment } from '../../functions/use-cases/booking/get-appointment.ts';
import { resendConfirmation } from '../../functions/use-cases/booking/resend-confirmation.ts';
import { settleClaims } from '../../functions/use-cases/day-sheets/settle-claims.ts';
import { cancelForCitizen } from '../../functions/use-cases/people/cancel-for-citizen.ts';
import { correctName } from '../../functions/use-cases/people/correct-name.ts';
import { getAppointmentForStaff } from '../../functions/use-cases/people/get-appointment-for-staff.ts';
import { moveForCitizen } from '../../functions/use-cases/people/move-for-citizen.ts';
import { noteAppointment } from '../../functions/use-cases/people/note-appointment.ts';
import { searchPeople } from '../../functions/use-cases/people/search-people.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../shared/domain/ids.ts';
import { appointmentId, officeId, serviceId, tenant, time } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { staffCaller } from '../support/staff.ts';
import { type StaffHouse, staffHouse, tuesday } from '../support/staff-house.ts';

const here = officeId('rathaus-mitte');
const gone = { ok: false, code: 'appointment_gone' };
const notFound = { ok: false, code: 'not_found' };

let house: StaffHouse;
beforeEach(async () => {
  house = await staffHouse();
});

/** Somebody at 08:20 with places of the online share, which are really taken. */
async function booked(changes: Partial<Appointment> = {}): Promise<AppointmentReference> {
  const visit = [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }];
  const made = makeAppointment({ state: 'confirmed', person: alex, first: 2, visit, ...changes });
  const { id, nonce, first, length } = made;
  const claim = { id, nonce, at: made.createdAt, first, length };
  await house.daySheets.reserve(tenant, { place: made, claim, fold: [], overbook: false });
  const { reference } = await house.store(made);
  await settleClaims(house)(tenant, made);
  return reference;
}

describe('searching people', () => {
  const search = (text: string, date = tuesday) => searchPeople(house)({ officeId: here, date, text }, staffCaller());
  const found = async (text: string) => {
    const answer = await search(text);
    return answer.ok ? answer.value.people.map(({ name }) => name) : answer.code;
  };
  const people = ['Karla Kirsch', 'Jörg Müller-Lüdenscheidt', 'Ana María Ørsted', 'Bo Li'];

  beforeEach(async () => {
    for (const [index, name] of people.entries()) {
      const id = appointmentId(String(index).repeat(16));
      await house.store(makeAppointment({ id, state: 'confirmed', number: 9 - index, person: { name, extra: {} } }));
    }
  });

  it.each([
    ['kir', ['K. Kir…']],
    ['KIRSCH karla', ['K. Kir…']],
    ['mueller', ['J. Mül…']],
    ['MULLER', ['J. Mül…']],
    ['luedens', ['J. Mül…']],
    ['maria', ['A. Ørs…']],
    ['irs', []],
    ['li bo', ['B. Li']],
  ])('%s finds %j', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('answers masked names, times, numbers and states in order of time', async () => {
    const answer = await search('kirsch');
    expect(answer).toEqual({
      ok: true,
      value: {
        people: [
          {
            reference: 'rathaus-mitte.2026-11-24.0000000000000000',
            state: 'confirmed',
            name: 'K. Kir…',
            time: '09:20',
            number: 'M9',
            services: [{ serviceId: 'wohnung-anmelden', count: 2 }],
          },
        ],
      },
    });
  });

  it('notes how many were found, never what was typed', async () => {
    await search('kirsch');
    await search('nobody');
    expect(house.audit.entries).toMatchObject([
      { action: 'search', officeId: here, object: '2026-11-24', reason: '1' },
      { action: 'search', reason: '0' },
    ]);
    expect(JSON.stringify(house.audit.entries)).not.toMatch(/kirsch|nobody/i);
  });

  it('shows nobody who has not said who comes, and nobody whose hold has expired', async () => {
    await house.store(makeAppointment({ id: appointmentId('a'.repeat(16)) }));
    const expired = { state: 'expired', person: { name: 'Karlo Kirsch', extra: {} } } as const;
    await house.store(makeAppointment({ ...expired, id: appointmentId('b'.repeat(16)) }));
    expect(await found('kir')).toEqual(['K. Kir…']);
  });

  it('is limited for each member of staff', async () => {
    const answers = await Promise.all(Array.from({ length: 201 }, () => search('kir')));
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: 'too_many_requests' }]);
  });
});

describe('opening an appointment', () => {
  const open = (reference: AppointmentReference, office = here) =>
    getAppointmentForStaff(house)({ officeId: office, reference, why: 'phone' }, staffCaller());

  it('shows all of it after noting who looks and why', async () => {
    const person = { ...alex, phone: '115', extra: { file: '4711', old: 'x' } };
    const reference = await booked({ person, note: 'Zimmer 12', channel: 'phone' });
    expect(await open(reference)).toMatchObject({
      ok: true,
      value: {
        name: alex.name,
        mail: alex.mail,
        phone: '115',
        answers: [
          { label: { de: 'Aktenzeichen' }, answer: '4711' },
          { label: { de: 'old' }, answer: 'x' },
        ],
        papers: [{ name: { de: 'Personalausweis' } }],
        services: [{ name: { de: 'Wohnung anmelden', en: 'Register an address' }, count: 1 }],
        note: 'Zimmer 12',
        channel: 'phone',
        number: 'M17',
        may: { change: true, resend: true },
      },
    });
    expect(house.audit.entries).toMatchObject([{ action: 'person-opened', object: reference, reason: 'phone' }]);
  });

  it('shows nothing when that cannot be noted', async () => {
    const reference = await booked();
    const failing = { ...house, audit: { note: () => Promise.reject(new Error('no audit')) } };
    const opening = getAppointmentForStaff(failing)({ officeId: here, reference, why: 'phone' }, staffCaller());
    await expect(opening).rejects.toThrow('no audit');
  });

  it('answers an appointment of another office like one that never was', async () => {
    const reference = await booked();
    expect(await open(reference, officeId('rathaus-nord'))).toEqual(notFound);
    expect(house.audit.entries).toEqual([]);
  });
});

it('the holder of an appointment for a service that citizens cannot look up is told its name', async () => {
  const reference = await booked();
  const token = house.links.token(tenant, appointmentId('0123456789abcdef'), 'manage');
  const answer = await getAppointment(house)({ reference }, { tenant, token, address: '' });
  const unlisted = [{ id: 'wohnung-anmelden', name: { de: 'Wohnung anmelden', en: 'Register an address' } }];
  expect(answer).toMatchObject({ ok: true, value: { unlisted } });
});

describe('changing an appointment', () => {
  const at = (reference: AppointmentReference) => ({ officeId: here, reference });

  it('corrects the name, and notes that it was corrected', async () => {
    const reference = await booked();
    expect(await correctName(house)({ ...at(reference), name: 'Alexa Beispiel' }, staffCaller())).toMatchObject({
      ok: true,
    });
    expect((await house.read(reference))?.person).toEqual({ ...alex, name: 'Alexa Beispiel' });
    expect(house.audit.entries).toMatchObject([{ action: 'appointment-changed', object: reference }]);
  });

  it('leaves a note that its holder reads, and takes it away again', async () => {
    const reference = await booked();
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
    const reference = await booked();
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
    const reference = await booked({ person: { name: 'Bo Li', extra: {} } });
    expect(await resendConfirmation(house)(at(reference), staffCaller())).toMatchObject({
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/mail', code: 'required' }],
    });
  });

  it('cancels however late, gives the places back, and says so by mail', async () => {
    const reference = await booked();
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
    const reference = await booked({ note: 'Zimmer 12', channel: 'phone', sentAgain: 2 });
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
    const reference = await booked();
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
    const reference = await booked();
    await booked({ id: appointmentId('1'.repeat(16)), nonce: 'b', pool: 'staff', first: 4 });
    expect(await move(reference, { share: 'staff', key: 'key-for-staff-only' })).toEqual({
      ok: false,
      code: 'slot_taken',
    });
    expect(await move(reference)).toMatchObject({ ok: true, value: { share: 'online', number: 'M17' } });
  });

  it('answers a repeated request alike', async () => {
    const reference = await booked();
    const first = await move(reference);
    expect(first.ok).toBe(true);
    expect(await move(reference)).toEqual(first);
    expect(await move(reference, { time: '08:00' })).toEqual({ ok: false, code: 'idempotency_key_reused' });
    expect(await move(reference, { key: 'another-key-of-a-move' })).toEqual(gone);
  });
});
