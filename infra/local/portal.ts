import { type Stats, unwatchFile, watchFile } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { type Backends, startBackends, startWeb } from './bundles.ts';
import { type Environment, type Place, pagesEnvironment } from './environment.ts';
import type { LocalFunction } from './functions/local-function.ts';
import { edge } from './gateway/edge.ts';
import { splitUrl } from './gateway/event.ts';
import { type Forward, gateway } from './gateway/gateway.ts';
import { headerPairs } from './gateway/headers.ts';
import { apiRoute, catchAll, type FindRoute, functionFor } from './gateway/route-table.ts';
import { loadStaticFiles, type StaticFiles } from './gateway/static-files.ts';
import type { House } from './house.ts';
import { type Listening, listen } from './listen.ts';
import { readTenants } from './tenants.ts';

/** What answers where no API route does: files, and behind them what renders the pages. */
type Pages = {
  readonly files: StaticFiles;
  readonly forward: Forward;
  reload(environment: Environment): Promise<void>;
};

/** Other pages than the built ones, for work on them; `server` is the portal's. */
export type MakePages = (house: House, environment: Environment, listening: Listening) => Promise<Pages>;

export type Portal = {
  readonly portal: string;
  readonly api: string;
  readonly backends: Backends;
  reload(): Promise<void>;
};

const tenantsWatchMs = 1000;

/** Starts the functions and the two servers that call them: the portal as CloudFront shows it, the API as API Gateway does. */
export async function startPortal(house: House, port: number, makePages: MakePages = builtPages): Promise<Portal> {
  const { open, folder, secrets, log } = house;
  const onError = (error: unknown) => log.error('portal', error);
  // Both listen before they can serve: the functions must be told their addresses.
  let servePortal = starting;
  let serveApi = starting;
  const portal = await listen(port, (request, response) => servePortal(request, response));
  open.add(() => portal.close());
  const api = await listen(0, (request, response) => serveApi(request, response));
  open.add(() => api.close());

  const place = () => placeOf(house, portal, api);
  const backends = await startBackends(house, place());
  const pages = await makePages(house, pagesEnvironment(place()), portal);
  const apis = {
    'citizen-api': gatewayFor(house, 'citizen-api', { target: backends.citizenApi, findRoute: apiRoute }),
    'certificate-api': gatewayFor(house, 'certificate-api', { target: backends.certificateApi, findRoute: apiRoute }),
    'staff-api': gatewayFor(house, 'staff-api', { target: backends.staffApi, findRoute: apiRoute }),
  };
  const forward: Forward = (request, response, headers) => {
    const { method = 'GET', url = '/' } = request;
    const serve = apis[functionFor(method, splitUrl(url).path)];
    return serve(request, response, headers);
  };
  serveApi = (request, response) => {
    forward(request, response, headerPairs(request.rawHeaders)).catch(onError);
  };
  servePortal = edge({
    api: forward,
    pages: pages.forward,
    files: pages.files,
    originSecret: secrets.originSecret,
    onError,
  });

  const reload = async () => {
    await Promise.all([backends.reload(place()), pages.reload(pagesEnvironment(place()))]);
  };
  // Told once of a file that does not exist yet, with nothing changed: then all functions would be loaded twice.
  const onTenants = (now: Stats, before: Stats) => {
    if (now.mtimeMs !== before.mtimeMs) reload().catch(onError);
  };
  watchFile(folder.tenants, { interval: tenantsWatchMs, persistent: false }, onTenants);
  open.add(() => unwatchFile(folder.tenants, onTenants));
  return { portal: `http://localhost:${portal.port}`, api: `http://127.0.0.1:${api.port}`, backends, reload };
}

function placeOf(house: House, portal: Listening, api: Listening): Place {
  const { databaseEndpoint, smtpPort, identityIssuer, citizensIssuer, paymentsUrl, registerUrl } = house;
  const { seal, walletKey, secrets, folder } = house;
  return {
    databaseEndpoint,
    smtpPort,
    identityIssuer,
    citizensIssuer,
    paymentsUrl,
    registerUrl,
    portalPort: portal.port,
    apiPort: api.port,
    clockFile: folder.clock,
    caseKeyFile: folder.caseKey,
    retrievalKeyFile: folder.retrievalKey,
    seal,
    walletKey,
    secrets,
    tenants: readTenants(folder.tenants),
  };
}

const starting: RequestListener = (_, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('The portal is starting.');
};

async function builtPages(house: House, environment: Environment): Promise<Pages> {
  const web = await startWeb(house, environment);
  const forward = gatewayFor(house, 'web', { target: web, findRoute: catchAll });
  const files = loadStaticFiles(join(house.dist, 'web', 'static'));
  return { files, forward, reload: (next) => web.reload(next) };
}

type Behind = { readonly target: LocalFunction; readonly findRoute: FindRoute };

function gatewayFor({ clock, log }: House, name: string, behind: Behind): Forward {
  return gateway({ ...behind, clock, onError: (error) => log.error(name, error) });
}
