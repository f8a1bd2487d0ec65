import type { Temporal } from 'temporal-polyfill';

export type Clock = { now(): Temporal.Instant };

/** Waits; tests pass one that moves the clock instead. */
export type Sleep = (milliseconds: number) => Promise<void>;
