import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Registered } from '../citizens/people.ts';
import { registered } from '../citizens/registered.ts';
import { readBody } from '../gateway/body.ts';
import { splitUrl } from '../gateway/event.ts';
import { listen } from '../listen.ts';
import { matching, Search } from './match.ts';
import { pagePolicy, registerPage } from './pages.ts';

export type LocalRegister = { readonly url: string; stop(): Promise<void> };

export type RegisterOptions = {
  readonly port: number;
  /** What callers prove themselves with. */
  readonly key: string;
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 4096;

type Book = { people: readonly Registered[]; isDown: boolean };
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * The local stand-in of the population register. The same invented people live in every municipality of the portal. Its
 * page shows them, lets one move house and puts the register out of order.
 */
export async function startRegister({ port, key, onError }: RegisterOptions): Promise<LocalRegister> {
  const book: Book = { people: registered, isDown: false };
  const listening = await listen(port, (request, response) => {
    answer(book, key, { request, response }).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return { url: `http://127.0.0.1:${listening.port}`, stop: () => listening.close() };
}

async function answer(book: Book, key: string, { request, response }: Exchange): Promise<void> {
  const { path } = splitUrl(request.url ?? '/');
  const body = (await readBody(request, maxBodyBytes))?.toString('utf8') ?? '';
  if (request.method === 'POST' && /^\/v1\/[^/]+\/searches$/.test(path)) {
    const isKnown = request.headers.authorization === `Bearer ${key}`;
    const { status, value } = book.isDown ? outOfOrder : isKnown ? searched(book, body) : unknownCaller;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    return;
  }
  if (request.method === 'POST' && isOwnPage(request)) {
    change(book, path, new URLSearchParams(body));
    response.writeHead(303, { location: '/' }).end();
    return;
  }
  if (path !== '/') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy });
  response.end(registerPage(book.people, book.isDown));
}

const outOfOrder = { status: 503, value: { error: 'out_of_order' } } as const;
const unknownCaller = { status: 401, value: { error: 'unknown_caller' } } as const;

function searched({ people }: Book, body: string) {
  const search = Search.safeParse(jsonOf(body));
  if (!search.success) return { status: 400, value: { error: 'malformed_search' } } as const;
  return { status: 200, value: { persons: matching(people, search.data) } } as const;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Other pages of this machine's browser must not change anything here. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || origin === `http://${host}`;
}

const Move = z.object({ key: z.string(), street: z.string().trim().min(1).max(200) });

function change(book: Book, path: string, form: URLSearchParams): void {
  if (path === '/order') book.isDown = form.get('down') === 'yes';
  const move = path === '/moves' ? Move.safeParse(Object.fromEntries(form)) : undefined;
  if (!move?.success) return;
  const { key, street } = move.data;
  book.people = book.people.map((person) => (person.key === key ? moved(person, street) : person));
}

function moved(person: Registered, street: string): Registered {
  const residences = person.residences.map((home) =>
    home.kind === 'main' && home.until === undefined ? { ...home, address: { ...home.address, street } } : home,
  );
  return { ...person, residences };
}
