import type { Audit } from '../../../functions/ports/staff.ts';
import { type Ports, portsOf, type World } from '../ports.ts';

/** Everything that booking at the counter asks for. The audit has tests of its own. */
export type CounterPorts = Ports & { readonly audit: Audit };

export function counterPortsOf(world: World, skew: number): CounterPorts {
  return { ...portsOf(world, skew), audit: { note: async () => undefined } };
}
