/** How rough it is: shares of requests (unless said otherwise) that meet each kind of trouble, and what clients do. */
export type Weather = {
  readonly throttle: number;
  /** TransactionConflict, of plain writes too. */
  readonly conflict: number;
  /** The connection breaks and the request is applied some time later. */
  readonly late: number;
  /** Applied, but the reply is lost. */
  readonly lost: number;
  /** The process ends while it waits; what it sent may still arrive late. */
  readonly crash: number;
  /** Share of eventually consistent reads that see the version before. */
  readonly stale: number;
  /** How fast late requests arrive, compared with everything else that goes on. */
  readonly arrival: number;
  /** Shares of what clients do; the rest is booking. */
  readonly cancel: number;
  readonly move: number;
  readonly release: number;
  readonly hours: number;
  /** Share of bookings that repeat an earlier key, with the same or another body. */
  readonly again: number;
};

export const usual: Weather = {
  throttle: 0.05,
  conflict: 0.05,
  late: 0.04,
  lost: 0.05,
  crash: 0.02,
  stale: 0.2,
  arrival: 0.15,
  cancel: 0.15,
  move: 0.17,
  release: 0.03,
  hours: 0.05,
  again: 0.38,
};

/** One round in ten: nothing fails. */
export const fair = { throttle: 0, conflict: 0, late: 0, lost: 0, crash: 0, stale: 0 } as const;
