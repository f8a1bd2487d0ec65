import { describe, expect, it } from 'vitest';
import { sendReminders } from '../../functions/use-cases/mail/send-reminders.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { appointmentId, day, makeOffice, officeId, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

function house(town: Parameters<typeof appointmentHouse>[0] = {}) {
  const made = appointmentHouse(town);
  made.clock.set('2026-11-23T09:00:00Z');
  const store = (changes: Partial<Appointment> = {}) =>
    made.store(makeAppointment({ state: 'confirmed', person: alex, ...changes }));
  return { ...made, store, remind: () => sendReminders(made)(tenant) };
}

function nth(n: number) {
  return appointmentId(`${'0'.repeat(13)}${String(n).padStart(3, '0')}`);
}

describe('reminders', () => {
  it('go out the day before, once however often the timer runs', async () => {
    const { store, remind, mailbox, clock } = house();
    await store();
    expect(await remind()).toEqual({ sent: 1 });
    expect(await remind()).toEqual({ sent: 0 });
    clock.forward({ hours: 6 });
    expect(await remind()).toEqual({ sent: 0 });
    expect(mailbox).toHaveLength(1);
    expect(mailbox[0]?.subject).toBe('Erinnerung: Ihr Termin am Dienstag, 24. November 2026, 09:20\u00a0Uhr');
    expect(mailbox[0]?.text).toContain('Personalausweis');
  });

  it('wait until eight in the morning of the town', async () => {
    const { store, remind, clock } = house();
    await store();
    clock.set('2026-11-23T06:59:59Z');
    expect(await remind()).toEqual({ sent: 0 });
    clock.set('2026-11-23T07:00:00Z');
    expect(await remind()).toEqual({ sent: 1 });
  });

  it('go to nobody two days before, nor on the day', async () => {
    const { store, remind, clock } = house();
    await store();
    clock.set('2026-11-22T09:00:00Z');
    expect(await remind()).toEqual({ sent: 0 });
    clock.set('2026-11-24T07:30:00Z');
    expect(await remind()).toEqual({ sent: 0 });
  });

  it('go to nobody who was brought in unannounced', async () => {
    const { store, remind } = house();
    await store({ unannounced: true, id: nth(1) });
    expect(await remind()).toEqual({ sent: 0 });
  });

  it('ask the calendar of each office what tomorrow is', async () => {
    const overseas = makeOffice({ id: 'auckland', zone: 'Pacific/Auckland' });
    const { store, remind, clock, mailbox } = house({ offices: [makeOffice(), overseas] });
    await store({ officeId: officeId('auckland'), date: day('2026-11-25'), id: nth(1) });
    await store({ id: nth(2) });
    // One in the morning of the 24th in Auckland.
    clock.set('2026-11-23T12:00:00Z');
    expect(await remind()).toEqual({ sent: 2 });
    expect(mailbox).toHaveLength(2);
  });

  it.each([
    ['held', { state: 'held' }],
    ['cancelled', { state: 'cancelled' }],
    ['moved away', { state: 'moved' }],
    ['booked less than a day before', { createdAt: Date.parse('2026-11-23T08:20:01Z') / 1000 }],
  ] as const)('do not go out for an appointment that is %s', async (_, changes) => {
    const { store, remind } = house();
    await store(changes);
    expect(await remind()).toEqual({ sent: 0 });
  });

  it('go out to the others when some fail, and to those the next time', async () => {
    const { store, remind, mailbox, mailer, ...rest } = house();
    for (let n = 0; n < 20; n += 1) await store({ id: nth(n), person: { ...alex, mail: `a${n}@example.org` } });
    const failing = { send: async (...mail: Parameters<typeof mailer.send>) => failFor(mail, mailer.send) };
    await expect(sendReminders({ ...rest, mailer: failing })(tenant)).rejects.toThrow('2 reminders could not be sent');
    expect(mailbox).toHaveLength(18);
    expect(await remind()).toEqual({ sent: 2 });
    expect(new Set(mailbox.map(({ to }) => to)).size).toBe(20);
  });
});

type Send = ReturnType<typeof appointmentHouse>['mailer']['send'];

async function failFor(mail: Parameters<Send>, send: Send) {
  if (['a3@example.org', 'a17@example.org'].includes(mail[1].to)) throw new Error('no');
  return send(...mail);
}
