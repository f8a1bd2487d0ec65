import { resolve } from 'node:path';
import { seedDemoTown } from '../../infra/local/seed.ts';
import { type LocalPortal, startLocal } from '../../infra/local/start-local.ts';

/** Runs a measurement against the built portal with the demo town, in memory and on free ports. */
export async function withDemoPortal<Measured>(measure: (portal: LocalPortal) => Promise<Measured>): Promise<Measured> {
  const root = resolve(import.meta.dirname, '../..');
  const portal = await startLocal({ timers: false, seed: (place) => seedDemoTown(place, root) });
  try {
    return await measure(portal);
  } finally {
    await portal.stop();
  }
}
