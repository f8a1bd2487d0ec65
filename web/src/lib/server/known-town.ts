import { error } from '@sveltejs/kit';
import type { Town } from './api.ts';

/** The town of this host; a page that cannot do without it is down while the API has never answered. */
export function knownTown({ town }: App.Locals): Town {
  return town ?? error(503);
}
