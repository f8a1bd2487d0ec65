import { beforeEach, describe, expect, it } from 'vitest';
import { getAppointment } from '../../functions/use-cases/booking/get-appointment.ts';
import { getAppointmentForStaff } from '../../functions/use-cases/people/get-appointment-for-staff.ts';
import { searchPeople } from '../../functions/use-cases/people/search-people.ts';
import type { AppointmentReference } from '../../shared/domain/ids.ts';
import { booked, here, notFound } from '../support/booked-person.ts';
import { appointmentId, officeId, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { staffCaller } from '../support/staff.ts';
import { type StaffHouse, staffHouse, tuesday } from '../support/staff-house.ts';

let house: StaffHouse;
beforeEach(async () => {
  house = await staffHouse();
});

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
    const reference = await booked(house, { person, note: 'Zimmer 12', channel: 'phone' });
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
    const reference = await booked(house);
    const failing = { ...house, audit: { note: () => Promise.reject(new Error('no audit')) } };
    const opening = getAppointmentForStaff(failing)({ officeId: here, reference, why: 'phone' }, staffCaller());
    await expect(opening).rejects.toThrow('no audit');
  });

  it('answers an appointment of another office like one that never was', async () => {
    const reference = await booked(house);
    expect(await open(reference, officeId('rathaus-nord'))).toEqual(notFound);
    expect(house.audit.entries).toEqual([]);
  });
});

it('the holder of an appointment for a service that citizens cannot look up is told its name', async () => {
  const reference = await booked(house);
  const token = house.links.token(tenant, appointmentId('0123456789abcdef'), 'manage');
  const answer = await getAppointment(house)({ reference }, { tenant, token, address: '' });
  const unlisted = [{ id: 'wohnung-anmelden', name: { de: 'Wohnung anmelden', en: 'Register an address' } }];
  expect(answer).toMatchObject({ ok: true, value: { unlisted } });
});
