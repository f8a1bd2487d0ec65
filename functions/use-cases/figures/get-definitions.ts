import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { definitionsInForce } from '../../../shared/domain/figures/definitions/definitions-in-force.ts';
import { type HashText, hashOf } from '../../../shared/domain/figures/release/chain.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Releases } from '../../ports/figure.ts';

export type GetDefinitionsDeps = { readonly releases: Pick<Releases, 'definitions'>; readonly sha256: HashText };

/** The definitions of today, or those that a release names by their hash. */
export function getDefinitions({ releases, sha256 }: GetDefinitionsDeps): Handler<Routes['getDefinitions'], Caller> {
  return async ({ hash: asked }, { tenant }) => {
    const today = definitionsInForce();
    const hash = hashOf(today, sha256);
    if (asked === undefined || asked === hash) return ok({ hash, definitions: [...today] });
    const stored = await releases.definitions(tenant, asked);
    return stored === undefined ? fail('not_found') : ok({ hash: asked, definitions: [...stored] });
  };
}
