import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { ownStaffPath, staffOf } from '#lib/server/staff.ts';
import { firstAreaFor, mayAnywhere } from '#lib/staff-areas.ts';
import { DeskBody } from '#shared/contracts/staff/sign-in.ts';
import { permissionFor } from '#shared/domain/staff.ts';
import type { Actions, PageServerLoad } from './$types';

const Problem = z.enum(['again', 'ended', 'tooMany']);

/** The way in: sign in, then say where one works. Whoever serves nobody goes on at once. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const view = await locals.staff.view();
  const to = ownStaffPath(url.searchParams.get('to'));
  if (!view) {
    const said = Problem.safeParse(url.searchParams.get('problem')).data;
    return { to, problem: said ?? (to === undefined ? undefined : ('ended' as const)) };
  }
  const first = firstAreaFor(view.grants);
  if (!mayAnywhere(view.grants, 'serve') && first) redirect(303, pathIn(locals.language, to ?? first.path));
  const toServe = { capability: 'serve', at: 'office' } as const;
  const offices = view.offices.filter(({ officeId }) => permissionFor(view.grants, toServe, officeId) === 'permitted');
  return { to, view, offices };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const typed = { officeId: String(form.get('officeId') ?? ''), counter: String(form.get('counter') ?? '').trim() };
    const desk = DeskBody.safeParse({ officeId: typed.officeId, counter: Number(typed.counter) });
    if (!desk.success) {
      const wrong = new Set(desk.error.issues.map(({ path }) => path[0]));
      return fail(422, { ...typed, noOffice: wrong.has('officeId'), noCounter: wrong.has('counter'), notYours: false });
    }
    const answer = await call('chooseDesk', desk.data);
    if (!answer.ok && (answer.code === 'not_found' || answer.code === 'not_permitted')) {
      return fail(403, { ...typed, noOffice: false, noCounter: false, notYours: true });
    }
    orErrorPage(answer);
    const to = ownStaffPath(event.url.searchParams.get('to')) ?? '/staff/board';
    redirect(303, pathIn(event.locals.language, to));
  },
} satisfies Actions;
