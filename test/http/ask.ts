import type { Context } from 'aws-lambda';
import type { Front } from '../../functions/http/caller.ts';
import { type Api, type Handlers, serve } from '../../functions/http/serve.ts';
import type { JobNote, Observer, RequestNote } from '../../functions/ports/observer.ts';
import { Problem } from '../../shared/contracts/problem.ts';
import type { CitizenRouteName, RouteName } from '../../shared/contracts/routes.ts';
import type { FigureMetric } from '../../shared/domain/figures/figure-metric.ts';
import { tenant } from '../support/make.ts';
import { type Asked, apiEvent, host } from './api-event.ts';
import { sampleHandlers } from './sample-handlers.ts';

export const originSecret = 'only-our-own-proxies-know-this';

export const lambdaContext: Context = {
  awsRequestId: 'request-1',
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'citizen-api',
  functionVersion: '$LATEST',
  getRemainingTimeInMillis: () => 10_000,
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:citizen-api',
  logGroupName: 'log',
  logStreamName: 'log',
  memoryLimitInMB: '512',
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

export type Answer = {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  body: string;
  /** Of an answer that is no text. */
  bytes?: Uint8Array<ArrayBuffer>;
  problem: Problem | undefined;
};
export type Ask = (asked: Asked) => Promise<Answer>;

/** Keeps what was noted. */
export function listeningObserver() {
  const requests: RequestNote[] = [];
  const jobs: JobNote[] = [];
  const faults: unknown[] = [];
  const figures: ReadonlyMap<FigureMetric, number>[] = [];
  const observer: Observer = {
    request: (note) => requests.push(note),
    job: (note) => jobs.push(note),
    figures: (counts) => figures.push(counts),
    fault: (error) => faults.push(error),
  };
  return { observer, requests, jobs, faults, figures };
}

/** The front door of an API: request in, answer out. */
export function doorOf<Served extends RouteName>(api: Api<Served>, remainingMs = 10_000): Ask {
  const handler = serve(api);
  return async (asked) => {
    const {
      statusCode = 0,
      headers = {},
      body = '',
      isBase64Encoded = false,
    } = await handler(apiEvent(asked), { ...lambdaContext, getRemainingTimeInMillis: () => remainingMs });
    const isProblem = headers['content-type'] === 'application/problem+json' && body !== '';
    const problem = isProblem ? Problem.parse(JSON.parse(body)) : undefined;
    const bytes = isBase64Encoded ? { bytes: new Uint8Array(Buffer.from(body, 'base64')) } : {};
    return { status: statusCode, headers, body, problem, ...bytes };
  };
}

/** The front door before handlers that answer samples. */
export function frontDoor(
  handlers: Handlers<CitizenRouteName> = sampleHandlers(),
  { remainingMs, ...changes }: Partial<Api<CitizenRouteName>> & { readonly remainingMs?: number } = {},
): Ask {
  return doorOf({ front: defaultFront, observer: listeningObserver().observer, handlers, ...changes }, remainingMs);
}

const defaultFront: Front = { tenantByHost: new Map([[host, tenant]]), originSecret };
