import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import { at, cancelled, change, confirmed, held, story } from '../support/appointment-story.ts';
import { appointmentId, tenant } from '../support/make.ts';
import { alex } from '../support/make-appointment.ts';

/** One change in the life of an appointment, the event it is and the mail it asks for. */
type Step = {
  readonly event: string;
  readonly before?: Partial<Appointment>;
  readonly after: Partial<Appointment>;
  readonly mail?: string;
};

function distinct(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

describe('mails that follow a change', () => {
  it('none for an appointment brought in unannounced, until something happens to it', async () => {
    const { is, tell, mailbox } = story();
    const brought = { ...confirmed, unannounced: true } as const;
    await is(brought);
    await tell(undefined, brought);
    expect(mailbox).toEqual([]);
    await is({ ...cancelled, unannounced: true });
    await tell(brought, { ...cancelled, unannounced: true });
    expect(mailbox).toHaveLength(1);
  });

  it('none that asks whoever has signed in to confirm, who books to pick something up', async () => {
    const { is, tell, mailbox } = story();
    const pickUp = CertificateId.parse('LIN-2026-4K7M2PQX');
    await is({ ...held, pickUp });
    await tell(undefined, { ...held, pickUp });
    expect(mailbox).toEqual([]);
    await is({ ...confirmed, pickUp });
    await tell({ ...held, pickUp }, { ...confirmed, pickUp });
    expect(mailbox).toHaveLength(1);
  });

  it('none while nobody is entered', async () => {
    const { is, tell, mailbox } = story();
    await is({});
    await tell(undefined, {});
    expect(mailbox).toEqual([]);
  });

  it('asks to confirm when somebody is entered, with link and code for this address', async () => {
    const { is, tell, mailbox, links } = story();
    const { id } = await is({ ...held, until: at + 1800 });
    await tell({}, held);
    expect(mailbox).toHaveLength(1);
    const [mail] = mailbox;
    const link = `https://termin.example.org/confirm/rathaus-mitte.2026-11-24.${id}/${links.confirmToken(tenant, id, alex.mail)}`;
    expect(mail?.to).toBe(alex.mail);
    expect(mail?.subject).toBe('Bitte bestätigen Sie Ihren Termin am Dienstag, 24. November 2026, 09:20\u00a0Uhr');
    expect(mail?.text).toContain(`\n${link}\n`);
    expect(mail?.html).toContain(`href="${link}"`);
    expect(mail?.text).toContain(links.code(tenant, id, alex.mail));
    expect(mail?.text).toContain('bis Dienstag, 10. November 2026, 08:35\u00a0Uhr');
    expect(mail?.calendar).toBeUndefined();
  });

  it('asks again when the address is corrected, but not when only the name is', async () => {
    const { is, tell, mailbox } = story();
    const corrected = { ...held, person: { ...alex, name: 'Alex B.' } };
    await is(held);
    await tell({}, held);
    await is(corrected);
    await tell(held, corrected);
    expect(mailbox).toHaveLength(1);
    const other = { ...held, person: { ...alex, mail: 'kim@example.org' } };
    await is(other);
    await tell(corrected, other);
    expect(mailbox.map(({ to }) => to)).toEqual(['alex@example.org', 'kim@example.org']);
  });

  it('confirms with calendar, papers, way, number and the link to change', async () => {
    const { is, tell, mailbox, links } = story();
    const { id } = await is(confirmed);
    await tell(held, confirmed);
    const [mail] = mailbox;
    expect(mail?.text).toContain('* Personalausweis');
    expect(mail?.text).toContain('Der Eingang ist stufenlos. Es gibt eine barrierefreie Toilette.');
    expect(mail?.text).toContain('M17');
    expect(mail?.text).toContain('LIN-');
    expect(mail?.text).toContain(`/a/rathaus-mitte.2026-11-24.${id}/${links.token(tenant, id, 'manage')}`);
    expect(mail?.calendar?.method).toBe('REQUEST');
    expect(mail?.calendar?.content).toContain('mailto:alex@example.org');
  });

  it('takes a cancelled appointment out of the calendar it was put into', async () => {
    const { is, tell, mailbox } = story();
    await is(confirmed);
    await tell(held, confirmed);
    await is(cancelled);
    await tell(confirmed, cancelled);
    expect(mailbox.map(({ subject }) => subject)).toEqual([
      'Ihr Termin am Dienstag, 24. November 2026, 09:20\u00a0Uhr',
      'Abgesagt: Ihr Termin am Dienstag, 24. November 2026, 09:20\u00a0Uhr',
    ]);
    expect(mailbox.map(({ calendar }) => calendar?.method)).toEqual(['REQUEST', 'CANCEL']);
    const [first, second] = mailbox.map(({ calendar }) => eventIn(calendar?.content ?? ''));
    expect(second?.uid).toBe(first?.uid);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 99);
  });

  it('tells of a move once, by the new appointment, with the same calendar entry', async () => {
    const { is, tell, mailbox } = story();
    const old = appointmentId('a'.repeat(16));
    const movedFrom = AppointmentReference.parse(`rathaus-mitte.2026-11-24.${old}`);
    await is({ id: old, state: 'moved', person: alex });
    await tell({ id: old, ...confirmed }, { id: old, state: 'moved', person: alex });
    await is({ ...confirmed, movedFrom });
    await tell(undefined, { ...confirmed, movedFrom });
    expect(mailbox).toHaveLength(1);
    expect(mailbox[0]?.subject).toContain('Ihr neuer Termin');
    const event = eventIn(mailbox[0]?.calendar?.content ?? '');
    expect([event.uid, event.sequence]).toEqual([`${old}@foyer`, 1]);
  });

  it('none for a hold that ran out, nor for what the table has deleted', async () => {
    const { is, tell, mailbox } = story();
    await is({ state: 'expired', person: alex });
    await tell(held, { state: 'expired', person: alex });
    await tell(confirmed, undefined);
    expect(mailbox).toEqual([]);
  });

  it('not one that was overtaken: what is owed is what the appointment asks for now', async () => {
    const { is, tell, mailbox } = story();
    await is(cancelled);
    await tell({}, held);
    await tell(held, confirmed);
    await tell(confirmed, cancelled);
    expect(mailbox.map(({ subject }) => subject.slice(0, 8))).toEqual(['Abgesagt']);
  });

  it('in the language of the booking', async () => {
    const { is, tell, mailbox } = story();
    await is({ ...held, language: 'nl' });
    await tell({}, { ...held, language: 'nl' });
    expect(mailbox[0]?.language).toBe('nl');
    expect(mailbox[0]?.text).toContain('https://termin.example.org/nl/confirm/');
  });

  it('are tried again after the relay was down, and then sent once', async () => {
    const { is, tell, mailbox, relay } = story();
    await is(confirmed);
    relay.answer = 'down';
    await expect(tell(held, confirmed)).rejects.toThrow('The relay is down');
    relay.answer = 'accepted';
    await tell(held, confirmed);
    await tell(held, confirmed);
    expect(mailbox).toHaveLength(1);
  });

  it('are in the figures once, also when a worker dies between handing over and noting that it is done', async () => {
    const { is, tell, mailRecords, events, clock, ...house } = story();
    await is(confirmed);
    const dying = {
      ...mailRecords,
      done: async () => {
        throw new Error('The worker dies');
      },
    };
    const dead = onAppointmentChanged({ ...house, events: house.recorded, clock, mailRecords: dying });
    await expect(dead(change(held, confirmed))).rejects.toThrow('The worker dies');
    clock.forward({ minutes: 3 });
    await tell(held, confirmed);
    expect((await events()).filter((id) => String(id).includes('.mail.'))).toHaveLength(1);
  });

  it('are not tried for ever at an address that is refused for good', async () => {
    const { is, tell, mailbox, relay, events } = story();
    await is(confirmed);
    relay.answer = 'rejected';
    await tell(held, confirmed);
    relay.answer = 'accepted';
    await tell(held, confirmed);
    expect(mailbox).toEqual([]);
    expect(await events()).toHaveLength(2);
  });

  it('wait for a worker that is still at it', async () => {
    const { is, tell, mailbox, mailRecords, links, clock } = story();
    const { id: appointmentId } = await is(confirmed);
    const recipient = links.pseudonym(tenant, 'mail', alex.mail);
    await mailRecords.begin(tenant, { appointmentId, kind: 'confirmed', recipient });
    await expect(tell(held, confirmed)).rejects.toThrow(/Another worker/);
    clock.forward({ seconds: 121 });
    await tell(held, confirmed);
    expect(mailbox).toHaveLength(1);
  });

  const life: readonly Step[] = [
    { event: 'held', after: {} },
    { event: 'details', before: {}, after: held, mail: 'please-confirm' },
    { event: 'confirmed', before: held, after: confirmed, mail: 'confirmed' },
    { event: 'cancelled', before: confirmed, after: cancelled, mail: 'cancelled' },
  ];

  it('are sent once each, however the stream repeats and reorders; so are events recorded', async () => {
    const step = fc.constantFrom(...life);
    const turns = fc.array(fc.tuple(step, fc.array(step, { maxLength: 12 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(turns, async (played) => {
        const { is, tell, mailbox, events } = story();
        for (const [now, told] of played) {
          await is(now.after);
          await Promise.allSettled(told.map(({ before, after }) => tell(before, after)));
          // At last the stream also tells of how things came to be as they are.
          await tell(now.before, now.after);
        }
        const sent = mailbox.map(({ id }) => id.split('.')[0]);
        expect(sent.toSorted()).toEqual(distinct(played.map(([{ mail }]) => mail)));
        const recorded = (await events()).map((id) => String(id)).filter((id) => !id.includes('.mail.'));
        const told = played.flatMap(([now, others]) => [now, ...others]).map(({ event }) => event);
        expect(recorded.map((id) => id.split('.')[1]).toSorted()).toEqual(distinct(told));
      }),
      { numRuns: 60 },
    );
  });
});

function eventIn(file: string) {
  const component = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event in the file');
  return new ICAL.Event(component);
}
