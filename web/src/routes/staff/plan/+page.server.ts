import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { type BandForm, bandName, fingerprint, readBands } from '#lib/server/plan/band-form.ts';
import { type Change, pressed, readSaved, savedQuery } from '#lib/server/plan/change-hours.ts';
import { planStaff } from '#lib/server/plan/plan-page.ts';
import { readPress } from '#lib/server/plan/press.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { Actions, PageServerLoad } from './$types';

/** The week of an office as a table. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices } = await planStaff(event);
  const from = CivilDate.safeParse(event.url.searchParams.get('week')).data;
  const plan = orErrorPage(await call('getOfficePlan', { officeId, ...(from && { from }) }));
  return { plan, officeId, offices, saved: readSaved(event.url), zone: knownTown(event.locals).zone };
};

export const actions = {
  default: async (event) => {
    const { call, officeId } = await planStaff(event);
    const form = await event.request.formData();
    const bands = readBands(form);
    const seen = fingerprint(bands);
    const press = readPress(form, seen);
    const typed = { changed: bands.changed, every: bands.every, choices: press.choices, note: press.note, seen };
    const nothing = bands.changed.length === 0;
    if (nothing || bands.wrong.length > 0) {
      return fail(422, { ...typed, nothing, wrong: bands.wrong.map((name) => ({ name })), shown: undefined });
    }
    const asked = { call, officeId, change: changeOf(bands), expectedVersion: Number(form.get('version')) };
    const answer = await pressed(asked, press);
    if (answer.kind === 'saved') {
      const week = CivilDate.safeParse(event.url.searchParams.get('week')).data;
      const query = { office: officeId, ...(week && { week }), ...savedQuery(answer.saved) };
      redirect(303, pathIn(event.locals.language, `/staff/plan?${new URLSearchParams(query)}`));
    }
    const wrong = answer.fields.map(({ pointer, code }) => ({ name: fieldOf(bands, pointer), code }));
    const page = { ...typed, nothing, wrong, shown: answer };
    return answer.status === 200 ? page : fail(answer.status, page);
  },
} satisfies Actions;

function changeOf({ changed, every }: BandForm): Change {
  const bands = changed.map(({ date, from, to, typed }) => ({ date, from, to, counters: Number(typed) }));
  return { kind: 'bands', every, bands };
}

/** The field of the table that a problem of the API is about. */
function fieldOf({ changed }: BandForm, pointer: string): string | undefined {
  const index = /^\/change\/bands\/(\d+)/.exec(pointer)?.[1];
  const band = index === undefined ? undefined : changed[Number(index)];
  return band && bandName(band);
}
