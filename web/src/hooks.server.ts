import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { splitLanguage } from '#lib/language-path.ts';
import { apiFor, type Town } from '#lib/server/api.ts';
import { citizenAccess } from '#lib/server/citizen.ts';
import { recentCopies } from '#lib/server/recent-copy.ts';
import { readSettings } from '#lib/server/settings.ts';
import { staffAccess } from '#lib/server/staff.ts';
import { townColours } from '#lib/server/town-colours.ts';
import { ApiUnreachable } from '#shared/contracts/client.ts';
import { htmlLang } from '#shared/messages/format.ts';

const settings = readSettings(process.env);
const recentTown = recentCopies<Town>(60);
/** A page that another page takes parts of (static/board.js): there, a style with a new nonce would be against the policy. */
const ownStyle = /<style nonce="[^"]*">[^<]*<\/style>/;

export const handle: Handle = async ({ event, resolve }) => {
  const { language, path } = splitLanguage(event.url.pathname);
  const { host } = event.url;
  const api = apiFor(settings, {
    host,
    address: event.getClientAddress(),
    language: htmlLang[language],
    isUnattended: event.request.headers.get('x-unattended') === '1',
  });
  const town = await recentTown(host, async () => {
    const answer = await api('getMunicipality', {});
    return answer.ok ? answer.value : undefined;
  });
  Object.assign(event.locals, { language, path, api, town, sourceUrl: settings.sourceUrl });
  Object.assign(event.locals, { staff: staffAccess(event, api), citizen: citizenAccess(event, api) });

  let nonce = '';
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      nonce = /<style nonce="([^"]+)">/.exec(html)?.[1] ?? nonce;
      const page = html.replace('%lang%', htmlLang[language]).replace('%town-colours%', townColours(town?.accent));
      return event.url.searchParams.has('live') ? page.replace(ownStyle, '') : page;
    },
  });
  allowStyle(response.headers, nonce);
  return response;
};

/** Kit adds its nonce only for styles it wrote itself; the one in app.html is ours. Its dev server allows all styles. */
function allowStyle(headers: Headers, nonce: string): void {
  const policy = headers.get('content-security-policy');
  if (!policy || !nonce || policy.includes("'unsafe-inline'")) return;
  headers.set('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`));
}

/** Logs what a developer needs and nothing about the visitor; the page says only what to do now. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return undefined;
  const { message, stack } = error instanceof Error ? error : new Error('unknown');
  // biome-ignore lint/suspicious/noConsole: the log of the function is the only place to say it
  console.error(JSON.stringify({ level: 'ERROR', route: event.route.id, message, stack }));
  return error instanceof ApiUnreachable ? { status: 503, message: 'API unreachable' } : undefined;
};
