import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { bodyOf, readClosing, wrongFields } from '#lib/server/closing/closing-form.ts';
import { closingStaff } from '#lib/server/closing/closing-staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { officeId, offices } = await closingStaff(event, 'shape');
  return { officeId, officeName: offices.find((office) => office.officeId === officeId)?.name ?? officeId };
};

/** First whom it concerns, then the same once more to close: nothing is closed unseen. */
export const actions = {
  default: async (event) => {
    const { call, officeId } = await closingStaff(event, 'shape');
    const form = await event.request.formData();
    const typed = readClosing(form);
    const body = bodyOf(typed);
    const seen = JSON.stringify(body);
    const looked = await call('previewClosing', { officeId, ...body });
    if (!looked.ok && looked.code === 'invalid_request')
      return fail(422, { typed, seen: '', wrong: wrongFields(looked.fields) });
    const page = { typed, seen, wrong: [], effect: orErrorPage(looked) };
    if (form.get('intent') !== 'close') return page;
    if (form.get('seen') !== seen) return fail(409, { ...page, notSeen: true });
    const closed = await call('closeDays', { officeId, ...body });
    if (!closed.ok && closed.code === 'edited_meanwhile') return fail(409, { ...page, edited: true });
    const { days, undecided } = orErrorPage(closed);
    const people = days.reduce((sum, { appointments }) => sum + appointments, 0);
    const query = { office: officeId, closed: `${days.length}.${people}`, undecided: undecided.join(',') };
    redirect(303, pathIn(event.locals.language, `/staff/closings?${new URLSearchParams(query)}`));
  },
} satisfies Actions;
