import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId } from '../../shared/domain/ids.ts';
import { type Citizen, citizenAt, type Page } from '../support/citizen.ts';
import { type Mail, missingForMunich, openMunich } from './munich-portal.ts';

if (missingForMunich.length > 0)
  console.warn(`NOT TESTED: a journey through Munich's catalogue. ${missingForMunich.join('; ')}.`);

const orleansplatz = OfficeId.parse('102522');
const leonrodstrasse = OfficeId.parse('102523');
const mail = 'alex.beispiel@example.org';

describe.runIf(missingForMunich.length === 0)("a citizen in Munich's catalogue", () => {
  let munich: Awaited<ReturnType<typeof openMunich>> | undefined;
  const opened = () => {
    if (!munich) throw new Error('The portal is opened in beforeAll');
    return munich;
  };
  beforeAll(async () => {
    munich = await openMunich();
  }, 120_000);
  afterAll(() => munich?.stop());

  it('finds, books, confirms, moves and cancels an appointment', async () => {
    const { host, mails, calendarOf, cellsTaken } = opened();
    const alex = citizenAt(host);
    const check = await alex.press(await holdEarliest(alex), 'Weiter', { name: 'Alex Beispiel', mail });
    expect(check.text).toContain('Reisepass, 1 Person');
    const waiting = await alex.press(check, 'Termin buchen');
    expect(waiting.text).toContain(`Wir haben eine Mail an ${mail} geschickt`);

    const [asked] = await mails();
    expect(asked?.subject).toMatch(/^Bitte bestätigen Sie Ihren Termin am Montag, /);
    const confirmed = await alex.press(await alex.open(linkIn(asked, '/confirm/')), 'Termin bestätigen');
    expect(confirmed.text).toContain('Ihr Termin steht fest');
    const [sent] = await mails();
    const booked = await calendarOf(sent);
    expect(booked).toMatchObject({ method: 'REQUEST', sequence: 0, summary: 'Termin: Bürgerbüro Orleansplatz' });
    expect(confirmed.text).toContain(/MUC-\w{4}-\w{4}/.exec(sent?.text ?? '')?.[0]);
    expect(await cellsTaken(orleansplatz)).toBe(3);

    // Another browser, without the cookies of the first: a phone on which the mail is opened.
    const phone = citizenAt(host);
    const times = await phone.follow(await phone.open(linkIn(sent, '/a/')), 'Termin verschieben');
    const moved = await phone.press(await phone.press(times, 'Bürgerbüro Leonrodstraße'), 'Ja, verschieben');
    expect(moved.text).toContain('Bürgerbüro Leonrodstraße, Leonrodstraße 21, 80634 München');
    const [told] = await mails();
    expect(await calendarOf(told)).toEqual({
      ...booked,
      sequence: 1,
      summary: 'Termin: Bürgerbüro Leonrodstraße',
      location: 'Bürgerbüro Leonrodstraße, Leonrodstraße 21, 80634 München',
    });
    expect([await cellsTaken(orleansplatz), await cellsTaken(leonrodstrasse)]).toEqual([0, 3]);

    const reasons = await phone.follow(moved, 'Termin absagen');
    const cancelled = await phone.press(reasons, 'Ja, Termin absagen', { reason: 'ill' });
    expect(cancelled.text).toContain('Ihr Termin ist abgesagt');
    const received = await mails();
    expect(await calendarOf(received[0])).toMatchObject({ method: 'CANCEL', sequence: 2, uid: booked.uid });
    expect(await cellsTaken(leonrodstrasse)).toBe(0);
    expect(received.map(({ subject }) => subject.split(' am ')[0]).toReversed()).toEqual([
      'Bitte bestätigen Sie Ihren Termin',
      'Ihr Termin',
      'Ihr neuer Termin',
      'Abgesagt: Ihr Termin',
    ]);
  }, 60_000);

  it('never sees what is for staff only', async () => {
    const { host, imported } = opened();
    const alex = citizenAt(host);
    const everything = await alex.open('/services');
    const { services } = imported.imported;
    const hidden = services.filter(({ service }) => !service.public).map(({ service }) => `/services/${service.id}`);
    expect(hidden.filter((path) => everything.html.includes(`"${path}"`))).toEqual([]);
    expect((await alex.open(hidden[0] ?? '')).status).toBe(404);
  });

  it('loses nothing by the same import again', async () => {
    const { plan, sheets } = await opened().import();
    expect([plan.putServices.length, plan.putOffices.length]).toEqual([0, 0]);
    expect(sheets).toEqual({ written: 0, undecided: 0, overbooked: [] });
  });
});

/** From the home page to the form for name and mail, by the links and buttons a citizen would use. */
async function holdEarliest(alex: Citizen): Promise<Page> {
  const found = await alex.press(await alex.open('/'), 'Suchen', { q: 'reisepass' });
  const service = await alex.follow(found, 'Reisepass');
  const office = await alex.press(await alex.follow(service, 'Termin finden'), 'Weiter');
  expect(office.text).toContain('Egal, so früh wie möglich');
  const times = await alex.press(office, 'Weiter');
  expect(times.text).toContain('Die drei frühesten Termine');
  const details = await alex.press(times, 'Bürgerbüro Orleansplatz');
  expect(details.text).toMatch(/Ihr Termin ist bis \d\d:\d\d.Uhr für Sie reserviert/);
  return details;
}

function linkIn(mail: Mail | undefined, part: string): string {
  return mail?.links.find((link) => link.includes(part)) ?? '';
}
