import { beforeEach, describe, expect, it } from 'vitest';
import { repeated } from '../../functions/store/repeat.ts';
import { sessionsIn } from '../../functions/store/sessions.ts';
import { signInsIn } from '../../functions/store/sign-ins.ts';
import { LinkToken, TenantId } from '../../shared/domain/ids.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { officeId, tenant } from '../support/make.ts';
import { staffMember } from '../support/staff.ts';
import { backendNames, useBackend } from './backends.ts';

const altstadt = TenantId.parse('altstadt');
const practice = TenantId.parse('lindenau-practice');
const desk = { officeId: officeId('rathaus-mitte'), counter: 3 };

describe.each(backendNames)('sessions in the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const deps = () => {
    const { table } = backend();
    return { table, clock, repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }) };
  };
  const sessions = () => sessionsIn(deps());
  let people = 0;
  let staff = staffMember();
  const keyOf = (sessionId: string) => ({ staffId: staff.id, sessionId });

  beforeEach(() => {
    people += 1;
    staff = staffMember(`Person ${people}`);
    clock.set('2026-11-24T07:00:00Z');
  });

  it('are found by their token, with who and what they may', async () => {
    const { token, sessionId, endsAt } = await sessions().open(tenant, staff);
    expect(await sessions().find(tenant, token)).toEqual({
      home: tenant,
      sessionId,
      staff,
      practice: undefined,
      endsAt,
    });
    expect(token).toMatch(new RegExp(`^${staff.id}\\.[\\w-]{43}$`));
    expect(sessionId).not.toContain(token.split('.')[1]);
  });

  it('are nobody elses: another municipality, another person, another secret', async () => {
    const { token } = await sessions().open(tenant, staff);
    const other = await sessions().open(tenant, staffMember('Somebody else'));
    const [, secret = ''] = token.split('.');
    expect(await sessions().find(altstadt, token)).toBeUndefined();
    expect(await sessions().find(tenant, `${other.token.split('.')[0]}.${secret}`)).toBeUndefined();
    expect(await sessions().find(tenant, `${staff.id}.${'a'.repeat(43)}`)).toBeUndefined();
    for (const odd of ['', '.', secret, `${staff.id}.`, `${token}=`, `${token} `, `#${token}`]) {
      expect(await sessions().find(tenant, odd)).toBeUndefined();
    }
  });

  it('end after half an hour without a request', async () => {
    const { token } = await sessions().open(tenant, staff);
    clock.forward({ minutes: 29, seconds: 59 });
    expect(await sessions().find(tenant, token)).toBeDefined();
    clock.forward({ minutes: 29, seconds: 59 });
    expect(await sessions().find(tenant, token)).toBeDefined();
    clock.forward({ minutes: 30 });
    expect(await sessions().find(tenant, token)).toBeUndefined();
  });

  it('are not kept alive by a page that asks by itself', async () => {
    const { token } = await sessions().open(tenant, staff);
    clock.forward({ minutes: 20 });
    expect(await sessions().find(tenant, token, { unattended: true })).toBeDefined();
    clock.forward({ minutes: 10 });
    expect(await sessions().find(tenant, token, { unattended: true })).toBeUndefined();
  });

  it('end after ten hours, however busy', async () => {
    const { token } = await sessions().open(tenant, staff);
    for (let quarter = 1; quarter < 40; quarter += 1) {
      clock.forward({ minutes: 15 });
      expect(await sessions().find(tenant, token)).toBeDefined();
    }
    clock.forward({ minutes: 14, seconds: 59 });
    expect(await sessions().find(tenant, token)).toBeDefined();
    clock.forward({ seconds: 1 });
    expect(await sessions().find(tenant, token)).toBeUndefined();
  });

  it('cost one small read, and a write once a minute', async () => {
    const { token } = await sessions().open(tenant, staff);
    const { meter } = backend();
    meter.take();
    for (let request = 0; request < 10; request += 1) {
      clock.forward({ seconds: 11 });
      await sessions().find(tenant, token);
    }
    expect(meter.take()).toEqual({ read: 10, write: 1 });
  });

  it('remember a desk, and forget it on the way into practice and out of it', async () => {
    const { token, sessionId } = await sessions().open(tenant, staff);
    expect(await sessions().chooseDesk(tenant, keyOf(sessionId), desk)).toBe(true);
    expect(await sessions().find(tenant, token)).toMatchObject({ desk });
    expect(await sessions().setPractice(tenant, keyOf(sessionId), practice)).toBe(true);
    const practising = await sessions().find(tenant, token);
    expect(practising).toMatchObject({ practice });
    expect(practising?.desk).toBeUndefined();
    await sessions().chooseDesk(tenant, keyOf(sessionId), desk);
    expect(await sessions().setPractice(tenant, keyOf(sessionId), undefined)).toBe(true);
    const back = await sessions().find(tenant, token);
    expect([back?.practice, back?.desk]).toEqual([undefined, undefined]);
  });

  it('stay ended: nothing written later brings them back', async () => {
    const { token, sessionId } = await sessions().open(tenant, staff);
    await sessions().end(tenant, keyOf(sessionId));
    expect(await sessions().find(tenant, token)).toBeUndefined();
    expect(await sessions().chooseDesk(tenant, keyOf(sessionId), desk)).toBe(false);
    expect(await sessions().setPractice(tenant, keyOf(sessionId), practice)).toBe(false);
    expect(await sessions().find(tenant, token)).toBeUndefined();
  });

  it('end here, or everywhere, and for nobody else', async () => {
    const somebody = await sessions().open(tenant, staffMember('Bystander'));
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => sessions().open(tenant, staff)));
    await sessions().end(tenant, keyOf(first?.sessionId ?? ''));
    const found = async () =>
      await Promise.all(
        [first, second, third, somebody].map(
          async (one) => (await sessions().find(tenant, one?.token ?? '')) !== undefined,
        ),
      );
    expect(await found()).toEqual([false, true, true, true]);
    await sessions().endAll(tenant, staff.id);
    expect(await found()).toEqual([false, false, false, true]);
  });
});

describe.each(backendNames)('sign-ins under way in the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const signIns = () =>
    signInsIn({
      table: backend().table,
      clock,
      repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }),
    });
  const departure = { state: 's', nonce: 'n', codeVerifier: 'v' };

  it('can be taken once, even by several at a time', async () => {
    const secret = await signIns().keep(tenant, departure);
    const taken = await Promise.all([1, 2, 3, 4].map(() => signIns().take(tenant, secret)));
    expect(taken.filter((one) => one !== undefined)).toEqual([departure]);
    expect(await signIns().take(tenant, secret)).toBeUndefined();
  });

  it('last ten minutes, also where the table deletes later', async () => {
    const secret = await signIns().keep(tenant, departure);
    clock.forward({ minutes: 10 });
    expect(await signIns().take(tenant, secret)).toBeUndefined();
  });

  it('belong to the municipality they began at, and need their secret', async () => {
    const secret = await signIns().keep(tenant, departure);
    expect(await signIns().take(altstadt, secret)).toBeUndefined();
    expect(await signIns().take(tenant, LinkToken.parse('a'.repeat(43)))).toBeUndefined();
    expect(await signIns().take(tenant, secret)).toEqual(departure);
  });
});
