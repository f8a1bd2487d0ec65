import { beforeAll, describe, expect, it } from 'vitest';
import { caseAccess, tableAccess } from '../../infra/aws/table-access.ts';
import type { Call } from '../../shared/contracts/client.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import { ExemptionId } from '../../shared/domain/certificate/product.ts';
import { value } from '../http/steps.ts';
import { makeProduct, productId } from '../support/make-product.ts';
import { approve, citizenIn, clerkIn, draft, handOver, pay, request } from './aws-certificate-journey.ts';
import { certificatesOnAws } from './aws-certificate-town.ts';
import { patternOf } from './aws-partitions.ts';
import { openPickUps, pickedUp, pickUpTime } from './aws-pick-up.ts';
import { onKey, verdict } from './aws-simulation.ts';

const products = [
  pickedUp,
  makeProduct(),
  makeProduct({ id: productId('aufenthaltsbescheinigung'), mode: 'clerk', kind: 'residence-history' }),
];
const town = await certificatesOnAws(products);
await openPickUps(town);

/** What citizens, clerks and whoever is shown a certificate do, and what the house does by itself. */
async function everything(): Promise<void> {
  const citizen = await citizenIn(town);
  await readEverything();
  const free = await request(citizen, 'meldebescheinigung');
  // The certificate was written, and the issuing function has to look whether it was.
  town.loseReply(
    ({ operation, input }) => operation === 'TransactWriteItems' && JSON.stringify(input).includes('#CR#'),
  );
  await town.follow();
  await value(citizen('getDocument', { requestId: free }));
  await handOver(town, citizen, free);
  await check();
  await value(citizen('discardRequest', { requestId: await draft(citizen, 'meldebescheinigung') }));
  const rejected = await decide(citizen);
  await withdraw(citizen);
  town.clock.forward({ minutes: 5 });
  await value(citizen('listRequests', {}));
  await value(citizen('getEverythingStored', { requestId: free }));
  await town.job('checkpoint');
  await readJournal();
  await leftAlone(citizen);
  await pickUp(await citizenIn(town));
  await brokenSeal(await citizenIn(town));
  await value((await citizenIn(town))('eraseRequest', { requestId: rejected }));
  town.clock.forward({ hours: 24 * 400 });
  await town.job('tend');
  await town.job('tend');
  const later = await citizenIn(town);
  await value(later('getCitizenSession', {}));
  await value(later('endCitizenSession', {}));
}

async function readEverything(): Promise<void> {
  await value(town.call('listProducts', {}));
  await value(town.call('getProduct', { productId: productId('meldebescheinigung') }));
}

/** Paid, questioned, answered, approved by one and another, revoked by two. */
async function decide(citizen: Call): Promise<RequestId> {
  const requestId = await request(citizen, 'aufenthaltsbescheinigung', { delivery: 'post' });
  await pay(town, citizen, requestId);
  await value(citizen('lookAtPayment', { requestId }));
  await town.follow();
  const [aylin, bela] = [await clerkIn(town, 'Aylin Ahrens'), await clerkIn(town, 'Bela Brandt')];
  await value(aylin('listCases', {}));
  const { version } = await value(aylin('getCase', { requestId }));
  await value(aylin('askCitizen', { requestId, version, text: 'Seit wann wohnen Sie dort?' }));
  await town.follow();
  await value(citizen('answerQuestion', { requestId, text: 'Seit dem 1. April 2019.' }));
  await approve(aylin, requestId);
  await town.follow();
  await value(citizen('getReceipt', { requestId }));
  const issued = await value(bela('getCase', { requestId }));
  await value(bela('getCaseDocument', { requestId }));
  await value(bela('handOver', { requestId, version: issued.version }));
  await value(bela('findCase', { certificateId: issued.certificate?.id ?? 'none' }));
  const sent = await value(bela('getCase', { requestId }));
  await value(bela('reissueCertificate', { requestId, version: sent.version, reason: 'wrong-content' }));
  await town.follow();
  const wrong = await request(citizen, 'aufenthaltsbescheinigung');
  await approve(aylin, wrong);
  await town.follow();
  await revoke(wrong, [aylin, bela]);
  await value(aylin('getProductToEdit', { productId: productId('aufenthaltsbescheinigung') }));
  const other = await request(citizen, 'aufenthaltsbescheinigung', {
    exemptionId: ExemptionId.parse('sozialleistung'),
  });
  const seen = await value(aylin('getCase', { requestId: other }));
  await value(aylin('getCaseProof', { requestId: other, proofId: seen.proofs[0]?.id ?? 0 }));
  const { version: last } = seen;
  await value(aylin('rejectCase', { requestId: other, version: last, reason: 'no-answer', text: 'Kein Grund.' }));
  await town.follow();
  return other;
}

/** While a clerk has it on the desk. */
async function withdraw(citizen: Call): Promise<void> {
  const requestId = await request(citizen, 'aufenthaltsbescheinigung');
  await value(citizen('withdrawRequest', { requestId }));
  await value(citizen('giveCertificateFeedback', { requestId, score: 3 }));
  await town.follow();
}

/** Begun and forgotten; paid without the provider saying so; asked and never answered. */
async function leftAlone(citizen: Call): Promise<void> {
  await draft(citizen, 'meldebescheinigung');
  const paid = await request(citizen, 'meldebescheinigung', { delivery: 'post' });
  await value(citizen('payRequest', { requestId: paid }));
  town.payments.set(town.payments.payments().at(-1)?.id ?? 'none', { status: 'paid' });
  const requestId = await request(citizen, 'aufenthaltsbescheinigung');
  const clerk = await clerkIn(town, 'Aylin Ahrens');
  const { version } = await value(clerk('getCase', { requestId }));
  await value(clerk('askCitizen', { requestId, version, text: 'Seit wann wohnen Sie dort?' }));
  town.clock.forward({ minutes: 90 });
  await town.job('tend');
}

/** A time is chosen, the certificate revoked; and once nobody chooses any time. */
async function pickUp(citizen: Call): Promise<void> {
  const requestId = await request(citizen, pickedUp.id, { delivery: 'pick-up' });
  await town.follow();
  await value(citizen('getPickUp', { requestId }));
  await value(citizen('bookPickUp', { requestId, ...pickUpTime }));
  await revoke(requestId, [await clerkIn(town, 'Aylin Ahrens'), await clerkIn(town, 'Bela Brandt')]);
  await request(citizen, pickedUp.id, { delivery: 'pick-up' });
  await town.follow();
  town.clock.forward({ hours: 24 * 8 });
  await town.job('tend');
}

/** The key of the seal is gone for a while. */
async function brokenSeal(citizen: Call): Promise<void> {
  const requestId = await request(citizen, 'aufenthaltsbescheinigung');
  // Hours go by: each time somebody signs in anew.
  const clerk: Call = async (...asked) => (await clerkIn(town, 'Aylin Ahrens'))(...asked);
  const isStuck = async () => (await value(clerk('getCase', { requestId }))).may.includes('retry');
  town.sealFaults.push(...Array.from({ length: 20 }, () => new Error('The key of the seal is not there')));
  await approve(clerk, requestId);
  await town.follow();
  for (let hours = 0; hours < 20 && !(await isStuck()); hours += 1) {
    town.clock.forward({ hours: 1 });
    await town.job('tend');
  }
  const { version } = await value(clerk('getCase', { requestId }));
  await value(clerk('retryIssue', { requestId, version }));
  town.sealFaults.splice(0);
  await town.follow();
}

/** One clerk proposes, another does it. */
async function revoke(requestId: RequestId, [one, other]: readonly [Call, Call]): Promise<void> {
  for (const clerk of [one, other]) {
    const { version } = await value(clerk('getCase', { requestId }));
    const answer = await clerk('revokeCertificate', { requestId, version, reason: 'wrong-content' });
    if (!answer.ok && answer.code !== 'second_clerk_needed') throw new Error(answer.code);
  }
  await town.follow();
}

/** Whoever is shown a certificate looks whether it is genuine. */
async function check(): Promise<void> {
  const [, code = ''] = /([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])/.exec(town.made.at(-1)?.checkCode ?? '') ?? [];
  await value(town.call('checkCertificate', { code }));
  await value(town.call('checkFile', { sha256: 'a'.repeat(64) }));
}

async function readJournal(): Promise<void> {
  await value(town.call('getCheckpoint', {}));
  await value(town.call('listEntries', { from: '0', to: '1' }));
  await value(town.call('proveInclusion', { index: '0', size: '2' }));
  await value(town.call('proveConsistency', { before: '1', size: '2' }));
  await value(town.call('getStatusList', { list: '0001' }));
  await value(town.call('listCertificateKeys', {}));
}

beforeAll(everything);

const rights = {
  'certificate-api': tableAccess['certificate-api'],
  'issue-certificates': tableAccess['issue-certificates'],
  'staff-api': caseAccess,
};
const used = () => new Set(town.accesses.map(({ name, action, pk }) => `${name} ${action} ${patternOf(pk)}`));

describe('a journey through the functions of certificates as deployed', () => {
  it('does its work: mails sent, nothing broken', () => {
    const unexpected = town.faults.filter(
      (fault) => !(fault instanceof Error && fault.message.includes('key of the seal')),
    );
    expect(unexpected).toEqual([]);
    expect(town.mailbox.length).toBeGreaterThan(3);
  });

  it('is allowed in every single step by the rights of its function', async () => {
    const steps = new Map(town.accesses.map((access) => [`${access.name} ${access.action} ${access.pk}`, access]));
    expect(steps.size).toBeGreaterThan(60);
    const refused: string[] = [];
    for (const [step, { name, action, pk }] of steps) {
      if ((await verdict(name, onKey(action, pk))) !== 'Allowed') refused.push(step);
    }
    expect(refused).toEqual([]);
  });

  it('uses every right that is given, so that none can be taken away', () => {
    const given = Object.entries(rights).flatMap(([name, access]) =>
      access.flatMap(([pattern, actions]) => actions.map((action) => `${name} ${action} ${pattern}`)),
    );
    expect(given.filter((right) => !used().has(right))).toEqual([]);
  });
});
