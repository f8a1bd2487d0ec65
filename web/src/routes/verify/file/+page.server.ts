import { fail } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ zone: knownTown(locals).zone });

/** Takes a hash and never a file: the field with the file has no name, so no browser sends it. */
export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const sha256 = String(form.get('sha256') ?? '').replace(/\s/g, '');
    const answer = await locals.api('checkFile', { sha256 });
    if (answer.ok) return { check: answer.value };
    if (answer.code === 'too_many_requests') return fail(429, { sha256, problem: 'tooMany' as const });
    if (answer.code !== 'invalid_request') return orErrorPage<never>(answer);
    return fail(422, { sha256: sha256.slice(0, 100), problem: 'wrong' as const });
  },
} satisfies Actions;
