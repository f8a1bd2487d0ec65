import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { withSupport } from '../../../shared/domain/idea.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Ideas } from '../../ports/staff.ts';
import { ideaView } from './idea-view.ts';

export type SupportIdeaDeps = { readonly ideas: Pick<Ideas, 'read' | 'write'> };

/** More colleagues than this never press the same button within the same second. */
const rounds = 10;

/** Adding or taking back one's support; doing so twice changes nothing. `not_found` for an unknown idea. */
export function supportIdea({ ideas }: SupportIdeaDeps): Handler<Routes['supportIdea'], StaffCaller> {
  return async ({ ideaId, supports }, { home, staff }) => {
    for (let round = 0; round < rounds; round += 1) {
      const idea = await ideas.read(home, ideaId);
      if (idea === undefined) return fail('not_found');
      const next = withSupport(idea, staff.id, supports);
      if (await ideas.write(home, next)) return ok(ideaView({ ...next, version: idea.version + 1 }, staff.id));
    }
    throw new Error(`An idea was written by others ${rounds} times in a row`);
  };
}
