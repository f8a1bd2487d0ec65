import { json } from '@sveltejs/kit';
import { staffAtDesk } from '#lib/server/staff.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import type { RequestHandler } from './$types';

/** Whether the board has changed since `seen`: a few bytes, asked every 1.5 seconds by static/board.js. */
export const GET: RequestHandler = async (event) => {
  const { officeId, call } = await staffAtDesk(event);
  const answer = await call('getBoard', { officeId, seen: event.url.searchParams.get('seen') ?? undefined });
  if (!answer.ok) return json({ code: answer.code }, { status: statusOf[answer.code] });
  return json({ seen: answer.value.seen });
};
