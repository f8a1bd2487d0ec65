import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { inOrderOfWeight } from '../../../shared/domain/idea.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Ideas } from '../../ports/staff.ts';
import { ideaView } from './idea-view.ts';

export type ListIdeasDeps = { readonly ideas: Pick<Ideas, 'list'> };

/** All ideas of the municipality, also from a practice session: an idea is never only for practice. */
export function listIdeas({ ideas }: ListIdeasDeps): Handler<Routes['listIdeas'], StaffCaller> {
  return async (_input, { home, staff }) => {
    const all = await ideas.list(home);
    const open = all.filter(({ state }) => state === 'open').length;
    return ok({
      ideas: inOrderOfWeight(all).map((idea) => ideaView(idea, staff.id)),
      open,
      answered: all.length - open,
    });
  };
}
