import { describe, expect, it } from 'vitest';
import { registerExtract } from '../../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { issueTries } from '../../../functions/use-cases/issuing/postpone-issue.ts';
import { approvedRequest, lenaAnswers } from '../../support/issuing-house.ts';
import { tenant } from '../../support/make.ts';
import { issuedIn, issueHouse, lena, mustBe } from './issue-house.ts';

describe('issuing, when something goes wrong', () => {
  it('two Lambdas issue the same request: one certificate', async () => {
    const house = await issueHouse();
    const outcomes = await Promise.all([house.issue(), house.issue(), house.issue()]);
    expect(outcomes.filter((one) => one === 'issued')).toHaveLength(1);
    expect(await house.journalSize()).toBe(1);
  });

  it('Lambda dies before, between and after the steps: one certificate', async () => {
    const house = await issueHouse();
    // Dies after `issue`: a worker begins and never comes back.
    const seen = await mustBe(house);
    await house.requests.advance(tenant, { seen, entry: { event: 'issue', at: 1_795_507_200, by: 'system' } });
    expect(await house.issue()).toBe('issued');
    const first = await issuedIn(house);
    // Dies before it could say that it was done: the record comes again.
    expect(await house.issue()).toBe('nothing');
    expect((await issuedIn(house)).row).toEqual(first.row);
    expect(await house.journalSize()).toBe(1);
  });

  it('KMS throttled: later, and then once', async () => {
    const house = await issueHouse();
    house.faults.push(Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' }));
    expect(await house.issue()).toBe('later');
    expect(await house.now()).toMatchObject({ state: 'issuing', failures: 1 });
    expect(await house.issue()).toBe('later');
    house.clock.forward({ minutes: 2 });
    expect(await house.issue()).toBe('issued');
    expect(await house.journalSize()).toBe(1);
  });

  it('key disabled, denied or certificate expired: failed after some tries, with an alarm; an hour later it works', async () => {
    const house = await issueHouse();
    const outcomes: string[] = [];
    for (let tried = 0; tried < issueTries; tried += 1) {
      house.faults.push(Object.assign(new Error('The key is disabled'), { name: 'DisabledException' }));
      outcomes.push(await house.issue());
      house.clock.forward({ hours: 1 });
    }
    expect(outcomes).toEqual([...Array.from({ length: issueTries - 1 }, () => 'later'), 'failed']);
    expect(await house.now()).toMatchObject({ state: 'issue-failed' });
    expect(house.jobs.map(({ job, failed }) => [job, failed])).toEqual([['issue-failed', 1]]);
    expect(house.noted).toHaveLength(issueTries);
    expect(await house.issue()).toBe('issued');
    expect(await house.journalSize()).toBe(1);
  });

  it('register down: later, however often, and never failed', async () => {
    const house = await issueHouse();
    house.known.answer = { kind: 'down' };
    for (let tried = 0; tried < issueTries + 2; tried += 1) {
      expect(await house.issue()).toBe('later');
      house.clock.forward({ hours: 7 });
    }
    expect(await house.now()).toMatchObject({ state: 'approved' });
    house.known.answer = { kind: 'one', person: lena };
    expect(await house.issue()).toBe('issued');
  });

  it.each([
    [
      'came back to the same address, and since when is not printed',
      { residences: [{ ...lena.residences[0], from: '2026-11-24' }] },
      'same',
    ],
    [
      'moved elsewhere',
      {
        residences: [
          { kind: 'main', address: { street: 'Am Markt 1', postalCode: '1', city: 'X' }, from: '2026-11-24' },
        ],
      },
      'data-changed',
    ],
    ['moved away', { residences: [] }, 'data-changed'],
    ['got another name', { familyName: 'Beispiel' }, 'data-changed'],
    ['was blocked', { blocks: ['51'] }, 'block'],
    ['died', { died: '2026-11-23' }, 'died'],
    ['got a citizenship, which is not printed', { citizenships: ['DE'] }, 'same'],
  ])('register changed since approval: the person %s', async (_, change, cause) => {
    const house = await issueHouse();
    house.person(change);
    expect(await house.issue()).toBe(cause === 'same' ? 'issued' : 'review');
    if (cause === 'same') return;
    expect(await house.now()).toMatchObject({ state: 'in-review', causes: [cause], approvals: [] });
    expect(await house.journalSize()).toBe(0);
  });

  it('register changed while issuing was broken off: a clerk looks', async () => {
    const house = await issueHouse();
    house.faults.push(new Error('The key is gone'));
    await house.issue();
    house.clock.forward({ hours: 1 });
    house.person({ blocks: ['52'] });
    expect(await house.issue()).toBe('review');
    expect(await house.now()).toMatchObject({ state: 'in-review', causes: ['block'] });
  });

  it('person is no longer in the register: a clerk looks', async () => {
    const house = await issueHouse();
    house.known.answer = { kind: 'none' };
    expect(await house.issue()).toBe('review');
    expect(await house.now()).toMatchObject({ causes: ['not-found'] });
  });

  it('no glyph for a character of a name: a clerk looks', async () => {
    const house = await issueHouse();
    house.person({ familyName: '李' });
    // Approved as it stands, so that only the sign is in the way.
    const open = await approvedRequest(house, {
      approvedExtract: registerExtract({ ...lena, familyName: '李' }, lenaAnswers),
    });
    expect(await issueCertificate(house)(tenant, open.request.id)).toBe('review');
    expect(await house.requests.get(tenant, open.request.id)).toMatchObject({ causes: ['glyph'] });
  });
});
