import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Idea } from '../../../shared/domain/idea.ts';
import { StaffEntryId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { Ideas } from '../../ports/staff.ts';
import { ideaView } from './idea-view.ts';

export type ProposeIdeaDeps = {
  readonly ideas: Pick<Ideas, 'read' | 'write'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
};

/** The same key and body propose once, and the idea is shown as it is kept; another body is `idempotency_key_reused`. */
export function proposeIdea({ ideas, links, clock }: ProposeIdeaDeps): Handler<Routes['proposeIdea'], StaffCaller> {
  return async ({ title, text, named }, { home, staff, idempotencyKey }) => {
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const id = StaffEntryId.parse(links.pseudonym(home, 'entry', `idea ${staff.id} ${idempotencyKey}`));
    const idea: Idea = {
      id,
      title,
      text,
      by: staff.id,
      ...(named && { byName: staff.name }),
      at: secondsOf(clock.now()),
      state: 'open',
      supporters: [],
      version: 0,
    };
    const isNew = await ideas.write(home, idea);
    const kept = isNew ? { ...idea, version: 1 } : await ideas.read(home, id);
    if (kept === undefined) return fail('not_found');
    const isSame = kept.title === title && kept.text === text && (kept.byName !== undefined) === named;
    return isSame ? ok(ideaView(kept, staff.id)) : fail('idempotency_key_reused');
  };
}
