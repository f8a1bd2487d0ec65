import { describe, expect, it } from 'vitest';
import { hkdfClaimsSeal } from '../../functions/adapters/claims-seal.ts';
import { citizenSessionsIn } from '../../functions/store/citizen-sessions.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { citizenSignInsIn, signInsIn } from '../../functions/store/sign-ins.ts';
import { CitizenSubject } from '../../shared/domain/citizen.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { elif } from '../support/fake-citizen-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { tenant } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const altstadt = TenantId.parse('altstadt');
const subject = CitizenSubject.parse('e'.repeat(22));
const citizen = { subject, level: 'substantial', authenticatedAt: 1_795_500_000, claims: elif } as const;

describe.each(backendNames)('sessions of citizens in the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const deps = (linkKey = 7) => ({
    table: backend().table,
    clock,
    repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }),
    claimsSeal: hkdfClaimsSeal(Buffer.alloc(32, linkKey).toString('base64')),
  });

  it('are found by their token, with the level of this sign-in and what was told of the person', async () => {
    const { token, endsAt } = await citizenSessionsIn(deps()).open(tenant, citizen);
    expect(await citizenSessionsIn(deps()).find(tenant, token)).toEqual({
      ...citizen,
      sessionId: expect.stringMatching(/^[\w-]{43}$/),
      endsAt,
    });
  });

  it('are nobody elses: another municipality, another secret, another person', async () => {
    const sessions = citizenSessionsIn(deps());
    const { token } = await sessions.open(tenant, citizen);
    const [, secret = ''] = token.split('.');
    expect(await sessions.find(altstadt, token)).toBeUndefined();
    for (const other of [`${subject}.${'a'.repeat(43)}`, `${'f'.repeat(22)}.${secret}`, secret, '', `${token}=`]) {
      expect(await sessions.find(tenant, other)).toBeUndefined();
    }
  });

  it('end apart from each other', async () => {
    const sessions = citizenSessionsIn(deps());
    const [here, there] = [await sessions.open(tenant, citizen), await sessions.open(tenant, citizen)];
    const found = await sessions.find(tenant, here.token);
    if (found) await sessions.end(tenant, found);
    expect(await sessions.find(tenant, here.token)).toBeUndefined();
    expect(await sessions.find(tenant, there.token)).toMatchObject({ subject });
  });

  it('do not open with another link key: what was told is gone with it', async () => {
    const { token } = await citizenSessionsIn(deps()).open(tenant, citizen);
    await expect(citizenSessionsIn(deps(8)).find(tenant, token)).rejects.toThrow();
  });

  it('begin with departures that staff cannot take, and the other way round', async () => {
    const departure = { state: 's', nonce: 'n', codeVerifier: 'v', provenAfter: 1_795_500_000 };
    const secret = await citizenSignInsIn(deps()).keep(tenant, departure);
    expect(await signInsIn(deps()).take(tenant, secret)).toBeUndefined();
    expect(await citizenSignInsIn(deps()).take(altstadt, secret)).toBeUndefined();
    expect(await citizenSignInsIn(deps()).take(tenant, secret)).toEqual(departure);
    expect(await citizenSignInsIn(deps()).take(tenant, secret)).toBeUndefined();
  });
});
