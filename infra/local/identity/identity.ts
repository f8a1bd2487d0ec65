import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readBody } from '../gateway/body.ts';
import { splitUrl } from '../gateway/event.ts';
import { type Listening, listen } from '../listen.ts';
import { acrOf, askedLevel, chosenBy } from './citizens.ts';
import { citizensPage } from './citizens-page.ts';
import { pagePolicy, peoplePage } from './pages.ts';
import { type Choice, choicesIn, personOf, type TownOffices } from './people.ts';

export type Identity = {
  /** Where staff sign in. */
  readonly issuer: string;
  readonly citizensIssuer: string;
  stop(): Promise<void>;
};

export type IdentityOptions = {
  readonly port: number;
  /** Where the signing keys are kept. */
  readonly keysFile: string;
  /** Municipalities and offices as they are now. */
  readonly towns: () => Promise<readonly TownOffices[]>;
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 4096;

/** Under which path citizens sign in. */
const citizensPath = '/citizens';

/**
 * The local stand-in of the town's identity providers: OpenID Connect with one-click people, staff at the root and citizens
 * below `/citizens`. Providers and keys are made when somebody first asks, so that starting a portal does not wait.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  let serve: RequestListener = (_, response) => response.writeHead(503).end();
  const listening: Listening = await listen(options.port, (request, response) => serve(request, response));
  const issuer = `http://127.0.0.1:${listening.port}`;
  const citizensIssuer = `${issuer}${citizensPath}`;
  let made: Promise<Providers> | undefined;
  serve = (request, response) => {
    made ??= make({ issuer, citizensIssuer }, options.keysFile);
    made
      .then((providers) => answer(providers, options, { request, response }))
      .catch((error: unknown) => {
        options.onError(error);
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end('Signing in failed; see the log of the portal.');
      });
  };
  return { issuer, citizensIssuer, stop: () => listening.close() };
}

type Providers = { readonly staff: Provider; readonly citizens: Provider };

async function make(issuers: Pick<Identity, 'issuer' | 'citizensIssuer'>, keysFile: string): Promise<Providers> {
  const [{ makeProvider }, { makeCitizensProvider }, { openIdentityKeys }] = await Promise.all([
    import('./provider.ts'),
    import('./citizens-provider.ts'),
    import('./keys.ts'),
  ]);
  const keys = await openIdentityKeys(keysFile);
  return { staff: makeProvider(issuers.issuer, keys), citizens: makeCitizensProvider(issuers.citizensIssuer, keys) };
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function answer(providers: Providers, { towns }: IdentityOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const { url = '/' } = request;
  const { path } = splitUrl(url);
  if (path.startsWith(`${citizensPath}/`)) {
    // As a framework would that mounts a program below a path: the provider reads both.
    Object.assign(request, { originalUrl: url, url: url.slice(citizensPath.length) });
    await answerWith(providers.citizens, { ...exchange, path: path.slice(citizensPath.length) }, citizens);
    return;
  }
  const staff: People = {
    async page({ redirect_uri: callback }) {
      const { own, others } = choicesFor(await towns(), String(callback));
      return peoplePage(own, others);
    },
    login: (chosen) => personOf(chosen) && { accountId: chosen, amr: ['pwd', 'mfa'] },
  };
  await answerWith(providers.staff, { request, response, path }, staff);
}

type People = {
  page(params: Readonly<Record<string, unknown>>): Promise<string>;
  /** Undefined: nobody was chosen. */
  login(chosen: string): { readonly accountId: string; readonly acr?: string; readonly amr: string[] } | undefined;
};

const citizens: People = {
  page: async ({ acr_values: acrValues }) => citizensPage(askedLevel(acrValues)),
  login(choice) {
    const chosen = chosenBy(choice);
    return chosen && { accountId: chosen.account.id, acr: acrOf(chosen.level), amr: ['eid'] };
  },
};

async function answerWith(
  provider: Provider,
  { request, response, path }: Exchange & { readonly path: string },
  people: People,
): Promise<void> {
  if (!path.startsWith('/people/')) {
    provider.callback()(request, response);
    return;
  }
  if (request.method !== 'POST') {
    const { params } = await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy });
    response.end(await people.page(params));
    return;
  }
  const body = await readBody(request, maxBodyBytes);
  const login = people.login(new URLSearchParams(body?.toString('utf8')).get('person') ?? '');
  const result = login ? { login } : { error: 'access_denied' };
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
