import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { type Change, pressed, savedQuery } from '#lib/server/plan/change-hours.ts';
import { planStaff } from '#lib/server/plan/plan-page.ts';
import { readPress } from '#lib/server/plan/press.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would do, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices } = await planStaff(event);
  const change = undoOf(event.url);
  const namesOf = CivilDate.safeParse(event.url.searchParams.get('names')).data;
  const answer = await call('previewHours', { officeId, change, ...(namesOf && { namesOf }) });
  const page = { officeId, offices, version: change.version, zone: knownTown(event.locals).zone };
  if (!answer.ok && answer.code === 'invalid_request') return { ...page, effect: undefined };
  return { ...page, effect: orErrorPage(answer) };
};

export const actions = {
  default: async (event) => {
    const { call, officeId } = await planStaff(event);
    const form = await event.request.formData();
    const change = undoOf(event.url);
    const own = { office: officeId, version: String(change.version) };
    const intent = String(form.get('intent') ?? 'save');
    if (intent !== 'save') {
      const names = intent.startsWith('names.') ? intent.slice('names.'.length) : '';
      redirect(303, pathIn(event.locals.language, `/staff/plan/undo?${new URLSearchParams({ ...own, names })}`));
    }
    // The effect stands on the page that the button is on.
    const press = { ...readPress(form, ''), intent: 'save', wasSeen: true };
    const asked = { call, officeId, change, expectedVersion: Number(form.get('version')) };
    const answer = await pressed(asked, press);
    if (answer.kind === 'saved') {
      const query = { office: officeId, ...savedQuery(answer.saved) };
      redirect(303, pathIn(event.locals.language, `/staff/plan/history?${new URLSearchParams(query)}`));
    }
    return fail(409, { choices: press.choices, note: press.note, shown: answer });
  },
} satisfies Actions;

function undoOf({ searchParams }: URL): Extract<Change, { kind: 'undo' }> {
  const version = Number(searchParams.get('version'));
  if (!Number.isInteger(version) || version < 1 || version >= 1e8) error(404, 'not_found');
  return { kind: 'undo', version };
}
