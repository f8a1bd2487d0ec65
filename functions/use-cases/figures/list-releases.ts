import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Releases } from '../../ports/figure.ts';

export type ListReleasesDeps = { readonly releases: Pick<Releases, 'heads'> };

/** The chain: whoever keeps its last hash sees later whether the past was changed. */
export function listReleases({ releases }: ListReleasesDeps): Handler<Routes['listReleases'], Caller> {
  return async (_input, { tenant }) => ok({ releases: [...(await releases.heads(tenant))] });
}
