import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { type Asked, pressed, readSaved, type Shown, savedQuery } from '#lib/server/plan/change-hours.ts';
import { changeOf, draftOf } from '#lib/server/plan/hours-draft.ts';
import { hoursErrors, readHours, withRow } from '#lib/server/plan/hours-form.ts';
import { planStaff } from '#lib/server/plan/plan-page.ts';
import { readPress } from '#lib/server/plan/press.ts';
import type { Actions, PageServerLoad } from './$types';

/** All hours of an office in plain forms. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices } = await planStaff(event);
  const { hours, ...view } = orErrorPage(await call('getOfficeHours', { officeId }));
  const { zone } = knownTown(event.locals);
  return { ...view, draft: draftOf(hours), officeId, offices, zone, saved: readSaved(event.url) };
};

export const actions = {
  default: async (event) => {
    const { call, officeId } = await planStaff(event);
    const form = await event.request.formData();
    const draft = readHours(form);
    const change = changeOf(draft);
    const seen = JSON.stringify(change);
    const press = readPress(form, seen);
    const typed = { draft, choices: press.choices, note: press.note, seen };
    const changedRows = withRow(draft, press.intent);
    if (changedRows) return { ...typed, draft: changedRows, wrong: [], shown: undefined, mine: [] };
    const asked = { call, officeId, change, expectedVersion: Number(form.get('version')) };
    const answer = await pressed(asked, press);
    if (answer.kind === 'saved') {
      const query = { office: officeId, ...savedQuery(answer.saved) };
      redirect(303, pathIn(event.locals.language, `/staff/plan/hours?${new URLSearchParams(query)}`));
    }
    const page = { ...typed, wrong: hoursErrors(answer.fields), shown: answer, mine: await mineAgainst(asked, answer) };
    return answer.status === 200 ? page : fail(answer.status, page);
  },
} satisfies Actions;

/** In a conflict: what these hours would make of those that others have saved. */
async function mineAgainst({ call, officeId, change }: Asked, { conflict }: Shown) {
  if (conflict === undefined) return [];
  const answer = await call('previewHours', { officeId, change });
  return answer.ok ? answer.value.changes : [];
}
