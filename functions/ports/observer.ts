import type { FigureMetric } from '../../shared/domain/figures/figure-metric.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

/** What is noted of an HTTP request: an allow-list, so that no personal data can slip into a log. */
export type RequestNote = {
  /** The route's pattern (`GET /v1/services/{serviceId}`), never the path that was asked. */
  readonly route: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly tenant: TenantId | undefined;
  readonly milliseconds: number;
  readonly coldStart: boolean;
  readonly requestId: string;
};

/** What is noted of a batch of stream records or of a timer job. */
export type JobNote = {
  readonly job: string;
  readonly done: number;
  readonly failed: number;
  readonly milliseconds: number;
};

/** Where notes and faults go: logs and metrics. Never throws. */
export type Observer = {
  request(note: RequestNote): void;
  job(note: JobNote): void;
  /** What was told for the figures since the last call. */
  figures(counts: ReadonlyMap<FigureMetric, number>): void;
  /** Something that should not happen. Only the error's kind and place are kept: messages may quote input. */
  fault(error: unknown, where: { readonly route: string; readonly requestId?: string }): void;
};
