import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import type { StaffEvent } from '#lib/server/staff.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Result } from '#shared/result.ts';
import { undoneVersion } from './entry-page.ts';

/** The change that takes the version back which the address names. */
export function undoIn(url: URL) {
  return { kind: 'undo', version: undoneVersion(url) } as const;
}

/** What taking a version back would do, from the answer to that question; nothing where it cannot be taken back any more. */
export function effectOfUndo<Effect>(answer: Result<Effect, ErrorCode>): Effect | undefined {
  return !answer.ok && answer.code === 'invalid_request' ? undefined : orErrorPage(answer);
}

type Undo = { readonly change: ReturnType<typeof undoIn>; readonly expectedVersion: number };
type Saved = Result<{ readonly version: number }, ErrorCode>;

/** Takes a version back as its effect was seen, and leads to the history of the thing whose page is `own`. */
export async function takeBack(event: StaffEvent, own: string, save: (undo: Undo) => Promise<Saved>) {
  const form = await event.request.formData();
  const answer = await save({ change: undoIn(event.url), expectedVersion: Number(form.get('version')) });
  if (!answer.ok && (answer.code === 'edited_meanwhile' || answer.code === 'invalid_request')) {
    return fail(409, { meanwhile: true });
  }
  const { version } = orErrorPage(answer);
  redirect(303, pathIn(event.locals.language, `${own}/history?saved=${version}`));
}
