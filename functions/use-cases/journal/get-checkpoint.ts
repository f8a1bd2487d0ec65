import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { PublishedDeps } from './published.ts';

/** The last checkpoint that was signed; `not_found` before the first. */
export function getCheckpoint({ checkpoints }: PublishedDeps): Handler<Routes['getCheckpoint'], Caller> {
  return async (_, { tenant }) => {
    const last = await checkpoints.latest(tenant);
    return last ? ok(last.note) : fail('not_found');
  };
}
