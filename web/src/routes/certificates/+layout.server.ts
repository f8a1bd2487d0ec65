import type { LayoutServerLoad } from './$types';

/** Who is signed in; pages that need somebody ask for it themselves. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const citizen = await locals.citizen.view();
  return { citizen: citizen && { name: `${citizen.givenNames} ${citizen.familyName}`.trim(), level: citizen.level } };
};
