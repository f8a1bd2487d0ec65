import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import type { StaffEvent } from '#lib/server/staff.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { LocalizedText } from '#shared/domain/language.ts';
import type { Result } from '#shared/result.ts';

type Done = Result<unknown, ErrorCode>;

/** Removes the thing called `id` as it was seen, and leads to the `list` of its kind, where it can be brought back. */
export async function removeEntry(
  event: StaffEvent,
  { list, id }: { readonly list: string; readonly id: string },
  remove: (expectedVersion: number) => Promise<Done>,
) {
  const form = await event.request.formData();
  const answer = await remove(Number(form.get('version')));
  if (!answer.ok && (answer.code === 'in_use' || answer.code === 'edited_meanwhile')) {
    return fail(409, { problem: answer.code });
  }
  orErrorPage(answer);
  redirect(303, inList(event, list, { removed: id }));
}

/** Brings back what the button names. The list says how it went. */
export async function restoreEntry<Id extends string>(
  event: StaffEvent,
  { list, idOf }: { readonly list: string; readonly idOf: (text: string) => Id },
  restore: (id: Id) => Promise<Done>,
): Promise<never> {
  const id = idOf(String((await event.request.formData()).get('restore') ?? ''));
  const answer = await restore(id);
  redirect(303, inList(event, list, answer.ok ? { restored: id } : { failed: id }));
}

function inList({ locals }: StaffEvent, list: string, query: Record<string, string>): string {
  return pathIn(locals.language, `${list}?${new URLSearchParams(query)}`);
}

type Named = { readonly id: string; readonly name: LocalizedText };
type History = { readonly name: LocalizedText; readonly versions: readonly { readonly removed: boolean }[] };

/** What a list says of the last removal. */
export type LastRemoval = { readonly removed?: Named; readonly restored?: LocalizedText; readonly failed: boolean };

/**
 * What was just removed or brought back, from the address, which anybody may have written: it is said only where it is so.
 * `historyOf` asks for the versions of what a text may name.
 */
export async function lastRemoval(
  { searchParams }: URL,
  listed: readonly Named[],
  historyOf: (text: string) => Promise<Result<History, ErrorCode>> | undefined,
): Promise<LastRemoval> {
  const gone = searchParams.get('removed') ?? searchParams.get('failed');
  const history = gone === null ? undefined : await historyOf(gone);
  const restored = listed.find(({ id }) => id === searchParams.get('restored'));
  const isGone = history?.ok && history.value.versions[0]?.removed;
  return {
    ...(gone !== null && isGone && { removed: { id: gone, name: history.value.name } }),
    ...(restored && { restored: restored.name }),
    failed: searchParams.has('failed'),
  };
}
