import * as z from 'zod';
import type { Tenants } from '../tenants.ts';
import type { TownOffices } from './people.ts';

const Offices = z.object({ offices: z.array(z.object({ id: z.string(), name: z.object({ de: z.string() }) })) });

/** Offices of each municipality, as its portal tells everybody. */
export async function townsOf(tenants: Tenants, portalPort: number): Promise<readonly TownOffices[]> {
  const hosts = Object.entries(tenants).filter(([host]) => host !== 'localhost');
  return await Promise.all(
    hosts.map(async ([host, tenant]) => {
      const { offices } = Offices.parse(await officesAt(host, portalPort));
      return { tenant, offices: offices.map(({ id, name }) => ({ id, name: name.de })) };
    }),
  );
}

/** By address and Host header: `lindenau.localhost` is known to browsers, not to every resolver. */
async function officesAt(host: string, port: number): Promise<unknown> {
  const { request } = await import('node:http');
  return await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/v1/offices', headers: { host: `${host}:${port}` } });
    asked.on('error', reject).on('response', async (response) => {
      try {
        resolve(JSON.parse(Buffer.concat(await response.toArray()).toString('utf8')));
      } catch (error) {
        reject(error);
      }
    });
    asked.end();
  });
}
