import { describe, expect, it } from 'vitest';
import type { Mail, MailOutcome } from '../../../functions/ports/mail.ts';
import { mailRecordsIn } from '../../../functions/store/mail-records.ts';
import { sendCaseMail } from '../../../functions/use-cases/certificates/send-case-mail.ts';
import { tendRequests } from '../../../functions/use-cases/certificates/tend-requests.ts';
import { endPickUp } from '../../../functions/use-cases/pick-up/end-pick-up.ts';
import { remindToPickUp } from '../../../functions/use-cases/pick-up/remind-to-pick-up.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { answered } from '../../support/hours-house.ts';
import { day, tenant } from '../../support/make.ts';
import { pickUpHouse, wednesday } from '../../support/pick-up-house.ts';

async function mailingHouse() {
  const house = await pickUpHouse();
  const mailbox: Mail[] = [];
  const send = async (_: unknown, sent: Mail): Promise<MailOutcome> => {
    mailbox.push(sent);
    return 'accepted';
  };
  const deps = { ...house, mailer: { send }, mailRecords: mailRecordsIn(house) };
  const remind = remindToPickUp({ ...deps, remind: sendCaseMail(deps, 'reminder') });
  const tend = tendRequests({ ...deps, issue: async () => undefined, remind, endPickUp: endPickUp(house) });
  return {
    ...house,
    mailbox,
    tell: () => sendCaseMail(deps, 'change')(tenant, house.requestId),
    async days(count: number) {
      for (let passed = 0; passed < count; passed += 1) {
        house.clock.forward({ hours: 24 });
        await tend(tenant);
      }
    },
  };
}

describe('mails about a certificate that is picked up', () => {
  it('say that it lies ready and that a time is to be chosen', async () => {
    const { tell, mailbox } = await mailingHouse();
    expect(await tell()).toBe('sent');
    expect(mailbox[0]?.text).toContain('Wählen Sie in Ihrem Anliegen, wann und wo Sie es abholen.');
    expect(mailbox[0]?.text).toContain('Wir heben es bis Montag, 22. Februar 2027 für Sie auf.');
  });

  it('remind once, after a week, of a time that nobody has chosen', async () => {
    const { days, mailbox } = await mailingHouse();
    await days(6);
    expect(mailbox).toEqual([]);
    await days(1);
    expect(mailbox.map(({ subject }) => subject)).toEqual(['Ihr Dokument liegt noch bereit']);
    await days(30);
    expect(mailbox).toHaveLength(1);
  });

  it('do not remind whoever has a time', async () => {
    const { book, days, mailbox } = await mailingHouse();
    answered(await book({ ...wednesday, date: day('2026-12-03') }));
    await days(8);
    expect(mailbox).toEqual([]);
  });
});

describe('a certificate that nobody picks up', () => {
  it('is destroyed when its time is over, and an appointment moved beyond that is cancelled', async () => {
    const house = await mailingHouse();
    answered(await house.book({ ...wednesday, date: day('2026-12-03') }));
    const seen = await house.request();
    const retention = { ...seen.terms.retention, documentDays: 5 };
    await house.requests.edit(tenant, seen, { terms: { ...seen.terms, retention } });
    await house.days(6);
    const { pickUp, documentDeleted, state } = await house.request();
    expect([documentDeleted, state]).toEqual([true, 'issued']);
    const appointment = pickUp && (await house.appointments.get(tenant, parseReference(pickUp.reference)));
    expect(appointment).toMatchObject({ state: 'cancelled', cancelReason: 'not-possible' });
    expect(await house.get()).toMatchObject({ code: 'request_changed' });
  });
});
