import { fail } from '@sveltejs/kit';
import { typedBirthDate } from '#lib/certificates/typed-birth-date.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { checkCodeText, parseCheckCode } from '#shared/domain/certificate/check-code.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({ zone: knownTown(locals).zone, host: url.host });

/** The code is sent in a form, not in an address: histories and logs do not learn it. */
export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const code = field('code');
    const birthDate = typedBirthDate(field);
    const typed = { code, day: field('day'), month: field('month'), year: field('year') };
    if (code === '') return fail(422, { ...typed, problem: 'needed' as const });
    const answer = await locals.api('checkCertificate', { code, ...(birthDate !== '' && { birthDate }) });
    if (answer.ok) return { ...typed, code: shown(code), check: answer.value };
    if (answer.code === 'too_many_requests') return fail(429, { ...typed, problem: 'tooMany' as const });
    if (answer.code !== 'invalid_request') return orErrorPage<never>(answer);
    const isBirth = answer.fields?.every(({ pointer }) => pointer === '/birthDate') ?? false;
    return fail(422, { ...typed, problem: isBirth ? ('birth' as const) : ('mistyped' as const) });
  },
} satisfies Actions;

function shown(typed: string): string {
  const code = parseCheckCode(typed);
  return code === undefined ? typed : checkCodeText(code);
}
