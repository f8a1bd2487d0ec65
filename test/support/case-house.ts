import { randomBytes } from 'node:crypto';
import { hmacLinks } from '../../functions/adapters/links.ts';
import { caseParts } from '../../functions/compose/certificate/cases.ts';
import { requestHandlers } from '../../functions/compose/certificate/requests.ts';
import type { Requests } from '../../functions/ports/certificate.ts';
import type { PaymentProvider } from '../../functions/ports/payment.ts';
import type { Register } from '../../functions/ports/register.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import type { AssuranceLevel } from '../../shared/domain/assurance.ts';
import type { Product } from '../../shared/domain/certificate/product.ts';
import { RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import { CitizenClaims, CitizenSubject } from '../../shared/domain/citizen.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import type { Respond } from './dynamodb/double-client.ts';
import { fakePayments } from './fake-payments.ts';
import { makeMunicipality, makeOffice, tenant } from './make.ts';
import { makeProduct } from './make-product.ts';
import { storeInMemory } from './store-in-memory.ts';

const subject = CitizenSubject.parse('citizen-elif-pseudonym');

const elifClaims = CitizenClaims.parse({
  givenNames: 'Elif Zeynep',
  familyName: 'Baumann',
  birthDate: '1988-03-14',
});

export const elifInRegister = RegisterPerson.parse({
  key: 'L-100001',
  familyName: 'Baumann',
  givenNames: ['Elif', 'Zeynep'],
  birth: { date: '1988-03-14', place: 'Lindenau' },
  citizenships: ['DE'],
  residences: [
    { kind: 'main', address: { street: 'Ahornweg 7', postalCode: '04177', city: 'Lindenau' }, from: '2019-04-01' },
  ],
  blocks: [],
});

/** A register in the process that knows whom it is told to know. */
export function fakeRegister(): Register & { isDown: boolean; people: readonly RegisterPerson[] } {
  const fake: ReturnType<typeof fakeRegister> = {
    isDown: false,
    people: [elifInRegister],
    async find() {
      if (fake.isDown) return { kind: 'down' };
      const [person, other] = fake.people;
      if (person === undefined) return { kind: 'none' };
      return other ? { kind: 'several' } : { kind: 'one', person };
    },
    async read(_tenant, key) {
      if (fake.isDown) return { kind: 'down' };
      const person = fake.people.find((one) => one.key === key);
      return person ? { kind: 'one', person } : { kind: 'none' };
    },
  };
  return fake;
}

type Around = {
  readonly products?: readonly Product[];
  /** Stands between the house and its table. */
  readonly weather?: (respond: Respond) => Respond;
  readonly payments?: (fake: PaymentProvider) => PaymentProvider;
  readonly requests?: (real: Requests) => Requests;
};

/** Requests for certificates on the real stores with a table in memory; provider and register are doubles. */
export async function caseHouse({
  products = [makeProduct()],
  weather = (respond: Respond) => respond,
  ...around
}: Around = {}) {
  const now = '2026-11-24T08:00:00Z';
  const { double, clock, client, store } = storeInMemory({ now, weather });
  const provider = fakePayments();
  const register = fakeRegister();
  const payments = around.payments?.(provider) ?? provider;
  const links = hmacLinks(Buffer.alloc(32, 5).toString('base64'));
  const portalOrigin = () => 'https://lindenau.example';
  const keyWrapper = wrapperInMemory();
  const parts = caseParts(store, keyWrapper);
  const requests = around.requests?.(parts.requests) ?? parts.requests;
  const deps = { ...store, ...parts, requests, links, portalOrigin, graceSeconds: 120, register, payments };
  const writer = catalogueWriterIn(store);
  await writer.putMunicipality(makeMunicipality());
  await writer.putOffice(tenant, makeOffice());
  for (const product of products) await productWriterIn(store).put(tenant, product);
  return {
    ...deps,
    clock,
    client,
    keyWrapper,
    double,
    provider,
    /** The real store, whatever stands before it. */
    truth: parts.requests,
    registerDouble: register,
    handlers: requestHandlers(deps),
    productWriter: productWriterIn(store),
    /** Elif, signed in at this level. */
    elif: (level: AssuranceLevel = 'high', more: { readonly idempotencyKey?: string } = {}) => ({
      tenant,
      address: '192.0.2.1',
      citizen: {
        sessionId: 's',
        subject,
        level,
        authenticatedAt: secondsOf(clock.now()),
        claims: elifClaims,
        endsAt: secondsOf(clock.now()) + 3600,
      },
      ...more,
    }),
    newKey: () => randomBytes(16).toString('base64url'),
  };
}

export type CaseHouse = Awaited<ReturnType<typeof caseHouse>>;
