import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type * as z from 'zod';
import type { WalkInView } from '../../shared/contracts/waiting.ts';
import { experiments } from './sample-experiments.ts';
import { figuresFor } from './sample-figures.ts';
import { roadmap } from './sample-steering.ts';
import { longService, municipality, offices, service, services } from './sample-town.ts';

export type SampleApi = {
  readonly origin: string;
  /** Headers of the last request, as the API saw them. */
  lastHeaders(): Readonly<Record<string, unknown>>;
  /** From now on every request is answered with this problem, and how many seconds to wait. */
  breakDown(status: number, code: string, retryAfter?: number): void;
  /** From now on this is the answer to a request like `GET /v1/staff/session`; later ones win. */
  say(request: string, body: unknown, status?: number): void;
  /** The same for a problem. */
  refuse(request: string, status: number, code: string): void;
  /** Bodies that were sent to such a request, in order. */
  sent(request: string): readonly unknown[];
  stop(): Promise<void>;
};

const problem = (status: number, code: string) => ({
  status,
  body: { type: `/v1/docs#${code}`, title: code, status, code },
});
const ok = (body: unknown) => ({ status: 200, body });

/** Open to people without appointment; nobody waits. */
export function walkInAt(officeId: string): z.input<typeof WalkInView> {
  const [known] = offices.offices.filter(({ id }) => id === officeId);
  return {
    officeId,
    officeName: known?.name ?? { de: officeId },
    zone: 'Europe/Berlin',
    now: '2026-11-24T08:31:00Z',
    state: 'open',
    until: '2026-11-24T11:00:00Z',
    waiting: 0,
  };
}

const toldOfFigures: ReadonlyMap<string, object> = new Map<string, object>([
  ['/v1/figures/roadmap', roadmap],
  ['/v1/figures/experiments', experiments],
]);

function answer(url: URL) {
  const { pathname, searchParams } = url;
  if (pathname === '/v1/municipality') return ok(municipality);
  if (pathname === '/v1/offices') return ok(offices);
  if (pathname === '/v1/services/wohnung-anmelden') return ok(service);
  if (pathname === '/v1/services/personalausweis') return ok(longService);
  const [, office] = /^\/v1\/offices\/([a-z-]+)\/walk-in$/.exec(pathname) ?? [];
  if (office) return ok(walkInAt(office));
  const told = toldOfFigures.get(pathname);
  if (told) return ok(told);
  if (pathname === '/v1/figures') {
    const figures = figuresFor(searchParams);
    return figures ? ok(figures) : problem(404, 'not_found');
  }
  if (pathname !== '/v1/services') return problem(404, 'not_found');
  const words = searchParams.get('q')?.toLowerCase();
  const event = searchParams.get('lifeEvent');
  if (words?.includes('\u202e')) return problem(422, 'invalid_request');
  return ok({
    services: services.services.filter(
      ({ name, lifeEvents, rank }) =>
        (!words || name.de.toLowerCase().includes(words)) &&
        (!event || lifeEvents.some((own) => own === event)) &&
        (searchParams.get('list') !== 'often' || rank !== undefined),
    ),
  });
}

/** An API with a small town's catalogue on a free port of this machine. */
export async function startSampleApi(): Promise<SampleApi> {
  let seen: Readonly<Record<string, unknown>> = {};
  let broken: ReturnType<typeof problem> | undefined;
  let wait: OutgoingHttpHeaders = {};
  const said = new Map<string, ReturnType<typeof ok>>();
  const bodies = new Map<string, unknown[]>();
  const server = createServer(async (request, response) => {
    seen = request.headers;
    const url = new URL(request.url ?? '/', 'http://api');
    const name = `${request.method} ${url.pathname}`;
    const sent = await text(request);
    if (sent !== '') bodies.set(name, [...(bodies.get(name) ?? []), JSON.parse(sent)]);
    const { status, body } = broken ?? said.get(name) ?? answer(url);
    response.writeHead(status, { 'content-type': 'application/json', ...wait }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = address(server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    lastHeaders: () => seen,
    breakDown: (status, code, retryAfter) => {
      broken = problem(status, code);
      wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    },
    say: (request, body, status = 200) => said.set(request, { status, body }),
    refuse: (request, status, code) => said.set(request, problem(status, code)),
    sent: (request) => bodies.get(request) ?? [],
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

function address(value: AddressInfo | string | null): AddressInfo {
  if (value === null || typeof value === 'string') throw new Error('The sample API does not listen on a port.');
  return value;
}
