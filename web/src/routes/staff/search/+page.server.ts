import { fail } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import { PeopleSearchBody } from '#shared/contracts/staff/people.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { officeId, call } = await staffAtDesk(event);
  const { services, today } = orErrorPage(await call('listServicesForStaff', { officeId }));
  return { today, names: Object.fromEntries(services.map(({ id, name }) => [id, name])) };
};

/** Answers on the same page and not at an address of its own: what was typed stays out of logs and of the history. */
export const actions = {
  default: async (event) => {
    const { officeId, call } = await staffAtDesk(event);
    const form = await event.request.formData();
    const typed = { date: String(form.get('date') ?? ''), text: String(form.get('text') ?? '') };
    const date = CivilDate.safeParse(typed.date);
    const isWrong = { date: !date.success, text: !PeopleSearchBody.shape.text.safeParse(typed.text).success };
    if (!date.success || isWrong.text) return fail(422, { typed, isWrong });
    const found = await call('searchPeople', { officeId, date: date.data, text: typed.text });
    if (!found.ok && found.code === 'too_many_requests') return fail(429, { typed, problem: found.code });
    return { typed, found: orErrorPage(found).people };
  },
} satisfies Actions;
