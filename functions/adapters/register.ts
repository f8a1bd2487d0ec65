import * as z from 'zod';
import { RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import type { CitizenClaims } from '../../shared/domain/citizen.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Register } from '../ports/register.ts';
import { type Ask, type Asked, askingAt } from './json-over-http.ts';

export type RegisterSettings = {
  readonly url: string;
  readonly key: string;
  /** Milliseconds for one answer; shorter than the patience of a page. */
  readonly timeoutMs?: number;
};

const usualTimeoutMs = 3000;

/** Two are enough to know that it is not one. */
const Matches = z.object({ persons: z.array(RegisterPerson).max(2) });

/**
 * A population register over HTTP: `POST <url>/v1/<municipality>/searches` with what must match exactly, or
 * with a key. It is a POST, so that no name stands in an address that proxies log. An answer in another
 * form than agreed is a fault, not an outage, and throws.
 */
export function httpRegister({ url, key, timeoutMs = usualTimeoutMs }: RegisterSettings): Register {
  const ask = askingAt({ base: url, timeoutMs, headers: { authorization: `Bearer ${key}` } });
  return {
    async find(tenant, claims) {
      const found = await search(ask, tenant, wanted(claims));
      if (found.kind === 'down') return found;
      const [person, another] = found.persons;
      if (!person) return { kind: 'none' };
      return another ? { kind: 'several' } : { kind: 'one', person };
    },
    async read(tenant, personKey) {
      const found = await search(ask, tenant, { key: personKey });
      if (found.kind === 'down') return found;
      const [person, another] = found.persons;
      if (another) throw new Error('The register knows two people by one key');
      return person ? { kind: 'one', person } : { kind: 'none' };
    },
  };
}

/** The key says it all; the rest could only be out of date. */
function wanted({ registerKey, givenNames, familyName, birthDate, address }: CitizenClaims) {
  return registerKey === undefined ? { givenNames, familyName, birthDate, address } : { key: registerKey };
}

async function search(ask: Ask, tenant: TenantId, body: object) {
  const answer: Asked = await ask('POST', `/v1/${encodeURIComponent(tenant)}/searches`, { body });
  if (answer.kind === 'down') return answer;
  if (answer.status !== 200) throw new Error(`The register answered ${answer.status}`);
  return { kind: 'found', ...Matches.parse(answer.value) } as const;
}
