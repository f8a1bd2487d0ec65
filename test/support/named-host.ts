import { request } from 'node:http';

/** Who asks: the name in the address bar, `muenchen.localhost:8080`, and the cookies kept for it. */
type Asking = { readonly host: string; readonly cookies: Map<string, string> };
export type Sent = { readonly path: string; readonly body?: string };
type Answer = { readonly status: number; readonly location: string | undefined; readonly html: string };

/**
 * One request of a browser without script, redirects not followed. The portal itself is asked at 127.0.0.1: not every
 * system finds names below localhost.
 */
export function askAs({ host, cookies }: Asking, { path, body }: Sent): Promise<Answer> {
  const headers = {
    host,
    accept: 'text/html',
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    ...(body !== undefined && { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const port = Number(host.split(':')[1]);
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers });
    sending.on('error', reject).on('response', (response) => {
      for (const cookie of response.headers['set-cookie'] ?? []) keep(cookies, cookie);
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, location: told.location, html: Buffer.concat(parts).toString('utf8') });
      });
    });
    sending.end(body);
  });
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (/;\s*max-age=0/i.test(cookie)) cookies.delete(name);
  else cookies.set(name, value);
}
