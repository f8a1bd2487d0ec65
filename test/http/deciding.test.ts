import { describe, expect, it } from 'vitest';
import type { Call } from '../../shared/contracts/client.ts';
import { elifInRegister } from '../support/case-house.ts';
import { clerkHouse } from '../support/clerk-house.ts';
import { tenant } from '../support/make.ts';
import { approve, exemption, issued, shown, waiting, withMode } from './case-steps.ts';
import { value } from './steps.ts';

describe('deciding', () => {
  it('stops the clock with a question, and the answer brings the case back with the days that were left', async () => {
    const { house, requestId, call } = await waiting();
    const { version } = await shown(call, requestId);
    const asked = { requestId, version, text: 'Für welche Behörde?' };
    expect(await value(call('askCitizen', asked))).toMatchObject({ state: 'needs-info' });
    expect(await value(call('askCitizen', asked))).toMatchObject({ state: 'needs-info' });
    expect((await value(call('listCases', {}))).cases).toEqual([]);
    house.clock.forward({ hours: 24 * 6 });
    await house.handlers.answerQuestion({ requestId, text: 'Für die Bank.' }, house.elif());
    const again = await shown(call, requestId);
    expect(again).toMatchObject({ state: 'in-review', deadline: '2026-12-02' });
    expect(again.messages.map(({ from, text }) => [from, text])).toEqual([
      ['clerk', 'Für welche Behörde?'],
      ['citizen', 'Für die Bank.'],
    ]);
  });

  it('issues what a clerk has approved', async () => {
    const { house, requestId, call } = await issued();
    expect(await house.stored(requestId)).toMatchObject({ state: 'issued' });
    const { timeline, certificate } = await shown(call, requestId);
    expect(timeline.find(({ event }) => event === 'approve')).toMatchObject({ by: 'clerk', byYou: true });
    expect(await value(call('findCase', { certificateId: certificate?.id ?? '' }))).toEqual({ requestId });
  });

  it('does not approve what the register no longer says', async () => {
    const { house, requestId, call } = await waiting();
    const { version, register } = await shown(call, requestId);
    house.registerDouble.people = [{ ...elifInRegister, familyName: 'Baumann-Öz' }];
    const extract = register?.kind === 'one' ? register.extract : '';
    expect(await call('approveCase', { requestId, version, extract, reason: 'checked' })).toMatchObject({
      ok: false,
      code: 'edited_meanwhile',
    });
    expect((await house.stored(requestId)).state).toBe('in-review');
  });

  it('lets one of two clerks decide who decide at once; the other is told, and nothing is overwritten', async () => {
    const { house, requestId, call } = await waiting();
    const { call: other } = await house.clerk('Bo Brandt');
    const [mine, theirs] = [await shown(call, requestId), await shown(other, requestId)];
    const extract = mine.register?.kind === 'one' ? mine.register.extract : '';
    const answers = await Promise.all([
      call('approveCase', { requestId, version: mine.version, extract, reason: 'checked' }),
      other('rejectCase', { requestId, version: theirs.version, reason: 'not-entitled', text: 'Kein Anspruch.' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'edited_meanwhile' });
    const { state, history } = await house.stored(requestId);
    expect(history.filter(({ by }) => by === 'clerk')).toHaveLength(1);
    expect(state).toBe(answers[0].ok ? 'approved' : 'rejected');
  });

  it('needs two different clerks where the product wants four eyes', async () => {
    const { house, requestId, call } = await waiting('four-eyes');
    expect(await value(approve(call, requestId))).toMatchObject({ state: 'in-review' });
    expect(await approve(call, requestId)).toMatchObject({ ok: false, code: 'second_clerk_needed' });
    expect((await value(call('listCases', {}))).cases[0]).toMatchObject({ task: 'decide-second', waitsForOther: true });
    const { call: other } = await house.clerk('Bo Brandt');
    expect((await shown(other, requestId)).approvals).toEqual({ needed: 2, given: 1, byYou: false });
    expect(await value(approve(other, requestId))).toMatchObject({ state: 'approved' });
    expect(new Set((await house.stored(requestId)).approvals).size).toBe(2);
  });

  it('rejects with reasons, says how to object, and owes back what was paid', async () => {
    const house = await clerkHouse({ products: withMode('clerk') });
    const requestId = await house.asked({ delivery: 'post' });
    await house.handlers.payRequest({ requestId }, house.elif());
    const { id } = house.provider.payments()[0] ?? { id: '' };
    house.provider.set(id, { status: 'paid' });
    await house.handlers.lookAtPayment({ requestId }, house.elif());
    const { call } = await house.clerk();
    const { version, fee } = await shown(call, requestId);
    expect(fee).toMatchObject({ cents: 900, paid: true });
    await value(call('rejectCase', { requestId, version, reason: 'not-entitled', text: 'Sie wohnen nicht hier.' }));
    const { payments, state } = await house.stored(requestId);
    expect({ state, refund: payments[0]?.refund }).toMatchObject({
      state: 'rejected',
      refund: { cents: 900, why: 'rejected', state: 'owed' },
    });
    expect((await shown(call, requestId)).fee).toMatchObject({ paid: false, refund: 'owed' });
    const mine = await house.handlers.getRequest({ requestId }, house.elif());
    const text = mine.ok ? mine.value.decision?.text : '';
    expect(text).toContain('Sie wohnen nicht hier.');
    expect(text).toContain('Widerspruch');
  });
});

describe('after issuing', () => {
  it('revokes with two clerks; the one who proposed it is not the second', async () => {
    const { house, requestId, call } = await issued();
    const revoke = async (by: Call) =>
      by('revokeCertificate', { requestId, reason: 'wrong-content', version: (await shown(by, requestId)).version });
    expect(await value(revoke(call))).toMatchObject({ state: 'issued' });
    expect(await revoke(call)).toMatchObject({ ok: false, code: 'second_clerk_needed' });
    const { call: other } = await house.clerk('Bo Brandt');
    expect((await value(other('listCases', {}))).cases[0]).toMatchObject({ task: 'revoke-second' });
    expect(await value(revoke(other))).toMatchObject({ state: 'revoked' });
    const { certificate } = await house.stored(requestId);
    expect(certificate && (await house.issued.byNumber(tenant, certificate.id))).toMatchObject({ state: 'revoked' });
    expect((await value(call('listCases', {}))).cases).toEqual([]);
  });

  it('keeps a certificate after all', async () => {
    const { house, requestId, call } = await issued();
    const { version } = await shown(call, requestId);
    const proposed = await value(call('revokeCertificate', { requestId, reason: 'other', version }));
    await value(call('keepCertificate', { requestId, version: proposed.version }));
    const { state, revocation } = await house.stored(requestId);
    expect({ state, revocation }).toEqual({ state: 'issued', revocation: undefined });
    expect((await value(call('listCases', {}))).cases).toEqual([]);
  });

  it('replaces a certificate: the old one is not valid any more, the new case is decided like any other', async () => {
    const { house, requestId, call } = await issued({ delivery: 'download' });
    const { version } = await shown(call, requestId);
    const wish = { requestId, version, reason: 'wrong-content' as const };
    const replacing = await value(call('reissueCertificate', wish));
    expect(await value(call('reissueCertificate', wish))).toEqual(replacing);
    expect(replacing).toMatchObject({ state: 'in-review' });
    expect((await house.stored(requestId)).state).toBe('superseded');
    await value(approve(call, replacing.requestId));
    expect(await house.issue(replacing.requestId)).toBe('issued');
    const mine = await house.handlers.listRequests({}, house.elif());
    expect(mine.ok && mine.value.requests.map(({ state }) => state).toSorted()).toEqual(['issued', 'superseded']);
  });

  it('hands over what goes by post, once', async () => {
    const { house, requestId, call } = await issued({ delivery: 'post', exemptionId: exemption });
    expect((await value(call('listCases', {}))).cases[0]).toMatchObject({ requestId, task: 'hand-over' });
    const { version, may, proofs } = await shown(call, requestId);
    const proof = await value(call('getCaseProof', { requestId, proofId: proofs[0]?.id ?? 0 }));
    expect(Buffer.from(proof).toString()).toContain('%PDF-');
    expect(may).toEqual(expect.arrayContaining(['document', 'hand-over']));
    expect((await value(call('getCaseDocument', { requestId }))).length).toBeGreaterThan(10);
    await value(call('handOver', { requestId, version }));
    expect((await house.stored(requestId)).state).toBe('delivered');
    const { call: other } = await house.clerk('Bo Brandt');
    const again = await other('handOver', { requestId, version: version + 1 });
    expect(again).toMatchObject({ ok: false, code: 'request_changed' });
    expect((await house.seenBy(requestId)).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['proof', 'document']),
    );
  });

  it('does not give clerks the document of a citizen who downloads it', async () => {
    const { requestId, call } = await issued();
    expect(await call('getCaseDocument', { requestId })).toMatchObject({ ok: false, code: 'request_changed' });
  });
});
