export type AskSettings = {
  /** Without a slash at the end. */
  readonly base: string;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
};

export type Asked =
  | { readonly kind: 'answered'; readonly status: number; readonly value: unknown }
  /** Nobody answered in time, or with what a proxy says in place of a server. Whether anything happened is not known. */
  | { readonly kind: 'down' };

export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  sent?: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Asked>;

/** Above any answer that is agreed on; more is not read. */
const maxAnswerBytes = 1_000_000;

/**
 * JSON over HTTP with one patience for the whole answer. Plain http only to this machine; redirects are not followed,
 * because they would take the key along. 429 and 5xx are an outage.
 */
export function askingAt({ base, timeoutMs, headers }: AskSettings): Ask {
  const { protocol, hostname, href } = new URL(base);
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) {
    throw new Error(`${protocol}//${hostname} would be asked without encryption`);
  }
  const root = href.replace(/\/$/, '');
  return async (method, path, { body, headers: more } = {}) => {
    try {
      const response = await fetch(root + path, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
          ...more,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const { status } = response;
      const text = await textOf(response);
      if (status === 429 || status >= 500 || text === undefined) return { kind: 'down' };
      return { kind: 'answered', status, value: parsed(text) };
    } catch {
      return { kind: 'down' };
    }
  };
}

/** Undefined for more than can be meant. */
async function textOf(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maxAnswerBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Undefined for what is not JSON: whoever reads it says what was expected. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
