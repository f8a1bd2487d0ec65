import { fail } from '@sveltejs/kit';
import { type ErrorCode, statusOf } from '#shared/contracts/problem.ts';
import type { Result } from '#shared/result.ts';
import { isWorthAnotherTry, orErrorPage } from '../api.ts';
import { type RequestEvent, toCase } from './own-request.ts';

/** Undefined where it was done. What is not possible any more leads to the page of the case. */
export function endRequest(event: RequestEvent, answer: Result<unknown, ErrorCode>) {
  if (!answer.ok && isWorthAnotherTry(answer.code)) return fail(statusOf[answer.code], { isUnknown: true });
  if (!answer.ok && answer.code === 'request_changed') toCase(event);
  orErrorPage(answer);
  return undefined;
}
