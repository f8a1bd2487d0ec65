import { productIdOf, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { effectOfUndo, takeBack, undoIn } from '#lib/server/catalogue-edit/take-back.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would do, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const productId = productIdOf(event.params.product);
  const change = undoIn(event.url);
  const answer = await call('previewProduct', { productId, change });
  return { productId, version: change.version, effect: effectOfUndo(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const productId = productIdOf(event.params.product);
    return await takeBack(event, `/staff/certificates/${productId}`, (undo) =>
      call('saveProduct', { productId, ...undo }),
    );
  },
} satisfies Actions;
