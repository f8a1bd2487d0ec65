import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { getAppointment } from '../../functions/use-cases/booking/get-appointment.ts';
import { getCalendarFile } from '../../functions/use-cases/booking/get-calendar-file.ts';
import { AppointmentView } from '../../shared/contracts/appointments.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { AppointmentReference, TenantId } from '../../shared/domain/ids.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { appointmentId, makeOffice, makeServiceText, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

const phoning = { ...alex, phone: '115', extra: { aktenzeichen: '4711' } };
const purposes = ['view', 'manage', 'confirm'] as const;

async function shown(changes: Partial<Appointment>, purpose: (typeof purposes)[number]) {
  const house = appointmentHouse();
  const { reference, caller } = await house.store(makeAppointment(changes));
  const answer = await getAppointment(house)({ reference }, caller(purpose));
  if (!answer.ok) throw new Error(answer.code);
  return { view: AppointmentView.parse(answer.value), ...house };
}

describe('what a link shows of an appointment', () => {
  it.each(purposes)('when, where, what and the number to listen for, by a %s link', async (purpose) => {
    const { view } = await shown({ state: 'confirmed', person: phoning }, purpose);
    expect(view).toMatchObject({
      reference: 'rathaus-mitte.2026-11-24.0123456789abcdef',
      date: '2026-11-24',
      time: '09:20',
      startsAt: '2026-11-24T08:20:00Z',
      minutes: 20,
      number: 'M17',
      services: [{ serviceId: 'wohnung-anmelden', count: 2 }],
      changeUntil: '2026-11-24T07:20:00Z',
    });
  });

  it('the person by a manage link only', async () => {
    const personal = { name: alex.name, mail: alex.mail, phone: '115', extra: { aktenzeichen: '4711' } };
    expect((await shown({ state: 'confirmed', person: phoning }, 'manage')).view).toMatchObject(personal);
    for (const purpose of ['view', 'confirm'] as const) {
      const { view } = await shown({ state: 'confirmed', person: phoning }, purpose);
      expect(JSON.stringify(view)).not.toMatch(/Alex|alex@|115|4711/);
    }
  });

  it('code and view link, but not by a link that only confirms', async () => {
    const { view, links } = await shown({ state: 'confirmed', person: alex }, 'view');
    expect(view.code).toMatch(/^LIN-\w{4}-0123$/);
    expect(view.viewToken).toBe(links.token(tenant, appointmentId('0123456789abcdef'), 'view'));
    const { view: toConfirm } = await shown({ state: 'confirmed', person: alex }, 'confirm');
    expect(toConfirm.code).toBeUndefined();
    expect(toConfirm.viewToken).toBeUndefined();
  });

  it('no code while it is held, but until when', async () => {
    const { view } = await shown({}, 'manage');
    expect(view.code).toBeUndefined();
    expect(view.heldUntil).toBe('2026-11-10T07:10:00Z');
    expect((await shown({ state: 'confirmed' }, 'manage')).view.heldUntil).toBeUndefined();
  });

  it.each([
    ['held', 'manage', { confirm: false, change: false }],
    ['held with details', 'view', { confirm: false, change: false }],
    ['held with details', 'confirm', { confirm: true, change: false }],
    ['held with details', 'manage', { confirm: true, change: false }],
    ['confirmed', 'view', { confirm: false, change: false }],
    ['confirmed', 'confirm', { confirm: false, change: false }],
    ['confirmed', 'manage', { confirm: false, change: true }],
    ['cancelled', 'manage', { confirm: false, change: false, feedback: 'gave-up' }],
    ['expired', 'manage', { confirm: false, change: false, feedback: 'gave-up' }],
    ['expired', 'confirm', { confirm: false, change: false }],
  ] as const)('%s, by a %s link: %o', async (what, purpose, may) => {
    const state = what === 'held with details' ? 'held' : what;
    const { view } = await shown({ state, ...(what !== 'held' && { person: alex }) }, purpose);
    expect(view.may).toEqual(may);
    expect(view.detailsGiven).toBe(what !== 'held');
  });

  it('that it is too late to change', async () => {
    const house = appointmentHouse();
    const { reference, caller } = await house.store(makeAppointment({ state: 'confirmed', person: alex }));
    const mayChange = async () => {
      const answer = await getAppointment(house)({ reference }, caller('manage'));
      return answer.ok && answer.value.may.change;
    };
    house.clock.set('2026-11-24T07:20:00Z');
    expect(await mayChange()).toBe(true);
    house.clock.set('2026-11-24T07:20:01Z');
    expect(await mayChange()).toBe(false);
  });

  it('where it has been moved to', async () => {
    const movedTo = AppointmentReference.parse('rathaus-mitte.2026-11-26.0123456789abcdeg');
    expect((await shown({ state: 'moved', movedTo }, 'view')).view.movedTo).toBe(movedTo);
  });

  it('nothing, in the same words, for a wrong token, another town or an appointment that never was', async () => {
    const house = appointmentHouse();
    const { reference, caller } = await house.store(makeAppointment({ person: alex }));
    const get = getAppointment(house);
    const never = AppointmentReference.parse('rathaus-mitte.2026-11-24.0123456789abcdez');
    const wrong = { ok: false, code: 'link_invalid' };
    expect(await get({ reference }, { ...caller('view'), token: 'A'.repeat(43) })).toEqual(wrong);
    expect(await get({ reference }, { tenant, address: '192.0.2.0' })).toEqual(wrong);
    expect(await get({ reference }, { ...caller('view'), tenant: TenantId.parse('ahrenstadt') })).toEqual(wrong);
    expect(await get({ reference: never }, caller('view'))).toEqual(wrong);
  });

  it('nothing once the appointment is long over', async () => {
    const house = appointmentHouse();
    const { reference, caller } = await house.store(makeAppointment({ state: 'confirmed', person: alex }));
    house.clock.set('2027-01-10T07:00:00Z');
    expect(await getAppointment(house)({ reference }, caller('manage'))).toEqual({ ok: false, code: 'link_invalid' });
  });
});

describe('the calendar file', () => {
  const texts = [makeServiceText({ papers: [{ name: { de: 'Personalausweis', nl: 'Identiteitskaart' } }] })];
  const offices = [makeOffice({ name: { de: 'Rathaus, Mitte' } })];

  function read(file: string) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    const component = calendar.getFirstSubcomponent('vevent');
    if (component === null) throw new Error('no event in the file');
    return { method: calendar.getFirstPropertyValue('method'), component, event: new ICAL.Event(component) };
  }

  it.each(['view', 'manage'] as const)('is there for the holder of a %s link and names nobody', async (purpose) => {
    const house = appointmentHouse({ texts, offices });
    const made = makeAppointment({ state: 'confirmed', person: alex, language: 'nl' });
    const { reference, caller, appointment } = await house.store(made);
    const answer = await getCalendarFile(house)({ reference }, caller(purpose));
    if (!answer.ok) throw new Error(answer.code);
    const { method, component, event } = read(answer.value);
    expect(method).toBe('PUBLISH');
    expect(event.summary).toBe('Afspraak: Rathaus, Mitte');
    expect(event.startDate.toString()).toBe('2026-11-24T08:20:00Z');
    expect(event.location).toBe('Rathaus, Mitte, Marktplatz 1, 04177 Lindenau');
    expect(event.uid).toBe(`${appointment.id}@foyer`);
    expect(event.sequence).toBe(0);
    expect(event.description).toContain('Uw nummer: M17');
    expect(event.description).toContain('Wohnung anmelden (2 personen)');
    expect(event.description).toContain('- Identiteitskaart');
    expect(String(component.getFirstPropertyValue('url'))).toBe(
      `https://termin.example.org/nl/a/${reference}/${house.links.token(tenant, appointment.id, 'view')}`,
    );
    expect(answer.value).not.toMatch(/Alex|alex@/);
  });

  it('keeps its identity when the appointment is moved, and counts the moves', async () => {
    const house = appointmentHouse();
    const [first, second] = [appointmentId('a'.repeat(16)), appointmentId('b'.repeat(16))];
    await house.store(makeAppointment({ id: first, state: 'moved' }));
    const from = {
      state: 'moved',
      movedFrom: AppointmentReference.parse(`rathaus-mitte.2026-11-24.${first}`),
    } as const;
    await house.store(makeAppointment({ id: second, ...from }));
    const { reference, caller } = await house.store(
      makeAppointment({
        state: 'confirmed',
        person: alex,
        movedFrom: AppointmentReference.parse(`rathaus-mitte.2026-11-24.${second}`),
      }),
    );
    const answer = await getCalendarFile(house)({ reference }, caller('view'));
    const { event } = read(answer.ok ? answer.value : '');
    expect([event.uid, event.sequence]).toEqual([`${first}@foyer`, 2]);
  });

  it.each(['held', 'cancelled', 'moved', 'expired'] as const)(
    'is not there for an appointment that is %s',
    async (state) => {
      const house = appointmentHouse();
      const { reference, caller } = await house.store(makeAppointment({ state, person: alex }));
      expect(await getCalendarFile(house)({ reference }, caller('manage'))).toEqual({
        ok: false,
        code: 'appointment_gone',
      });
    },
  );

  it('is not for holders of a confirm link, nor of none', async () => {
    const house = appointmentHouse();
    const { reference, caller } = await house.store(makeAppointment({ state: 'confirmed', person: alex }));
    const wrong = { ok: false, code: 'link_invalid' };
    expect(await getCalendarFile(house)({ reference }, caller('confirm'))).toEqual(wrong);
    expect(await getCalendarFile(house)({ reference }, { tenant, address: '192.0.2.0' })).toEqual(wrong);
  });
});
