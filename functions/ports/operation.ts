import type { TenantId } from '../../shared/domain/ids.ts';

// What whoever operates the house wants to know of it.

/** What the machines did for a municipality. Capacity in units of DynamoDB, which may be halves. */
export type Usage = {
  readonly wcu: number;
  readonly rcu: number;
  readonly invocations: number;
  readonly mails: number;
};

/** Counts what this process does, until somebody takes it. Never throws. */
export type UsageMeter = {
  add(tenant: TenantId, used: Partial<Usage>): void;
  /** A call of the function has ended: one more for everybody for whom it did something, else for whom the one before did. */
  ended(): void;
  /** Everything since the last time; then it begins anew. */
  take(): ReadonlyMap<TenantId, Usage>;
};
