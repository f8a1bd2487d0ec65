import { describe, expect, it } from 'vitest';
import { composeIssuing } from '../../functions/compose/issue-certificates.ts';
import { IssueEnv, readEnv } from '../../functions/env.ts';
import type { Mail, MailOutcome } from '../../functions/ports/mail.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { requestKey } from '../../functions/store/certificates/case-keys.ts';
import { checkpointsIn } from '../../functions/store/certificates/checkpoints.ts';
import { toWire } from '../../functions/store/wire.ts';
import { endCertificate } from '../../functions/use-cases/certificates/end-certificate.ts';
import type { RequestState } from '../../shared/domain/certificate/lifecycle.ts';
import { RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import { CertificateRequest } from '../../shared/domain/certificate/request.ts';
import { listeningObserver } from '../http/ask.ts';
import { makeDigestKey } from '../support/digest-key.ts';
import { documentDouble } from '../support/document-double.ts';
import { approvedRequest, issuingHouse, lenaKey } from '../support/issuing-house.ts';
import { makeMunicipality, tenant } from '../support/make.ts';

const lena = RegisterPerson.parse({
  key: lenaKey,
  familyName: 'Łukaszewicz',
  givenNames: ['Lena'],
  birth: { date: '1990-03-04' },
  citizenships: ['PL'],
  residences: [],
  blocks: [],
});

const paidFor = CertificateRequest.pick({ fee: true, payments: true, history: true }).parse({
  fee: { cents: 900, currency: 'EUR', source: 'Gebührensatzung § 4' },
  payments: [
    { attempt: 1, id: 'tr_7', cents: 900, outcome: 'paid', startedAt: 1_795_506_500, lookedAt: 1_795_506_600 },
  ],
  history: [{ event: 'paid-auto', at: 1_795_506_600, by: 'payment' }],
});

/** The function as it is in AWS, but for what lies outside; told by hand what the stream and the timer say. */
async function functionHouse(changes: Partial<CertificateRequest> = {}) {
  const house = issuingHouse();
  await catalogueWriterIn(house).putMunicipality(makeMunicipality());
  const { observer, jobs, faults } = listeningObserver();
  const signer = await makeDigestKey('key-1');
  const { documents, faults: keyFaults } = documentDouble(signer.chain);
  const mailbox: Mail[] = [];
  const relay = { isDown: false };
  const printer = { isBroken: false };
  const seal = { isGone: false };
  const env = readEnv(IssueEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ 'termine.lindenau.example': tenant }),
    LINK_KEY: Buffer.alloc(48, 5).toString('base64'),
    MAIL_TRANSPORT: 'smtp://127.0.0.1:25',
    REGISTER_URL: 'https://register.lindenau.example',
    REGISTER_KEY: 'only-the-register-knows',
    PAYMENT_URL: 'https://payments.lindenau.example',
    PAYMENT_KEYS: JSON.stringify({ [tenant]: 'key' }),
    CASE_KEY: 'kms:alias/cases',
    RETRIEVAL_KEY: 'kms:alias/retrievals',
    SEAL_KEY: 'kms:alias/seal',
    SEAL_CHAIN: 'file:seal.pem',
  });
  const handle = composeIssuing(env, {
    client: house.client,
    clock: house.clock,
    sleep: async () => undefined,
    observer,
    register: { find: async () => ({ kind: 'one', person: lena }), read: async () => ({ kind: 'one', person: lena }) },
    payments: {
      create: async () => ({ kind: 'down' }),
      get: async () => ({ kind: 'down' }),
      refund: async () => ({ kind: 'down' }),
    },
    keyWrapper: house.keyWrapper,
    retrievalWrapper: house.keyWrapper,
    mailer: {
      send: async (_, mail): Promise<MailOutcome> => {
        if (relay.isDown) throw new Error('The relay is down');
        mailbox.push(mail);
        return 'accepted';
      },
    },
    missingGlyphs: documents.missingGlyphs,
    printReceipt: async ({ number }) => {
      if (printer.isBroken) throw new Error('No fonts');
      return Buffer.from(`Receipt ${number}`);
    },
    openSeal: async () => {
      if (seal.isGone) throw new Error('The key is disabled');
      return { documents, signer };
    },
  });
  const { request, key } = await approvedRequest(house, changes);
  const tell = async (state: RequestState) =>
    await handle({
      Records: [
        {
          dynamodb: {
            SequenceNumber: '1',
            ApproximateCreationDateTime: 1_795_507_200,
            Keys: toWire({ ...requestKey(tenant, request.id) }),
            NewImage: toWire({ state }),
          },
        },
      ],
    });
  const now = async () => await house.requests.get(tenant, request.id);
  const receipt = async () => {
    const sealed = await house.caseFiles.get(tenant, request.id, 'receipt');
    return sealed && Buffer.from(key.openBytes('receipt', sealed)).toString();
  };
  const outside = { relay, printer, seal, keyFaults };
  return { ...house, ...outside, handle, tell, now, receipt, id: request.id, mailbox, jobs, faults };
}

describe('the function that issues certificates', () => {
  it('issues what was approved as soon as the stream tells of it', async () => {
    const { tell, now } = await functionHouse();
    expect(await tell('approved')).toEqual({ batchItemFailures: [] });
    expect(await now()).toMatchObject({ state: 'issued' });
  });

  it('tells the citizen once, without a name and without saying what it is', async () => {
    const { tell, mailbox, id } = await functionHouse();
    await tell('approved');
    await tell('issued');
    await tell('issued');
    expect(mailbox.map(({ to, subject }) => [to, subject])).toEqual([['lena@example.org', 'Ihr Anliegen ist fertig']]);
    const [{ text = '', html = '' } = {}] = mailbox;
    expect(text).toContain(`https://termine.lindenau.example/certificates/requests/${id}`);
    expect(text).toContain('22. Februar 2027');
    expect(text + html).not.toMatch(/Lena|ukaszewicz|Meldebescheinigung|LIN-2026/);
  });

  it.each([
    ['needs-info', 'Wir haben eine Frage zu Ihrem Anliegen'],
    ['rejected', 'Zu Ihrem Anliegen gibt es eine Entscheidung'],
  ] as const)('tells the citizen when it is %s', async (state, subject) => {
    const { tell, mailbox } = await functionHouse({ state });
    await tell(state);
    expect(mailbox.map((mail) => mail.subject)).toEqual([subject]);
  });

  it('asks for the record again when the relay is down, and tells once', async () => {
    const { tell, mailbox, relay } = await functionHouse();
    await tell('approved');
    relay.isDown = true;
    expect(await tell('issued')).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    relay.isDown = false;
    expect(await tell('issued')).toEqual({ batchItemFailures: [] });
    expect(mailbox).toHaveLength(1);
  });

  it.each(['approved', 'in-review'] as const)('writes the receipt of what was paid when it is %s', async (state) => {
    const { tell, receipt } = await functionHouse(paidFor);
    expect(await tell(state)).toEqual({ batchItemFailures: [] });
    expect(await receipt()).toBe('Receipt tr_7');
  });

  it('issues also while receipts cannot be printed, and writes the receipt later', async () => {
    const { tell, now, printer, receipt } = await functionHouse(paidFor);
    printer.isBroken = true;
    expect(await tell('approved')).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(await now()).toMatchObject({ state: 'issued' });
    printer.isBroken = false;
    expect(await tell('approved')).toEqual({ batchItemFailures: [] });
    expect(await receipt()).toBe('Receipt tr_7');
  });

  it('comes back by the timer to what the key could not seal', async () => {
    const { tell, now, handle, clock, keyFaults } = await functionHouse();
    keyFaults.push(new Error('Rate exceeded'));
    expect(await tell('approved')).toEqual({ batchItemFailures: [] });
    expect(await now()).toMatchObject({ state: 'issuing' });
    clock.forward({ minutes: 5 });
    expect(await handle({ job: 'tend' })).toEqual({ job: 'tend', done: 1 });
    expect(await now()).toMatchObject({ state: 'issued' });
  });

  it('goes on with what needs no key while the key of the seal is gone', async () => {
    const { tell, now, handle, clock, seal } = await functionHouse();
    seal.isGone = true;
    expect(await tell('approved')).toEqual({ batchItemFailures: [] });
    expect(await now()).toMatchObject({ state: 'issuing', failures: 1 });
    await expect(handle({ job: 'checkpoint' })).rejects.toThrow('not finished');
    seal.isGone = false;
    clock.forward({ minutes: 5 });
    await handle({ job: 'tend' });
    expect(await now()).toMatchObject({ state: 'issued' });
  });

  it('issues by the timer what the stream never told of, and ends it after its last day', async () => {
    const { handle, now, clock } = await functionHouse();
    clock.forward({ minutes: 5 });
    await handle({ job: 'tend' });
    expect(await now()).toMatchObject({ state: 'issued' });
    clock.set('2027-05-24T22:01:00Z');
    await handle({ job: 'tend' });
    expect(await now()).toMatchObject({ state: 'expired' });
  });

  it('signs the journal daily, and at once after a revocation', async () => {
    const house = await functionHouse();
    const { tell, handle, id } = house;
    await tell('approved');
    expect(await handle({ job: 'checkpoint' })).toEqual({ job: 'checkpoint', done: 1 });
    expect((await house.sealKeys.list(tenant)).map(({ kid }) => kid)).toEqual(['key-1']);
    await endCertificate(house)(tenant, { id, event: 'revoke', by: { by: 'clerk' }, reason: 'wrong-content' });
    await tell('revoked');
    expect(await checkpointsIn(house).latest(tenant)).toMatchObject({ size: 2 });
  });

  it.each(['draft', 'in-review', 'delivered', 'erased'] as const)('does nothing about %s', async (state) => {
    const { tell, now, mailbox } = await functionHouse();
    expect(await tell(state)).toEqual({ batchItemFailures: [] });
    expect(await now()).toMatchObject({ state: 'approved' });
    expect(mailbox).toEqual([]);
  });

  it('refuses a job that it does not know', async () => {
    const { handle } = await functionHouse();
    await expect(handle({ job: 'sweep' })).rejects.toThrow('There is no job sweep');
  });
});
