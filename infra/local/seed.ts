import { TenantId } from '../../shared/domain/ids.ts';
import { runScript } from './child.ts';
import type { SeedPlace } from './start-local.ts';
import { addTenant } from './tenants.ts';

const demoTenant = TenantId.parse('lindenau');

/** Puts the demo town into an empty database; the town is at plain localhost from then on. */
export async function seedDemoTown({ tenantsFile, environment }: SeedPlace, root: string): Promise<void> {
  await runScript({ purpose: 'Putting in the demo town', script: 'infra/ops/seed.ts', environment, root });
  addTenant(tenantsFile, demoTenant);
}
