import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSeal, openLocalWalletKey } from './certificates/local-keys.ts';
import { openClock } from './clock.ts';
import { type Closers, closers } from './closers.ts';
import { startDatabase } from './database.ts';
import { registerKey, tableEnvironment } from './environment.ts';
import { type Folder, openFolder, openSecrets } from './folder.ts';
import { openLog } from './functions/log.ts';
import type { House } from './house.ts';
import { startIdentity } from './identity/identity.ts';
import { townsOf } from './identity/towns.ts';
import { listen } from './listen.ts';
import { takeLock } from './lock.ts';
import { control } from './mail/control.ts';
import { inbox } from './mail/inbox.ts';
import { openMailbox } from './mail/mailbox.ts';
import { startSmtp } from './mail/smtp.ts';
import { startPayments } from './payments/payments.ts';
import { type MakePages, startPortal } from './portal.ts';
import { anyPorts, type Ports, requireFree } from './ports.ts';
import { startRegister } from './register/register.ts';
import type { Job } from './schedule.ts';
import { openDeadLetters } from './stream/dead-letters.ts';
import { ensureTable } from './table.ts';
import { readTenants } from './tenants.ts';
import { startWorkers } from './workers.ts';

export type LocalOptions = {
  /** Where data is kept; left out: nowhere, the database lives in memory. */
  readonly directory?: string;
  /** Fixed ports; left out: free ones. */
  readonly ports?: Ports;
  /** What `npm run build` made; the project's own `dist` when left out. */
  readonly dist?: string;
  /** DYNAMODB_ENDPOINT: a database somebody else runs instead of the emulator. */
  readonly databaseEndpoint?: string | undefined;
  /** Fills an empty database; must leave tenants in the file. Called when there are none yet. */
  readonly seed?: (place: SeedPlace) => Promise<void>;
  /** Other pages than the built ones. */
  readonly pages?: MakePages;
  /** False: jobs run only when asked for. */
  readonly timers?: boolean;
  /** Told about progress and about errors of functions, one line each. */
  readonly tell?: (line: string) => void;
};

export type SeedPlace = {
  readonly tenantsFile: string;
  /** Variables that reach the table. */
  readonly environment: Readonly<Record<string, string>>;
};

/** A portal that runs on this machine. */
export type LocalPortal = {
  /** `http://localhost:<port>`: pages, files and API as behind CloudFront. */
  readonly portal: string;
  /** Mails and control. */
  readonly inbox: string;
  /** The API as API Gateway shows it: believes `x-forwarded-host` and `x-client-address` together with the secret. */
  readonly api: string;
  readonly originSecret: string;
  readonly database: string;
  /** Where staff sign in: people can be chosen with one click. */
  readonly identity: string;
  /** What stands in for a payment provider: payments made, and what can happen to them. */
  readonly payments: string;
  /** What stands in for the population register: who is registered. */
  readonly register: string;
  readonly folder: Folder;
  runJob(job: Job): Promise<unknown>;
  /** Resolves when what follows from every change so far (mails, events) is done. */
  caughtUp(): Promise<void>;
  /** Resolves when the functions see the new time. */
  advanceClock(seconds: number): Promise<void>;
  /** Loads the built functions again. */
  reload(): Promise<void>;
  /** Ends everything, children too. Harmless when repeated. */
  stop(): Promise<void>;
};

const projectDist = join(import.meta.dirname, '..', '..', 'dist');

/** Starts database, mail server, functions, stream pump, timers, portal and inbox; on a failure nothing stays behind. */
export async function startLocal(options: LocalOptions = {}): Promise<LocalPortal> {
  let isStopping = false;
  // What functions say about being ended in the middle of their work is no news.
  const tell = (line: string) => {
    if (!isStopping) options.tell?.(line);
  };
  const open = closers((error) => tell(`Not ended cleanly: ${String(error)}`));
  try {
    const portal = await startAll({ ...options, tell }, open);
    open.add(() => {
      isStopping = true;
    });
    return portal;
  } catch (error) {
    await open.closeAll();
    throw error;
  }
}

type Told = LocalOptions & { readonly tell: (line: string) => void };

async function startAll(options: Told, open: Closers): Promise<LocalPortal> {
  const { tell, ports = anyPorts, timers = true } = options;
  const folder = takeFolder(options.directory, open);
  const lock = takeLock(folder.running);
  open.add(() => lock.release());
  await requireFree(options.databaseEndpoint ? { ...ports, database: 0 } : ports);

  const mailbox = openMailbox(folder.mails);
  const clock = openClock(folder.clock);
  const smtp = await startSmtp(ports.smtp, mailbox, clock);
  open.add(() => smtp.stop());
  const log = openLog(folder.log, tell);
  open.add(() => log.close());
  const { databaseEndpoint, table } = await openDatabase(options, folder, open);
  const { dist = projectDist } = options;
  const secrets = openSecrets(folder.secrets);
  let portalPort = 0;
  const identity = await startIdentity({
    port: ports.identity,
    keysFile: folder.identity,
    towns: () => townsOf(readTenants(folder.tenants), portalPort),
    onError: (error) => log.error('identity', error),
  });
  open.add(() => identity.stop());
  const { payments, register } = await startOutside({ options, folder, log, clock, open });
  const told = {
    smtpPort: smtp.port,
    identityIssuer: identity.issuer,
    citizensIssuer: identity.citizensIssuer,
    paymentsUrl: payments.url,
    registerUrl: register.url,
    seal: await openLocalSeal(folder.seal, clock.now().epochMilliseconds),
    walletKey: await openLocalWalletKey(folder.seal, clock.now().epochMilliseconds),
  };
  const house: House = { folder, clock, secrets, log, open, dist, databaseEndpoint, table, ...told };

  const { portal, api, backends, reload } = await startPortal(house, ports.portal, options.pages);
  portalPort = Number(new URL(portal).port);
  tell('Functions loaded');
  const deadLetters = openDeadLetters(folder.deadLetters);
  const { schedule, caughtUp } = startWorkers(house, backends, { deadLetters, timers });
  const runJob = (job: Job) => schedule.run(job);
  await runJob('materialise').catch((error: unknown) => log.error('on-schedule', error));
  tell('Day sheets up to date');

  const advanceClock = async (seconds: number) => {
    clock.advance(seconds);
    // Functions may keep the time for a second and copies of data for longer; fresh ones keep nothing.
    await reload();
  };
  const controls = control({ clock, moveClock: advanceClock, runJob, caughtUp });
  const page = await listen(ports.inbox, inbox({ mailbox, deadLetters, control: controls }));
  open.add(() => page.close());
  const addresses = { portal, inbox: `http://localhost:${page.port}`, database: databaseEndpoint };
  lock.tell(addresses);
  return {
    ...addresses,
    identity: identity.issuer,
    payments: payments.url,
    register: register.url,
    api,
    originSecret: secrets.originSecret,
    folder,
    runJob,
    caughtUp,
    advanceClock,
    reload,
    stop: () => open.closeAll(),
  };
}

type Outside = Pick<House, 'folder' | 'log' | 'clock' | 'open'> & { readonly options: Told };

/** What certificates need beyond the house. */
async function startOutside({ options, folder, log, clock, open }: Outside) {
  const { ports = anyPorts, directory } = options;
  const payments = await startPayments({
    port: ports.payments,
    file: directory === undefined ? undefined : folder.payments,
    now: () => clock.now().epochMilliseconds,
    onError: (error) => log.error('payments', error),
  });
  open.add(() => payments.stop());
  const register = await startRegister({
    port: ports.register,
    key: registerKey,
    onError: (error) => log.error('register', error),
  });
  open.add(() => register.stop());
  return { payments, register };
}

function takeFolder(directory: string | undefined, open: Closers): Folder {
  if (directory !== undefined) return openFolder(directory);
  const temporary = mkdtempSync(join(tmpdir(), 'foyer-'));
  open.add(() => rmSync(temporary, { recursive: true, force: true }));
  return { ...openFolder(temporary), checkpoint: undefined, issueCheckpoint: undefined };
}

async function openDatabase({ ports = anyPorts, tell, ...options }: Told, folder: Folder, open: Closers) {
  const database = await startDatabase({
    endpoint: options.databaseEndpoint,
    port: ports.database,
    ...(options.directory === undefined ? {} : { file: folder.database }),
  });
  open.add(() => database.stop());
  const table = await ensureTable(database.endpoint);
  tell('Database ready');
  if (options.seed && Object.keys(readTenants(folder.tenants)).length === 0) {
    await options.seed({ tenantsFile: folder.tenants, environment: tableEnvironment(database.endpoint) });
    tell('Demo data ready');
  }
  return { databaseEndpoint: database.endpoint, table };
}
