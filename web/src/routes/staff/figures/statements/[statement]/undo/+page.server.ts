import { effectOfUndo, takeBack, undoIn } from '#lib/server/catalogue-edit/take-back.ts';
import { leadOf, statementIdOf } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would say, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const statementId = statementIdOf(event.params.statement);
  const change = undoIn(event.url);
  const answer = await call('previewStatement', { statementId, change });
  return { statementId, version: change.version, effect: effectOfUndo(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await leadOf(event);
    const statementId = statementIdOf(event.params.statement);
    return await takeBack(event, `/staff/figures/statements/${statementId}`, (undo) =>
      call('saveStatement', { statementId, ...undo }),
    );
  },
} satisfies Actions;
