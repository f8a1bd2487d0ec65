import { composeStaffFoundation } from '../../functions/compose/staff/foundation.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv } from '../../functions/env.ts';
import { retrievalsIn } from '../../functions/store/certificates/retrievals.ts';
import { sealKeysIn } from '../../functions/store/certificates/seal-keys.ts';
import { issueCertificate } from '../../functions/use-cases/issuing/issue-certificate.ts';
import type { AnswersBody } from '../../shared/contracts/certificate/requests.ts';
import { type Call, createClient } from '../../shared/contracts/client.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import type { Grant } from '../../shared/domain/staff.ts';
import { host } from '../http/api-event.ts';
import { doorOf, listeningObserver } from '../http/ask.ts';
import { fetched } from '../http/fetched.ts';
import { caseHouse } from './case-house.ts';
import { documentDouble } from './document-double.ts';
import { fakeIdentity } from './fake-identity.ts';
import { answered } from './hours-house.ts';
import { tenant } from './make.ts';
import { productId } from './make-product.ts';
import { staffMember } from './staff.ts';

const somePdf = Buffer.from('%PDF-1.7 shows that somebody need not pay').toString('base64');

type Around = Parameters<typeof caseHouse>[0];

/** Citizens who ask, and the clerks' API over the same table, through its front door. */
export async function clerkHouse(around: Around = {}) {
  const house = await caseHouse(around);
  const { observer, faults } = listeningObserver();
  const { clock, client, keyWrapper, register } = house;
  const env = readEnv(StaffEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
    LINK_KEY: Buffer.alloc(32, 5).toString('base64'),
    STAFF_ISSUER: 'https://identity.lindenau.example',
    STAFF_CLIENT_ID: 'foyer',
  });
  const outside = { clock, observer, sleep: async () => undefined, client, identity: fakeIdentity() };
  const { sessions, audit: _audit } = composeStaffFoundation(env, outside);
  const door = doorOf(composeStaff(env, { ...outside, register, keyWrapper }));
  const call = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(door, url, init) });
  const { documents, faults: sealFaults } = documentDouble();
  const issue = issueCertificate({
    ...house,
    observer,
    openDocuments: async () => documents,
    missingGlyphs: documents.missingGlyphs,
    sealKeys: sealKeysIn(house),
    retrievals: retrievalsIn({ table: house.table, wrapper: keyWrapper }),
  });
  return {
    ...house,
    faults,
    sealFaults,
    /** A member of staff who has signed in; a clerk unless told. The same name is the same person. */
    async clerk(name = 'Aylin Ahrens', grants?: readonly Grant[]): Promise<{ readonly call: Call }> {
      const staff = staffMember(name, grants);
      return {
        // Signed in anew each time: hours may have gone by.
        call: async (route, input, options) =>
          await call(route, input, { ...options, token: (await sessions.open(tenant, staff)).token }),
      };
    },
    /** Elif asks, for herself and by download unless told; answers the id of the submitted request. */
    async asked(answers: AnswersBody = {}, product = 'meldebescheinigung'): Promise<RequestId> {
      const { handlers, elif, newKey } = house;
      const caller = elif('high', { idempotencyKey: newKey() });
      const { requestId } = answered(
        await handlers.beginRequest({ productId: productId(product), language: 'de' }, caller),
      );
      answered(await handlers.saveAnswers({ requestId, forWhom: 'self', delivery: 'download', ...answers }, elif()));
      if (answers.exemptionId) answered(await handlers.addProof({ requestId, pdf: somePdf }, elif()));
      const { product: shown } = answered(await handlers.getRequest({ requestId }, elif()));
      const cents = shown?.deliveries.find(({ delivery }) => delivery === (answers.delivery ?? 'download'))?.cents ?? 0;
      const agreed = { productVersion: shown?.version ?? 0, cents };
      answered(await handlers.submitRequest({ requestId, ...agreed }, elif()));
      return requestId;
    },
    issue: async (id: RequestId) => await issue(tenant, id),
    stored: async (id: RequestId) => {
      const request = await house.requests.get(tenant, id);
      if (!request) throw new Error(`${id} is not stored`);
      return request;
    },
    seenBy: async (id: RequestId) => await house.looks.list(tenant, id),
  };
}

export type ClerkHouse = Awaited<ReturnType<typeof clerkHouse>>;
