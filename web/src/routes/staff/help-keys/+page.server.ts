import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { keysOff } from '#lib/server/board/keys-off.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, url }) => ({ keys: keysOff(cookies, url).areOn() });

export const actions = {
  default: async ({ request, cookies, url, locals }) => {
    const form = await request.formData();
    keysOff(cookies, url).turn(form.get('keys') === 'on');
    redirect(303, pathIn(locals.language, '/staff/help-keys'));
  },
} satisfies Actions;
