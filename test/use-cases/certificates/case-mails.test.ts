import { describe, expect, it } from 'vitest';
import type { Mail, MailOutcome } from '../../../functions/ports/mail.ts';
import { mailRecordsIn } from '../../../functions/store/mail-records.ts';
import { sendCaseMail } from '../../../functions/use-cases/certificates/send-case-mail.ts';
import { tendRequests } from '../../../functions/use-cases/certificates/tend-requests.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { Language } from '../../../shared/domain/language.ts';
import { caseHouse } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { makeProduct, productId } from '../../support/make-product.ts';

/** Elif has asked for a certificate that costs 9 euros; with `mode: 'clerk'` for one that is free and that a clerk judges. */
async function mailingHouse({
  language = 'de',
  hasAddress = true,
  mode = 'automatic',
}: {
  readonly language?: Language;
  readonly hasAddress?: boolean;
  readonly mode?: 'automatic' | 'clerk';
} = {}) {
  const house = await caseHouse({ products: [makeProduct({ mode })] });
  const { handlers, requests, clock } = house;
  const wish = { productId: productId('meldebescheinigung'), language };
  const begun = await handlers.beginRequest(wish, house.elif('high', { idempotencyKey: house.newKey() }));
  const { requestId } = answered(begun);
  const [delivery, cents] = mode === 'clerk' ? (['download', 0] as const) : (['post', 900] as const);
  const answers = { requestId, forWhom: 'self', delivery, ...(hasAddress && { mail: 'elif@example.org' }) } as const;
  answered(await handlers.saveAnswers(answers, house.elif()));
  answered(await handlers.submitRequest({ requestId, productVersion: 1, cents }, house.elif()));
  const mailbox: Mail[] = [];
  const relay = { isDown: false };
  const mailer = {
    send: async (_: unknown, sent: Mail): Promise<MailOutcome> => {
      if (relay.isDown) throw new Error('The relay is down');
      mailbox.push(sent);
      return 'accepted';
    },
  };
  const deps = { ...house, mailer, mailRecords: mailRecordsIn(house) };
  const sweep = tendRequests({
    ...deps,
    issue: async () => undefined,
    remind: sendCaseMail(deps, 'reminder'),
    endPickUp: async () => undefined,
  });
  const now = async (): Promise<CertificateRequest> => {
    const request = await requests.get(tenant, requestId);
    if (!request) throw new Error('The request is gone');
    return request;
  };
  return {
    ...house,
    requestId,
    mailbox,
    relay,
    now,
    subjects: () => mailbox.map(({ subject }) => subject),
    tell: () => sendCaseMail(deps, 'change')(tenant, requestId),
    async clerk(event: 'ask' | 'reject') {
      const at = Math.floor(clock.now().epochMilliseconds / 1000);
      const answer = await requests.advance(tenant, { seen: await now(), entry: { event, at, by: 'clerk' } });
      expect(answer.kind).toBe('done');
    },
    async days(count: number) {
      for (let day = 0; day < count; day += 1) {
        clock.forward({ hours: 24, minutes: 1 });
        await sweep(tenant);
      }
    },
  };
}

describe('mails about a request for a certificate', () => {
  it('tell of each question once', async () => {
    const { clerk, tell, handlers, elif, requestId, subjects, clock } = await mailingHouse({ mode: 'clerk' });
    expect(await tell()).toBeUndefined();
    await clerk('ask');
    expect([await tell(), await tell()]).toEqual(['sent', 'done_before']);
    clock.forward({ hours: 2 });
    answered(await handlers.answerQuestion({ requestId, text: 'Ja.' }, elif()));
    expect(await tell()).toBeUndefined();
    await clerk('ask');
    expect(await tell()).toBe('sent');
    expect(subjects()).toEqual(['Wir haben eine Frage zu Ihrem Anliegen', 'Wir haben eine Frage zu Ihrem Anliegen']);
  });

  it('remind of an answer after 14 and 25 days, until the request ends', async () => {
    const { clerk, days, subjects, now, tell } = await mailingHouse({ mode: 'clerk' });
    await clerk('ask');
    await days(13);
    expect(subjects()).toEqual([]);
    await days(1);
    expect(subjects()).toEqual(['Ihre Antwort fehlt noch']);
    await days(10);
    expect(subjects()).toHaveLength(1);
    await days(1);
    expect(subjects()).toHaveLength(2);
    await days(5);
    expect(subjects()).toHaveLength(2);
    expect(await now()).toMatchObject({ state: 'rejected' });
    await tell();
    expect(subjects().at(-1)).toBe('Zu Ihrem Anliegen gibt es eine Entscheidung');
  });

  it('remind of the fee once, after a week', async () => {
    const { days, subjects, now } = await mailingHouse();
    await days(6);
    expect(subjects()).toEqual([]);
    await days(7);
    expect(subjects()).toEqual(['Ihr Anliegen ist noch nicht bezahlt']);
    await days(1);
    expect(await now()).toMatchObject({ state: 'payment-expired' });
    expect(subjects()).toHaveLength(1);
  });

  it('do not remind of what is over by the time the timer runs', async () => {
    const { clerk, clock, days, subjects, now } = await mailingHouse({ mode: 'clerk' });
    await clerk('ask');
    clock.forward({ hours: 24 * 40 });
    await days(1);
    expect(await now()).toMatchObject({ state: 'rejected' });
    expect(subjects()).toEqual([]);
  });

  it('come later when the relay was down', async () => {
    const { relay, mailbox, days, clock } = await mailingHouse();
    clock.forward({ hours: 24 * 6 });
    relay.isDown = true;
    await expect(days(1)).rejects.toThrow('could not be tended');
    relay.isDown = false;
    await days(1);
    expect(mailbox).toHaveLength(1);
  });

  it('are sent to nobody who gave no address, and the timers go on', async () => {
    const { mailbox, days, now } = await mailingHouse({ hasAddress: false });
    await days(15);
    expect(mailbox).toEqual([]);
    expect(await now()).toMatchObject({ state: 'payment-expired' });
  });

  it.each(Language.options)('say nothing of person or content, and lead to the case, in %s', async (language) => {
    const paying = await mailingHouse({ language });
    await paying.days(7);
    const judged = await mailingHouse({ language, mode: 'clerk' });
    await judged.clerk('ask');
    await judged.tell();
    await judged.days(14);
    const refused = await mailingHouse({ language, mode: 'clerk' });
    await refused.clerk('reject');
    await refused.tell();
    const prefix = language === 'de' ? '' : `/${language}`;
    for (const { requestId, mailbox, count } of [
      { ...paying, count: 1 },
      { ...judged, count: 2 },
      { ...refused, count: 1 },
    ]) {
      expect(mailbox).toHaveLength(count);
      for (const mail of mailbox) {
        expect(mail.language).toBe(language);
        expect(mail.text).toContain(`https://lindenau.example${prefix}/certificates/requests/${requestId}`);
        const words = `${mail.subject} ${mail.text} ${mail.html}`;
        expect(words).not.toMatch(/Elif|Baumann|Meldebescheinigung|registration certificate|undefined|Invalid/);
      }
    }
    const subjects = [...paying.subjects(), ...judged.subjects(), ...refused.subjects()];
    expect(new Set(subjects).size).toBe(4);
  });
});
