import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { checkCodePrefix } from '../../../shared/domain/certificate/check-code.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { checkLimits } from './check-limits.ts';
import { type CheckDeps, checked } from './checked.ts';
import { birthHashOf, codeHashOf } from './code-hash.ts';

/**
 * Checks a certificate by its code, and, if asked, whether it is about somebody born on a day. Limits come before the
 * look-up and count what is found and what is not alike.
 */
export function checkCertificate(deps: CheckDeps): Handler<Routes['checkCertificate'], Caller> {
  const { issued, limits, links } = deps;
  return async ({ code, birthDate }, { tenant, address }) => {
    const codeHash = codeHashOf(links, tenant, code);
    const who = links.pseudonym(tenant, 'address', address);
    const isAllowed =
      (await limits.allow(tenant, `checks.${who}`, checkLimits.checksByAddress)) &&
      (await limits.allow(tenant, `checks-of.${checkCodePrefix(code)}`, checkLimits.checksByPrefix)) &&
      (birthDate === undefined || (await limits.allow(tenant, `births.${codeHash}`, checkLimits.birthDatesByCode)));
    if (!isAllowed) return fail('too_many_requests');
    const row = await issued.byCode(tenant, codeHash);
    const view = await checked(deps, tenant, { row, codeHash });
    if (birthDate === undefined || view.genuine === 'unknown') return ok(view);
    const isMatch = row?.birthHash === birthHashOf(links, tenant, { code, birthDate });
    return ok({ ...view, birthDate: isMatch ? 'matches' : 'differs' });
  };
}
