import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type FieldProblem, fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Limits } from '../../ports/limits.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { publicOffices, publicServices } from '../search/public-catalogue.ts';
import { type KeepFeedbackDeps, keepFeedback } from './keep-feedback.ts';

export type TellGaveUpDeps = KeepFeedbackDeps & { readonly catalogue: Catalogue; readonly limits: Limits };

type Said = InputOf<Routes['tellGaveUp']>;

/** What was missing for somebody who has no case. The same form sent twice is said once. */
export function tellGaveUp(deps: TellGaveUpDeps): Handler<Routes['tellGaveUp'], Caller> {
  return async (input, { tenant, address, idempotencyKey }) => {
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const unknown = await unknownIn(deps.catalogue, tenant, input);
    if (unknown) return fail('invalid_request', [unknown]);
    const who = deps.links.pseudonym(tenant, 'address', address);
    if (!(await deps.limits.allow(tenant, `heard.${who}`, limitRules.heardByAddress))) return fail('too_many_requests');
    const { page, officeId, score, text } = input;
    const said = { about: 'gave-up', score, text, services: [...new Set(input.services)], officeId, page } as const;
    const kept = await keepFeedback(deps, tenant, { said, by: { key: idempotencyKey } });
    if (kept === 'nowhere') return fail('not_found');
    return kept === 'said' ? ok({}) : fail('idempotency_key_reused');
  };
}

/** Figures are told of what the town offers, whatever is typed. */
async function unknownIn(
  catalogue: Catalogue,
  tenant: TenantId,
  { services, officeId }: Said,
): Promise<FieldProblem | undefined> {
  const [offered, places] = await Promise.all([publicServices(catalogue, tenant), publicOffices(catalogue, tenant)]);
  const strange = services.findIndex((service) => offered.every(({ id }) => id !== service));
  if (strange >= 0) return { pointer: `/services/${strange}`, code: 'unknown_service' };
  const isKnown = officeId === undefined || places.some(({ id }) => id === officeId);
  return isKnown ? undefined : { pointer: '/officeId', code: 'unknown_office' };
}
