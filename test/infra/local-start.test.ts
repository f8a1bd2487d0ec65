import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { anyPorts, portsFrom } from '../../infra/local/ports.ts';
import { type LocalOptions, startLocal } from '../../infra/local/start-local.ts';
import { addTenant } from '../../infra/local/tenants.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { echoDist, temporaryFolder } from '../support/local-dist.ts';

async function started(options: LocalOptions) {
  const portal = await startLocal({ timers: false, ...options });
  onTestFinished(() => portal.stop());
  return portal;
}

const Echo = z.object({ event: z.looseObject({ routeKey: z.string(), rawPath: z.string() }), tenants: z.string() });
const echoOf = async (response: Response) => Echo.parse(await response.json());

describe('a portal on one machine', () => {
  it('serves API, files and pages from the built functions behind one address', async () => {
    const { portal } = await started({ dist: echoDist() });
    const { event } = await echoOf(await fetch(`${portal}/v1/services/passport?x=1`));
    expect(event).toMatchObject({
      routeKey: 'GET /v1/services/{serviceId}',
      pathParameters: { serviceId: 'passport' },
    });
    expect(await (await fetch(`${portal}/robots.txt`)).text()).toContain('User-agent');
    const page = await fetch(`${portal}/en/services`);
    expect([await page.text(), page.headers.getSetCookie()]).toEqual([
      '<p>GET /en/services</p>',
      ['a=1; Path=/', 'b=2'],
    ]);
  });

  it('hands the routes of staff and of certificates to functions of their own, and all others to that of citizens', async () => {
    const { portal } = await started({ dist: echoDist() });
    const asked = async (path: string, method = 'GET') => await (await fetch(portal + path, { method })).json();
    expect(await asked('/v1/staff/session')).toEqual({ staff: 'GET /v1/staff/session' });
    expect(await asked('/v1/staff/sign-ins', 'POST')).toEqual({ staff: 'POST /v1/staff/sign-ins' });
    expect(await asked('/v1/citizens/session')).toMatchObject({ certificates: 'GET /v1/citizens/session' });
    expect(await asked('/v1/payments/r/hook', 'POST')).toMatchObject({
      certificates: 'POST /v1/payments/{requestId}/hook',
    });
    for (const path of ['/v1/services', '/v1/staff', '/v1/staff/nowhere', '/v1/staffed']) {
      expect(await asked(path), path).toHaveProperty('event');
    }
    expect(await asked('/v1/staff/session', 'DELETE')).toHaveProperty('event.routeKey', '$default');
  });

  it('runs jobs when asked and keeps the output of functions in the log', async () => {
    const schedule = `export const handler = async ({ job }) => {
      console.log(JSON.stringify({ level: 'INFO', message: 'did ' + job }));
      return { did: job };
    };`;
    const { inbox, folder, runJob } = await started({
      dist: echoDist({ 'functions/on-schedule/index.mjs': schedule }),
    });
    expect(await runJob('sweep')).toEqual({ did: 'sweep' });
    const run = await fetch(`${inbox}/jobs/remind`, { method: 'POST' });
    expect(await run.json()).toEqual({ job: 'remind', result: { did: 'remind' } });
    await vi.waitFor(() => {
      const log = readFileSync(folder.log, 'utf8');
      expect(log).toContain('{"function":"on-schedule","level":"INFO","message":"did materialise"}');
      expect(log).toContain('did remind');
    });
  });

  it('answers 500 for a function that throws, tells one line and goes on', async () => {
    const lines: string[] = [];
    const api = `export const handler = async (event) => {
      if (event.rawPath === '/v1/health') throw new Error('broken\\nin two lines');
      return { statusCode: 204 };
    };`;
    const { portal } = await started({
      dist: echoDist({ 'functions/citizen-api/index.mjs': api }),
      tell: (line) => lines.push(line),
    });
    expect((await fetch(`${portal}/v1/health`)).status).toBe(500);
    expect(lines.filter((line) => line.startsWith('citizen-api: '))).toEqual([
      expect.stringMatching(/^citizen-api: Error: broken \(more in .*log\.jsonl\)$/),
    ]);
    expect((await fetch(`${portal}/v1/municipality`)).status).toBe(204);
  });

  it('outlives a function that ends its own process', async () => {
    const api = `export const handler = async (event) => {
      if (event.rawPath === '/v1/health') process.exit(3);
      return { statusCode: 204 };
    };`;
    const { portal } = await started({ dist: echoDist({ 'functions/citizen-api/index.mjs': api }) });
    expect((await fetch(`${portal}/v1/health`)).status).toBe(500);
    expect((await fetch(`${portal}/v1/municipality`)).status).toBe(204);
  });

  it('knows a municipality by its host name, also one added while it runs', async () => {
    const directory = temporaryFolder();
    const seed: LocalOptions['seed'] = async ({ tenantsFile }) => {
      addTenant(tenantsFile, TenantId.parse('lindenau'));
    };
    const { portal, folder } = await started({ dist: echoDist(), directory, seed });
    const port = new URL(portal).port;
    const before = JSON.parse((await echoOf(await fetch(`${portal}/v1/services`))).tenants);
    expect(before).toEqual({
      [`localhost:${port}`]: 'lindenau',
      [`127.0.0.1:${port}`]: 'lindenau',
      [`lindenau.localhost:${port}`]: 'lindenau',
    });
    addTenant(folder.tenants, TenantId.parse('muenchen'));
    await vi.waitFor(
      async () => {
        const after = JSON.parse((await echoOf(await fetch(`${portal}/v1/services`))).tenants);
        expect(after[`muenchen.localhost:${port}`]).toBe('muenchen');
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it('makes its keys once, for its owner only', async () => {
    const directory = temporaryFolder();
    const dist = echoDist();
    const first = await startLocal({ dist, directory, timers: false });
    await first.stop();
    const second = await started({ dist, directory });
    expect(second.originSecret).toBe(first.originSecret);
    expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder that another portal uses', async () => {
    const directory = temporaryFolder();
    const dist = echoDist();
    const { portal } = await started({ dist, directory });
    await expect(startLocal({ dist, directory })).rejects.toThrow(`A portal already runs at ${portal}`);
  });

  it('says in one sentence which port is taken and how to choose another', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const inbox = typeof address === 'object' && address ? address.port : 0;
    const starting = startLocal({ dist: echoDist(), ports: { ...anyPorts, inbox } });
    await expect(starting).rejects.toThrow(
      new RegExp(`^Port ${inbox} \\(for the mail inbox\\) is taken: .*PORT=9000 npm start$`),
    );
  });

  it('says which part of the build is missing, and leaves nothing running', async () => {
    await expect(startLocal({ dist: temporaryFolder() })).rejects.toThrow(/citizen-api.*is missing: .*npm run build$/);
  });
});

describe('ports and versions', () => {
  it.each([
    [undefined, 8080],
    ['', 8080],
    ['9000', 9000],
  ])('PORT=%s means the seven ports from %i on', (port, base) => {
    expect(portsFrom(port)).toEqual({
      portal: base,
      inbox: base + 1,
      database: base + 2,
      smtp: base + 3,
      identity: base + 4,
      payments: base + 5,
      register: base + 6,
    });
  });

  it.each(['0', '-1', '80.5', '65532', 'abc'])('refuses PORT=%s', (port) => {
    expect(() => portsFrom(port)).toThrow('PORT must be a number');
  });

  it('refuses an old Node in one sentence', () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`;
    const check = join(import.meta.dirname, '..', '..', 'infra', 'local', 'need-node.mjs');
    const { status, stderr } = spawnSync(process.execPath, ['--import', old, check], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^This is Node 20\.20\.2, but Foyer needs 24: .*npm start\n$/),
    ]);
  });
});

const Told = z.object({ portal: z.url(), database: z.url() });

/** A portal in its own process group, as a terminal would run it. */
async function ownProcess() {
  const script = fileURLToPath(new URL('../support/run-local.ts', import.meta.url));
  const child = spawn(process.execPath, [script, echoDist(), temporaryFolder()], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ended: once(child, 'exit'), ...Told.parse(JSON.parse(String(line))) };
}

async function expectNothingLeft(...urls: string[]) {
  for (const url of urls) {
    await vi.waitFor(async () => expect(await isOpen(Number(new URL(url).port))).toBe(false), { timeout: 20_000 });
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

describe('the end', () => {
  it('comes at once with Ctrl-C, with code 0, an open request and all children included', async () => {
    const { child, ended, portal, database } = await ownProcess();
    const open = request(`${portal}/v1/x`, { method: 'POST', headers: { 'content-length': '10' } });
    open.on('error', () => undefined);
    open.write('half');
    // The whole group, as a terminal does it.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await ended).toEqual([0, null]);
    await expectNothingLeft(portal, database);
  });

  it('takes the database along even when the portal is killed', async () => {
    const { child, ended, portal, database } = await ownProcess();
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await expectNothingLeft(portal, database);
  });
});
