import type { Handler } from '../../shared/contracts/route.ts';
import type { Routes } from '../../shared/contracts/routes.ts';
import { ok } from '../../shared/result.ts';
import type { Caller } from '../ports/caller.ts';

export type GetHealthDeps = {
  /** Rejects when the table does not answer. */
  readonly touchTable: (caller: Caller) => Promise<unknown>;
};

/** Answers `ok` only after the table has answered; its silence is `overloaded`. */
export function getHealth({ touchTable }: GetHealthDeps): Handler<Routes['getHealth'], Caller> {
  return async (_, caller) => {
    await touchTable(caller);
    return ok({ status: 'ok' });
  };
}
