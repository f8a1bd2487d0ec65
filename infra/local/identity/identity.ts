import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readBody } from '../gateway/body.ts';
import { splitUrl } from '../gateway/event.ts';
import { type Listening, listen } from '../listen.ts';
import { pagePolicy, peoplePage } from './pages.ts';
import { type Choice, choicesIn, personOf, type TownOffices } from './people.ts';

export type Identity = { readonly issuer: string; stop(): Promise<void> };

export type IdentityOptions = {
  readonly port: number;
  /** Where the signing keys are kept. */
  readonly keysFile: string;
  /** Municipalities and offices as they are now. */
  readonly towns: () => Promise<readonly TownOffices[]>;
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 4096;

/**
 * The local stand-in of the town's identity provider: OpenID Connect with one-click people. The provider itself and its
 * keys are made when somebody first asks, so that starting a portal does not wait for them.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  let serve: RequestListener = (_, response) => response.writeHead(503).end();
  const listening: Listening = await listen(options.port, (request, response) => serve(request, response));
  const issuer = `http://127.0.0.1:${listening.port}`;
  let made: Promise<Provider> | undefined;
  serve = (request, response) => {
    made ??= make(issuer, options.keysFile);
    made
      .then((provider) => answer(provider, options, { request, response }))
      .catch((error: unknown) => {
        options.onError(error);
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end('Signing in failed; see the log of the portal.');
      });
  };
  return { issuer, stop: () => listening.close() };
}

async function make(issuer: string, keysFile: string): Promise<Provider> {
  const [{ makeProvider }, { openIdentityKeys }] = await Promise.all([import('./provider.ts'), import('./keys.ts')]);
  return makeProvider(issuer, await openIdentityKeys(keysFile));
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function answer(provider: Provider, { towns }: IdentityOptions, { request, response }: Exchange): Promise<void> {
  const { path } = splitUrl(request.url ?? '/');
  if (!path.startsWith('/people/')) {
    provider.callback()(request, response);
    return;
  }
  if (request.method !== 'POST') {
    const { params } = await provider.interactionDetails(request, response);
    const { own, others } = choicesFor(await towns(), String(params['redirect_uri']));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy });
    response.end(peoplePage(own, others));
    return;
  }
  const body = await readBody(request, maxBodyBytes);
  const chosen = new URLSearchParams(body?.toString('utf8')).get('person') ?? '';
  const result = personOf(chosen) ? { login: { accountId: chosen, amr: ['pwd', 'mfa'] } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** Apart: who works for the municipality that asks, and all others. The first one is at plain `localhost`. */
function choicesFor(towns: readonly TownOffices[], callback: string) {
  const { hostname } = new URL(callback);
  const asking = towns.find(({ tenant }) => hostname === `${tenant}.localhost`) ?? towns[0];
  const choices = (some: readonly TownOffices[]): readonly Choice[] => some.flatMap(choicesIn);
  return {
    own: choices(towns.filter((town) => town === asking)),
    others: choices(towns.filter((town) => town !== asking)),
  };
}
