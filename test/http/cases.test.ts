import { describe, expect, it } from 'vitest';
import { BirthDate } from '../../shared/domain/certificate/birth-date.ts';
import { elifInRegister } from '../support/case-house.ts';
import { clerkHouse } from '../support/clerk-house.ts';
import { makeProduct } from '../support/make-product.ts';
import { grant } from '../support/staff.ts';
import { approve, shown, waiting } from './case-steps.ts';
import { value } from './steps.ts';

describe('the queue of clerks', () => {
  it('shows who waits with a shortened name, the nearest deadline first', async () => {
    const { house, requestId, call } = await waiting();
    house.clock.forward({ hours: 24 });
    const later = await house.asked();
    const { cases, more } = await value(call('listCases', {}));
    expect(more).toBe(false);
    expect(cases.map((one) => [one.requestId, one.deadline, one.urgency, one.task])).toEqual([
      [requestId, '2026-11-26', 'soon', 'decide'],
      [later, '2026-11-27', 'later', 'decide'],
    ]);
    expect(cases[0]).toMatchObject({ applicant: 'E. Bau…', causes: ['product'] });
    house.clock.forward({ hours: 24 * 3 });
    expect((await value(call('listCases', {}))).cases.map(({ urgency }) => urgency)).toEqual(['overdue', 'overdue']);
  });

  it('is for clerks and lead clerks only', async () => {
    const { house } = await waiting();
    for (const role of ['lead', 'auditor'] as const) {
      const { call } = await house.clerk('Lea Leitung', [grant(role)]);
      expect(await call('listCases', {})).toMatchObject({ ok: false, code: 'not_permitted' });
    }
  });

  it('does not show what citizens are still writing', async () => {
    const { house, call } = await waiting();
    const { handlers, elif, newKey } = house;
    const product = { productId: makeProduct().id, language: 'de' as const };
    const draft = await handlers.beginRequest(product, elif('high', { idempotencyKey: newKey() }));
    const requestId = draft.ok ? draft.value.requestId : '';
    expect(await call('getCase', { requestId })).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('a case', () => {
  it('is shown with what the register says now, and the citizen sees who looked', async () => {
    const { house, requestId, call } = await waiting();
    house.registerDouble.people = [
      { ...elifInRegister, residences: elifInRegister.residences.map((one) => ({ ...one, from: '2020-01-01' })) },
    ];
    const seen = await shown(call, requestId);
    expect(seen).toMatchObject({
      state: 'in-review',
      applicant: { givenNames: 'Elif Zeynep', familyName: 'Baumann', birthDate: '1988-03-14' },
      approvals: { needed: 1, given: 0 },
      ownCase: false,
      may: ['approve', 'ask', 'reject'],
    });
    expect(seen.register).toMatchObject({ kind: 'one', blocks: [], died: false });
    const printed = seen.register?.kind === 'one' ? seen.register.printed : [];
    expect(printed.map(({ value: text }) => text).join(' ')).toContain('Ahornweg 7');
    const looks = (await house.seenBy(requestId)).filter(({ who }) => who === 'clerk');
    expect(looks.map(({ what }) => what).toSorted()).toEqual(['case', 'register']);
    expect(looks.every(({ staffId }) => staffId !== undefined)).toBe(true);
    expect(seen.looks.filter(({ byYou }) => byYou).map(({ what }) => what)).toEqual(
      looks.map(({ what }) => what).toReversed(),
    );
    const other = await house.clerk('Bernd Brandt');
    const byClerks = (await shown(other.call, requestId)).looks.filter(({ who }) => who === 'clerk');
    expect(byClerks.map(({ byYou }) => byYou).toSorted()).toEqual([false, false, true, true]);
  });

  it('says when the register knows nobody, several, or does not answer; then nothing can be approved', async () => {
    const { house, requestId, call } = await waiting();
    const { registerDouble } = house;
    for (const [people, kind] of [
      [[], 'none'],
      [[elifInRegister, elifInRegister], 'several'],
    ] as const) {
      registerDouble.people = [...people];
      expect((await shown(call, requestId)).register).toEqual({ kind });
      expect(await approve(call, requestId)).toMatchObject({ ok: false, code: 'person_unclear' });
    }
    registerDouble.isDown = true;
    expect((await shown(call, requestId)).register).toEqual({ kind: 'down' });
    expect(await approve(call, requestId)).toMatchObject({ ok: false, code: 'register_unavailable' });
  });

  it('about a child is about the child, and says whether the citizen acts for it', async () => {
    const house = await clerkHouse();
    const mia = { givenNames: 'Mia', familyName: 'Baumann', birthDate: BirthDate.parse('2019-05-00') };
    const child = {
      ...elifInRegister,
      givenNames: ['Mia'],
      birth: { date: mia.birthDate },
      guardians: [elifInRegister.key],
    };
    const requestId = await house.asked({ forWhom: 'child', person: mia });
    house.register.find = async (_tenant, claims) => ({
      kind: 'one',
      person: claims.givenNames === 'Mia' ? { ...child, key: elifInRegister.key } : elifInRegister,
    });
    const { call } = await house.clerk();
    const { register } = await shown(call, requestId);
    expect(register).toMatchObject({ kind: 'one', guardian: true });
    expect(JSON.stringify(register)).toContain('Mia');
  });

  it('is decided by a colleague when the name in it is one’s own', async () => {
    const { house, requestId } = await waiting();
    const { call } = await house.clerk('Elif Baumann');
    const { ownCase, may, version, register } = await shown(call, requestId);
    expect({ ownCase, may }).toEqual({ ownCase: true, may: [] });
    const extract = register?.kind === 'one' ? register.extract : '';
    for (const answer of [
      await call('approveCase', { requestId, version, extract, reason: 'checked' }),
      await call('rejectCase', { requestId, version, reason: 'other', text: 'Nein.' }),
      await call('askCitizen', { requestId, version, text: 'Wirklich?' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'own_case' });
    }
    expect((await house.stored(requestId)).state).toBe('in-review');
  });
});
