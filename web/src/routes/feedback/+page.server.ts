import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { hear, heardIn } from '#lib/server/heard/feedback-form.ts';
import { GaveUpPage } from '#shared/domain/heard/feedback.ts';
import { OfficeId, ServiceId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where somebody comes from: only what is needed to count, and nothing that follows a person. */
export const load: PageServerLoad = async ({ url, request }) => {
  const heard = heardIn(url);
  // After a refusal the form is shown with what it brought along.
  const from = request.method === 'POST' ? await request.clone().formData() : url.searchParams;
  return { heard, hidden: hiddenOf(from) };
};

type Brought = Pick<URLSearchParams, 'has'> & { get(name: string): unknown };

function hiddenOf(from: Brought): Record<string, string> {
  const page = GaveUpPage.safeParse(from.get('page')).data ?? 'other';
  const services = servicesIn(from.get('services')).join(',');
  const office = OfficeId.safeParse(from.get('office')).data;
  const key = /^[\da-f-]{36}$/.test(String(from.get('key'))) ? String(from.get('key')) : crypto.randomUUID();
  return { page, key, ...(services && { services }), ...(office && { office }) };
}

/** `wohnung-anmelden:2,personalausweis` as pages write visits; counts do not matter here. */
function servicesIn(text: unknown): ServiceId[] {
  const ids = String(text ?? '')
    .split(',')
    .map((part) => part.split(':')[0]);
  return ids.flatMap((id) => ServiceId.safeParse(id).data ?? []).slice(0, 5);
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.clone().formData();
    const { page, key = '', services, office } = hiddenOf(form);
    const where = {
      page: GaveUpPage.parse(page),
      services: servicesIn(services),
      ...(office !== undefined && { officeId: office }),
    };
    const heard = await hear(form, (said) =>
      locals.api('tellGaveUp', { ...where, ...said }, { idempotencyKey: `gave-up.${key}` }),
    );
    if (typeof heard !== 'string') return heard;
    redirect(303, pathIn(locals.language, `/feedback?heard=${heard === 'before' ? 'before' : 'now'}`));
  },
} satisfies Actions;
