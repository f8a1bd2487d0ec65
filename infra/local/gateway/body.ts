import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer } from './result.ts';

/** The request's body, or undefined when it is longer than `maxBytes` (the rest is then thrown away). */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) {
      request.resume();
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Writes an answer; Node leaves the body out for HEAD, where the function may have done so already. */
export function writeAnswer(response: ServerResponse, answer: HttpAnswer): void {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader('set-cookie', [...answer.cookies]);
  const bodiless = answer.status === 204 || answer.status === 304;
  const isCut = response.req.method === 'HEAD' && answer.body.length === 0;
  if (!bodiless && !isCut) response.setHeader('content-length', answer.body.length);
  response.statusCode = answer.status;
  response.end(bodiless ? undefined : answer.body);
}
