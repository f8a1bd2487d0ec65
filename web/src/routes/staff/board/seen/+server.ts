import { error, json } from '@sveltejs/kit';
import { statusOf } from '#shared/contracts/problem.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import type { RequestHandler } from './$types';

/** Whether the board of `office` is another than `seen` by now: a few bytes, asked every 1.5 seconds by static/board.js. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const office = OfficeId.safeParse(url.searchParams.get('office'));
  if (!office.success) error(404);
  const seen = url.searchParams.get('seen') ?? undefined;
  const answer = await locals.staff.call('getBoard', { officeId: office.data, seen });
  return answer.ok ? json({ seen: answer.value.seen }) : json({ code: answer.code }, { status: statusOf[answer.code] });
};
