import { describe, expect, it } from 'vitest';
import type { Appointments } from '../../functions/ports/booking.ts';
import { confirmAppointment } from '../../functions/use-cases/booking/confirm-appointment.ts';
import { giveDetails } from '../../functions/use-cases/booking/give-details.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

/** A house with an appointment held for Alex, and what the mail to Alex and the browser allow. */
async function heldForAlex() {
  const house = appointmentHouse();
  const held = await house.store(makeAppointment({ person: alex }));
  const { reference, appointment } = held;
  const code = house.links.code(tenant, appointment.id, alex.mail);
  return {
    ...house,
    byLink: { input: { reference }, caller: held.caller('confirm') },
    byCode: { input: { reference, code }, caller: held.caller('manage') },
    stored: async () => house.appointments.get(tenant, appointment),
    correctAddress: async () =>
      giveDetails(house)(
        { reference, name: alex.name, mail: 'kim@example.org', extra: {}, language: 'de' },
        held.caller('manage'),
      ),
  };
}

const ways = [
  { way: 'byLink', wrong: 'link_invalid' },
  { way: 'byCode', wrong: 'code_wrong' },
] as const;

describe.each(ways)('confirming $way', ({ way, wrong }) => {
  it('makes the appointment firm, and says so again when asked again', async () => {
    const house = await heldForAlex();
    const { input, caller } = house[way];
    expect(await confirmAppointment(house)(input, caller)).toMatchObject({ ok: true });
    expect(await house.stored()).toMatchObject({ state: 'confirmed', person: alex });
    expect(await confirmAppointment(house)(input, caller)).toMatchObject({ ok: true });
  });

  it('fails once the address is another one', async () => {
    const house = await heldForAlex();
    await house.correctAddress();
    expect(await confirmAppointment(house)(house[way].input, house[way].caller)).toEqual({ ok: false, code: wrong });
    expect(await house.stored()).toMatchObject({ state: 'held' });
  });

  it('fails when the address becomes another one between reading and writing', async () => {
    const house = await heldForAlex();
    const confirm: Appointments['confirm'] = async (...asked) => {
      expect(await house.correctAddress()).toMatchObject({ ok: true });
      return house.appointments.confirm(...asked);
    };
    const overtaken = confirmAppointment({ ...house, appointments: { ...house.appointments, confirm } });
    expect(await overtaken(house[way].input, house[way].caller)).toEqual({ ok: false, code: wrong });
    expect(await house.stored()).toMatchObject({ state: 'held', person: { mail: 'kim@example.org' } });
  });

  it('is a success when its answer got lost', async () => {
    const house = await heldForAlex();
    let sent = 0;
    const confirm: Appointments['confirm'] = async (...asked) => {
      sent += 1;
      const answer = await house.appointments.confirm(...asked);
      return sent === 1 ? { kind: 'unanswered' } : answer;
    };
    const losing = confirmAppointment({ ...house, appointments: { ...house.appointments, confirm } });
    expect(await losing(house[way].input, house[way].caller)).toMatchObject({ ok: true });
    expect(sent).toBe(2);
  });
});
