import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { readBody } from '../gateway/body.ts';
import { splitUrl } from '../gateway/event.ts';
import { listen } from '../listen.ts';
import { type Ledger, type Outcome, openLedger } from './ledger.ts';
import { checkoutPage, ledgerPage, pagePolicy, type WebhookChoice, webhookChoice } from './pages.ts';
import { answerRest } from './rest.ts';
import { type Webhooks, webhooks } from './webhooks.ts';

export type LocalPayments = {
  readonly url: string;
  /** No webhook is on its way any more. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type PaymentsOptions = {
  readonly port: number;
  /** Where payments are kept; left out: nowhere. */
  readonly file?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 64 * 1024;
const lateMs = 10_000;

type Desk = {
  readonly ledger: Ledger;
  readonly hooks: Webhooks;
  readonly sleep: (milliseconds: number) => Promise<void>;
};
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly body: string };

/**
 * The local stand-in of a payment provider: REST as the Mollie API (version 2), a hosted page that works without script, and
 * webhooks that come early, late, twice or never. Any key of the right form is an account of its own.
 */
export async function startPayments(options: PaymentsOptions): Promise<LocalPayments> {
  const { port, file, now, onError, sleep = pause } = options;
  const desk: Desk = { ledger: openLedger({ file, now }), hooks: webhooks({ sleep, onError }), sleep };
  const listening = await listen(port, (request, response) => {
    readBody(request, maxBodyBytes)
      .then((body) => answer(desk, { request, response, body: body?.toString('utf8') ?? '' }))
      .catch((error: unknown) => {
        onError(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  return {
    url: `http://127.0.0.1:${listening.port}`,
    settled: () => desk.hooks.settled(),
    stop: () => listening.close(),
  };
}

/** Nobody waits for it when the portal ends. */
async function pause(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds, undefined, { ref: false });
}

async function answer(desk: Desk, exchange: Exchange): Promise<void> {
  const { request, response, body } = exchange;
  const { path } = splitUrl(request.url ?? '/');
  const { method = 'GET', headers } = request;
  if (path.startsWith('/v2/')) {
    const key = headers['idempotency-key'];
    const { status, value } = answerRest(desk.ledger, `http://${headers.host}`, {
      method,
      path,
      authorization: headers.authorization,
      idempotencyKey: typeof key === 'string' ? key : undefined,
      body: jsonOf(body),
    });
    response.writeHead(status, { 'content-type': 'application/hal+json' }).end(JSON.stringify(value));
    return;
  }
  const id = /^\/checkout\/(\w+)$/.exec(path)?.[1];
  if (id !== undefined) return await checkout(desk, id, exchange);
  if (method === 'POST' && isOwnPage(request)) return operate(desk, path, exchange);
  if (path !== '/') return refuse(response);
  show(response, ledgerPage(desk.ledger.list()));
}

/** The hosted page. Whatever was chosen, the browser goes back to the portal. */
async function checkout(desk: Desk, id: string, { request, response, body }: Exchange): Promise<void> {
  const { ledger } = desk;
  const entry = ledger.get(id);
  if (!entry) return refuse(response);
  if (request.method !== 'POST') return show(response, checkoutPage(entry));
  const form = new URLSearchParams(body);
  const outcome = outcomes.find((one) => one === form.get('outcome'));
  if (outcome && ledger.settle(id, outcome) && entry.webhookUrl !== undefined) {
    await tell(desk, webhookChoice(form.get('webhook')), { url: entry.webhookUrl, id });
  }
  response.writeHead(303, { location: entry.redirectUrl }).end();
}

const outcomes: readonly Outcome[] = ['paid', 'failed', 'canceled', 'expired'];

/** A payer waits for the portal a moment, and not for all its retries. */
const patienceMs = 3000;

async function tell(
  { hooks, sleep }: Desk,
  choice: WebhookChoice,
  { url, id }: { readonly url: string; readonly id: string },
): Promise<void> {
  if (choice === 'never') return;
  if (choice === 'late') return void hooks.deliver(url, id, lateMs);
  const sent = choice === 'twice' ? [hooks.deliver(url, id), hooks.deliver(url, id)] : [hooks.deliver(url, id)];
  await Promise.race([Promise.all(sent), sleep(patienceMs)]);
}

/** What a payer cannot do: the bank takes money back, the provider tells once more. */
function operate({ ledger, hooks }: Desk, path: string, { response, body }: Exchange): void {
  const id = new URLSearchParams(body).get('id') ?? '';
  const entry = ledger.get(id);
  const isNews = path === '/again' || (path === '/charge-back' && ledger.chargeBack(id));
  if (isNews && entry?.webhookUrl !== undefined) void hooks.deliver(entry.webhookUrl, id);
  response.writeHead(303, { location: '/' }).end();
}

/** Other pages of this machine's browser must not change anything here. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function show(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy });
  response.end(text);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such payment.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
