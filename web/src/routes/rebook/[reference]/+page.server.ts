import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { type AppointmentEvent, accessOf } from '#lib/server/appointment.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { officesById, partsOf } from '#lib/server/visit.ts';
import type { OfferView } from '#shared/contracts/rebooking.ts';
import { AppointmentReference } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** The times that are held; whoever has chosen already is led to the appointment as it is now. */
export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const offer = await offerOf(event);
  if (offer.state === 'accepted') toAccess(event, offer.access);
  const [parts, offices] = await Promise.all([partsOf(locals.api, offer.services), officesById(locals.api)]);
  const { zone, phone } = knownTown(locals);
  return { offer, parts, offices, zone: offices[offer.officeId]?.zone ?? zone, phone };
};

async function offerOf(event: AppointmentEvent): Promise<OfferView> {
  const { reference, token } = accessOf(event);
  const answer = await event.locals.api('getOffer', { reference }, { token });
  if (!answer.ok && answer.code === 'link_invalid') error(410);
  return orErrorPage(answer);
}

function toAccess(event: AppointmentEvent, { reference, token }: OfferView['access']): never {
  ownAppointments(event.cookies, event.url).keep(reference, token);
  redirect(303, pathIn(event.locals.language, `/a/${reference}`));
}

export const actions = {
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const form = await event.request.formData();
    const { api, language } = event.locals;
    const alternative = AppointmentReference.safeParse(form.get('alternative'));
    if (alternative.success) {
      const accepted = await api('acceptOffer', { reference, alternative: alternative.data }, { token });
      if (accepted.ok) toAccess(event, accepted.value);
      if (accepted.code === 'hold_expired') return fail(409, { problem: 'taken' as const });
      if (accepted.code === 'outcome_unknown') return fail(503, { problem: 'unknown' as const });
    } else {
      const stillNeeded = form.get('intent') !== 'cancel';
      const declined = await api('declineOffer', { reference, stillNeeded }, { token });
      if (!declined.ok && declined.code === 'outcome_unknown') return fail(503, { problem: 'unknown' as const });
    }
    // Whatever has become of it is said there.
    redirect(303, pathIn(language, `/rebook/${reference}`));
  },
} satisfies Actions;
