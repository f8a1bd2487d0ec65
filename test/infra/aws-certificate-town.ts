import { composeCertificates } from '../../functions/compose/certificate-api.ts';
import { composeIssuing } from '../../functions/compose/issue-certificates.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { CertificateEnv, IssueEnv, readEnv, StaffEnv } from '../../functions/env.ts';
import type { Mail, MailOutcome } from '../../functions/ports/mail.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import { type Call, errorReply } from '../../infra/dynamodb-double/wire-requests.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import { createClient } from '../../shared/contracts/client.ts';
import type { Product } from '../../shared/domain/certificate/product.ts';
import { doorOf, listeningObserver } from '../http/ask.ts';
import { fetched } from '../http/fetched.ts';
import { fakeRegister } from '../support/case-house.ts';
import { makeDigestKey } from '../support/digest-key.ts';
import { documentDouble } from '../support/document-double.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeCitizenIdentity } from '../support/fake-citizen-identity.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { fakePayments } from '../support/fake-payments.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, tenant } from '../support/make.ts';
import { type Access, accessesOf, recordsOf } from './aws-accesses.ts';
import { environmentOf } from './aws-simulation.ts';

type Worker = 'certificate-api' | 'staff-api' | 'issue-certificates';

/** Secrets that are more than random text. */
const secrets = { PAYMENT_KEYS: JSON.stringify({ [tenant]: 'key-of-a-provider-double' }) };
const host = 'termine.example.org';

/**
 * The three functions that work on certificates, each with the environment of its template, over one table that writes down
 * who asks what. Register, payments, identities and keys are doubles.
 */
export async function certificatesOnAws(products: readonly Product[]) {
  const double = new DynamoDouble();
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const { observer, faults } = listeningObserver();
  const accesses: (Access & { readonly name: Worker })[] = [];
  const changes: Written[] = [];
  let isLost: (call: Call) => boolean = () => false;
  double.items.onWrite = (writes) => changes.push(...writes);
  const [register, payments, keyWrapper] = [fakeRegister(), fakePayments(), wrapperInMemory()];
  const [sealKey, walletKey] = [await makeDigestKey('seal-2026'), await makeDigestKey('wallet-2026')];
  const { documents, made, faults: sealFaults } = documentDouble(sealKey.chain);
  const [citizenIdentity, identity] = [fakeCitizenIdentity(), fakeIdentity()];
  const mailbox: Mail[] = [];
  const outside = (name: Worker) => ({
    clock,
    sleep: async () => undefined,
    observer,
    client: clientOf((call) => {
      accesses.push(...accessesOf(call).map((access) => ({ name, ...access })));
      const reply = double.execute(call);
      if (name !== 'issue-certificates' || !isLost(call)) return reply;
      isLost = () => false;
      return errorReply('InternalServerError', {}, 500);
    }),
    register,
    payments,
    keyWrapper,
  });
  const apiEnv = readEnv(CertificateEnv, { ...environmentOf('certificate-api'), ...secrets });
  const staffEnv = readEnv(StaffEnv, environmentOf('staff-api'));
  const issue = composeIssuing(readEnv(IssueEnv, { ...environmentOf('issue-certificates'), ...secrets }), {
    ...outside('issue-certificates'),
    mailer: {
      send: async (_from: unknown, mail: Mail): Promise<MailOutcome> => {
        mailbox.push(mail);
        return 'accepted';
      },
    },
    retrievalWrapper: wrapperInMemory(),
    missingGlyphs: documents.missingGlyphs,
    printReceipt: async () => Uint8Array.of(1),
    openSeal: async () => ({ documents, signer: sealKey }),
  });
  const operator = { ...outside('staff-api'), client: clientOf((call) => double.execute(call)) };
  const foundation = composeFoundation(apiEnv, operator);
  await catalogueWriterIn(foundation).putMunicipality(makeMunicipality());
  for (const product of products) await productWriterIn(foundation).put(tenant, product);
  // Each request meets another copy of the function, one that remembers nothing.
  const ask: ReturnType<typeof doorOf> = (request) => {
    const asked = { ...request, headers: { host, ...request.headers } };
    const path = asked.path.split('?')[0] ?? '';
    const api = { ...outside('certificate-api'), citizenIdentity, openCredentialKey: async () => walletKey };
    return path.startsWith('/v1/staff/')
      ? doorOf(composeStaff(staffEnv, { ...outside('staff-api'), identity }))(asked)
      : doorOf(composeCertificates(apiEnv, api))(asked);
  };
  return {
    /** For what was there before. */
    foundation,
    clock,
    accesses,
    faults,
    mailbox,
    /** What was printed. */
    made,
    /** Thrown one by one where the key of the seal is asked. */
    sealFaults,
    payments,
    citizenIdentity,
    identity,
    call: createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(ask, url, init) }),
    ask,
    /** The reply to the next call of this kind does not reach the issuing function. */
    loseReply(kind: (call: Call) => boolean) {
      isLost = kind;
    },
    /** Tells the issuing function what was written since the last time, until nothing more follows. */
    async follow() {
      while (changes.length > 0) {
        const answer = await issue({ Records: recordsOf(changes.splice(0), clock) });
        if ('batchItemFailures' in answer && answer.batchItemFailures.length > 0)
          throw new Error('The issuing function failed', { cause: faults });
      }
    },
    async job(name: 'tend' | 'checkpoint') {
      await issue({ job: name });
      await this.follow();
    },
  };
}

export type CertificatesOnAws = Awaited<ReturnType<typeof certificatesOnAws>>;
