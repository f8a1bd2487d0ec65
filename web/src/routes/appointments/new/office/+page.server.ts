import { error, redirect } from '@sveltejs/kit';
import { visitOf, visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { officesById, partsOf } from '#lib/server/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = visitOf(url.searchParams.get('services'));
  if (!visit) redirect(303, pathIn(locals.language, '/services'));
  const services = visitText(visit);
  const [found, offices, parts] = await Promise.all([
    locals.api('findSlots', { services, days: 1, earliest: 0 }),
    officesById(locals.api),
    partsOf(locals.api, visit),
  ]);
  // What cannot be booked together is said where it can be changed.
  if (!found.ok) redirect(303, pathIn(locals.language, `/appointments/new?services=${services}`));
  const choices = found.value.offices.flatMap(({ officeId, minutes }) => {
    const office = offices[officeId];
    return office ? [{ office, minutes }] : [];
  });
  const [only, ...others] = choices;
  if (!only) error(404);
  if (others.length === 0) redirect(303, pathIn(locals.language, `/appointments/new/time?services=${services}`));
  return { services, choices, parts };
};
