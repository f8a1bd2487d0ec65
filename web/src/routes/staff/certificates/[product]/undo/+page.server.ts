import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, townStaff, undoneVersion } from '#lib/server/catalogue-edit/entry-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would do, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const productId = productIdOf(event.params.product);
  const version = undoneVersion(event.url);
  const answer = await call('previewProduct', { productId, change: { kind: 'undo', version } });
  const isGone = !answer.ok && answer.code === 'invalid_request';
  return { productId, version, effect: isGone ? undefined : orErrorPage(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const productId = productIdOf(event.params.product);
    const form = await event.request.formData();
    const answer = await call('saveProduct', {
      productId,
      change: { kind: 'undo', version: undoneVersion(event.url) },
      expectedVersion: Number(form.get('version')),
    });
    if (!answer.ok && (answer.code === 'edited_meanwhile' || answer.code === 'invalid_request')) {
      return fail(409, { meanwhile: true });
    }
    const { version } = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/certificates/${productId}/history?saved=${version}`));
  },
} satisfies Actions;
