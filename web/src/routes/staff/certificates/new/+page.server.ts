import { fail, redirect } from '@sveltejs/kit';
import { readDraft } from '#lib/catalogue-edit/draft.ts';
import { pathIn } from '#lib/language-path.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { draftOfTemplate, pickUpServices, productEntry } from '#lib/server/products/product-form.ts';
import { ProductId } from '#shared/domain/certificate/ids.ts';
import { ProductKind } from '#shared/domain/certificate/product.ts';
import { slugOf } from '#shared/domain/slug.ts';
import type { Actions, PageServerLoad } from './$types';

/** A certificate that is not there yet, filled in from the template of its kind. */
export const load: PageServerLoad = async (event) => {
  await townStaff(event);
  const { zone } = knownTown(event.locals);
  const kind = ProductKind.safeParse(event.url.searchParams.get('kind')).data;
  const start = kind && { kind, draft: draftOfTemplate(kind), base: {}, version: 'new' as const };
  return { zone, start, services: start ? await pickUpServices(event.locals.api) : [] };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const form = await event.request.formData();
    const draft = readDraft(form, []);
    // `new` is this page.
    const productId = ProductId.safeParse(draft['productId'] ?? slugOf(draft['name.de'] ?? '')).data;
    if (productId === undefined || productId === 'new') {
      const wrong = [{ name: draft['name.de'] === undefined ? 'name.de' : 'productId', code: 'required' as const }];
      return fail(422, { draft, base: {}, version: 'new' as const, reason: '', wrong });
    }
    const edited = await editEntry(form, productEntry(call, productId));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(event.locals.language, `/staff/certificates/${productId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
