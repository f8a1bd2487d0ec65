import { Agent, request } from 'node:http';
import type { LocalPortal } from '../../infra/local/start-local.ts';
import { withDemoPortal } from './demo-portal.ts';
import { percentile, type Row } from './row.ts';

const clients = 32;
const searches = 2000;
const reserves = 600;

type Answer = { readonly status: number; readonly body: string };

/** Local p50 and p99 of search and hold, through gateway, bundle and emulator, at 32 clients at once. */
export async function measure(): Promise<readonly Row[]> {
  return withDemoPortal(async (portal) => {
    const agent = new Agent({ keepAlive: true });
    try {
      const search = (client: number) => {
        return send({
          portal,
          agent,
          client,
          method: 'GET',
          path: '/v1/availability?services=wohnung-anmelden:1&days=31',
        });
      };
      const searchOnce = async (_: number, client: number) => expectStatus(await search(client), [200]);
      const coldTimes = await timesOf(clients, searchOnce);
      const searchTimes = await timesOf(searches, searchOnce);
      const slots = openSlots(await search(0));
      const outcomes = { held: 0, taken: 0 };
      const holdTimes = await timesOf(reserves, async (index, client) => {
        const slot = slots[index % slots.length];
        if (!slot) throw new Error('The demo town has nothing free to hold.');
        const path = `/v1/offices/${slot.officeId}/days/${slot.date}/appointments`;
        const services = [{ serviceId: 'wohnung-anmelden', count: 1 }];
        const body = { time: slot.time, services, language: 'de' };
        const answer = await send({ portal, agent, client, method: 'POST', path, body });
        expectStatus(answer, [201, 409]);
        outcomes[answer.status === 201 ? 'held' : 'taken'] += 1;
      });
      return [
        {
          name: `the first ${clients} searches, all at once, of a cold portal: slowest`,
          value: Math.max(...coldTimes),
          unit: 'ms',
        },
        ...rows('search, 31 days, all offices', searchTimes),
        ...rows('hold', holdTimes),
        ...counts(outcomes),
      ];
    } finally {
      agent.destroy();
    }
  });
}

function rows(name: string, times: readonly number[]): readonly Row[] {
  return [
    { name: `${name}, ${clients} clients: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}, ${clients} clients: p99`, value: percentile(times, 0.99), unit: 'ms' },
  ];
}

function counts({ held, taken }: { held: number; taken: number }): readonly Row[] {
  return [
    { name: `holds that succeeded, of ${held + taken}`, value: held, unit: '' },
    { name: `holds that found the time taken, of ${held + taken}`, value: taken, unit: '' },
  ];
}

type Slot = { readonly officeId: string; readonly date: string; readonly time: string };

function openSlots({ body }: Answer): readonly Slot[] {
  const { days }: { days: readonly { offers: readonly Slot[] }[] } = JSON.parse(body);
  return days.flatMap(({ offers }) => offers);
}

/** Milliseconds of each of `count` runs by all clients at once. */
async function timesOf(
  count: number,
  run: (index: number, client: number) => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const work = async (client: number) => {
    while (next < count) {
      const index = next++;
      const begin = performance.now();
      await run(index, client);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return times;
}

function expectStatus({ status, body }: Answer, allowed: readonly number[]): void {
  if (!allowed.includes(status)) throw new Error(`answered ${status}: ${body.slice(0, 300)}`);
}

type Call = {
  readonly portal: LocalPortal;
  readonly agent: Agent;
  /** From 0: each calls from an address of its own, as holds are limited by address, over one connection. */
  readonly client: number;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
};

function send({ portal, agent, client, method, path, body }: Call): Promise<Answer> {
  const text = body && JSON.stringify(body);
  const headers = text ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {};
  return new Promise((resolve, reject) => {
    const localAddress = `127.0.0.${2 + client}`;
    const sent = request(new URL(path, portal.portal), { method, agent, headers, localAddress }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
