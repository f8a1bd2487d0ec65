import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { pathIn } from '#lib/language-path.ts';
import { appointmentOf } from '#lib/server/appointment.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { officesById, partsOf } from '#lib/server/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const appointment = await appointmentOf(event);
  const { reference, state, detailsGiven, may, viewToken } = appointment;
  if (state === 'held' && may.change) {
    redirect(303, pathIn(locals.language, `/appointments/${reference}/${detailsGiven ? 'confirm' : 'details'}`));
  }
  const [parts, offices] = await Promise.all([partsOf(locals.api, appointment.services), officesById(locals.api)]);
  const office = offices[appointment.officeId];
  const viewLink = viewToken && url.origin + pathIn(locals.language, `/a/${reference}/${viewToken}`);
  return {
    appointment,
    parts,
    office,
    zone: office?.zone ?? knownTown(locals).zone,
    qr: viewLink && renderSVG(viewLink, { border: 0 }),
  };
};
