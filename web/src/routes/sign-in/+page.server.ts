import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { pathIn } from '#lib/language-path.ts';
import { ownCitizenPath } from '#lib/server/citizen.ts';
import { AssuranceLevel, meetsLevel } from '#shared/domain/assurance.ts';
import type { PageServerLoad } from './$types';

const Problem = z.enum(['again', 'tooMany', 'account', 'cancelled', 'low', 'expired']);

/** Why to sign in, how, and what happens with the data; for whoever is signed in too weakly, the step up. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { searchParams } = url;
  const to = ownCitizenPath(searchParams.get('to'));
  const level = AssuranceLevel.catch('none').parse(searchParams.get('level'));
  const problem = Problem.safeParse(searchParams.get('problem')).data;
  const view = await locals.citizen.view();
  if (view && meetsLevel(view.level, level)) redirect(303, pathIn(locals.language, to ?? '/certificates'));
  const has = view?.level;
  return { to, level, has, problem: problem === 'low' && has === undefined ? undefined : problem };
};
