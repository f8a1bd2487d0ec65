import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { appointmentOfPage, type OfPage, ofPage } from '#lib/server/people/appointment-page.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import { NameBody, OpenReason, StaffCancelReason } from '#shared/contracts/staff/people.ts';
import type { Result } from '#shared/result.ts';
import type { Actions, PageServerLoad } from './$types';

const happened = ['saved', 'moved', 'cancelled', 'resent'] as const;

/** All of one appointment; without a reason in the address, the page asks for one first. */
export const load: PageServerLoad = async (event) => {
  const address = event.url.searchParams;
  const why = OpenReason.safeParse(address.get('why'));
  if (!why.success) {
    const { reference } = await ofPage(event);
    return { reference, opened: undefined, done: undefined };
  }
  const opened = await appointmentOfPage(event, why.data);
  const done = happened.find((name) => name === address.get('done'));
  return { reference: opened.appointment.reference, opened, done };
};

type Change = { readonly done: (typeof happened)[number]; readonly answer: Promise<Result<unknown, ErrorCode>> };
type Field = 'name' | 'note' | 'reason';

export const actions = {
  default: async (event) => {
    const page = await ofPage(event);
    const change = changeOf(page, await event.request.formData());
    if (typeof change === 'string') return fail(422, { field: change, problem: undefined });
    const answer = await change.answer;
    if (answer.ok) {
      const address = `/staff/appointments/${page.reference}?why=changed&done=${change.done}`;
      redirect(303, pathIn(event.locals.language, address));
    }
    const { code } = answer;
    if (code === 'invalid_request' && change.done === 'saved')
      return fail(422, { field: 'note' as const, problem: undefined });
    return fail(409, { field: undefined, problem: code });
  },
} satisfies Actions;

/** Which of the forms was sent, by its button; or the field that is wrong. */
function changeOf({ call, officeId, reference }: OfPage, form: FormData): Change | Field {
  const at = { officeId, reference };
  const text = (name: string) => String(form.get(name) ?? '');
  switch (form.get('intent')) {
    case 'name': {
      if (!NameBody.safeParse({ name: text('name') }).success) return 'name';
      return { done: 'saved', answer: call('correctName', { ...at, name: text('name') }) };
    }
    case 'note':
      return { done: 'saved', answer: call('noteAppointment', { ...at, note: text('note') }) };
    case 'resend':
      return { done: 'resent', answer: call('resendConfirmation', at) };
    default: {
      const reason = StaffCancelReason.safeParse(form.get('reason'));
      if (!reason.success) return 'reason';
      return { done: 'cancelled', answer: call('cancelForCitizen', { ...at, reason: reason.data }) };
    }
  }
}
