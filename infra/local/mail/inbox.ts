import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readBody, writeAnswer } from '../gateway/body.ts';
import { splitUrl } from '../gateway/event.ts';
import type { DeadLetters } from '../stream/dead-letters.ts';
import type { Control } from './control.ts';
import { linksOf, type Mail, type Mailbox } from './mailbox.ts';
import { framedHtml, listPage, mailPage, mailPolicy, pagePolicy } from './pages.ts';
import { json, type Reply } from './reply.ts';

export type InboxOptions = {
  readonly mailbox: Mailbox;
  readonly deadLetters: Pick<DeadLetters, 'list'>;
  readonly control: Control;
};

const maxBodyBytes = 64 * 1024;

/**
 * The page with the mails, `GET /mails.json` for programs (`?to=` of one address), `DELETE /mails`, and the control of
 * the local portal: `GET/POST /clock`, `POST /jobs/<job>`, `POST /caught-up`. Answers this computer's own pages and
 * programs only.
 */
export function inbox(options: InboxOptions): RequestListener {
  return (request, response) => {
    reply(options, request).then(
      (answer) => write(response, answer),
      (error: unknown) => write(response, { status: 500, body: error instanceof Error ? error.message : 'failed' }),
    );
  };
}

async function reply(options: InboxOptions, request: IncomingMessage): Promise<Reply> {
  if (!isOwn(request)) return { status: 403, body: 'Only pages and programs of this computer are answered.' };
  const { path, query } = splitUrl(request.url ?? '/');
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD') {
    return (
      mailReply(options, path, query) ?? options.control.get(path) ?? { status: 404, body: 'There is nothing here.' }
    );
  }
  const body = await readBody(request, maxBodyBytes);
  if (!body) return { status: 413, body: 'That is too long.' };
  if (method === 'POST' && path === '/mails/delete') {
    options.mailbox.clear();
    return { status: 303, headers: { location: '/' } };
  }
  if (method === 'DELETE' && path === '/mails') {
    options.mailbox.clear();
    return { status: 204 };
  }
  const done = method === 'POST' ? await options.control.post(path, body.toString('utf8')) : undefined;
  return done ?? { status: 404, body: 'There is nothing here.' };
}

function mailReply({ mailbox, deadLetters }: InboxOptions, path: string, query: string): Reply | undefined {
  if (path === '/') return page(listPage(mailbox.list(), deadLetters.list()), pagePolicy);
  if (path === '/mails.json') {
    const address = new URLSearchParams(query).get('to');
    const wanted = mailbox.list().filter(({ to }) => address === null || to.includes(address));
    return json(wanted.map(forPrograms));
  }
  const [, id = '', part, index = ''] = /^\/mails\/([\w-]+)(?:\/(html|attachments)(?:\/(\d+))?)?$/.exec(path) ?? [];
  const mail = mailbox.find(id);
  if (!mail) return undefined;
  if (part === undefined) return page(mailPage(mail), pagePolicy);
  if (part === 'html') return page(framedHtml(mail.html ?? ''), mailPolicy);
  return attachment(mail, index);
}

function attachment(mail: Mail, index: string): Reply | undefined {
  const found = index === '' ? undefined : mail.attachments[Number(index)];
  if (!found) return undefined;
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`;
  return {
    type: found.type,
    body: Buffer.from(found.base64, 'base64'),
    headers: { 'content-disposition': disposition },
  };
}

/** What tests read: the mail without file contents, with its links found. */
function forPrograms(mail: Mail) {
  const attachments = mail.attachments.map(({ name, type }, index) => ({
    name,
    type,
    path: `/mails/${mail.id}/attachments/${index}`,
  }));
  return { ...mail, attachments, links: linksOf(mail) };
}

function page(body: string, policy: string): Reply {
  return { type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': policy } };
}

/** A foreign page must neither move the clock nor read mails, whatever name it makes this address known under. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isLocalName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  return isLocalName && (origin === undefined || origin === `http://${host}`);
}

function write(response: ServerResponse, { status = 200, type = 'text/plain; charset=utf-8', ...rest }: Reply): void {
  writeAnswer(response, {
    status,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Not no-referrer: the form's own request would then come with `Origin: null`.
      'referrer-policy': 'same-origin',
      ...rest.headers,
    },
    cookies: [],
    body: Buffer.from(rest.body ?? ''),
  });
}
