import type { Ask } from './ask.ts';

export async function fetched(ask: Ask, url: string, init: RequestInit): Promise<Response> {
  const { method = 'GET', body } = init;
  const headers = Object.fromEntries(new Headers(init.headers));
  const path = url.slice(new URL(url).origin.length);
  const answer = await ask({ method, path, headers, ...(typeof body === 'string' ? { body } : {}) });
  const sent = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  return new Response(answer.bytes ?? answer.body, { status: answer.status, headers: sent });
}
