import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { tenant } from '../../support/make.ts';
import type { Action } from './actions.ts';
import { unsettled, violations } from './judge.ts';
import { type Game, play } from './play.ts';
import { certificateTown, type Variant } from './town.ts';

/** Longer than anybody may take to pay or to answer. */
const calmDays = 40;

/**
 * Plays a whole game and answers what was wrong, first thing first; none where all is well. `issued` gathers the requests
 * that came to a certificate.
 */
export async function playGame(
  actions: readonly Action[],
  variant: Variant = {},
  issued = new Set<RequestId>(),
): Promise<readonly string[]> {
  const game: Game = { town: await certificateTown(variant), ids: [], keys: 0 };
  for (const [step, action] of actions.entries()) {
    await play(game, action);
    const found = await violations(game);
    if (found.length > 0) return found.map((one) => `after step ${step} (${action.deed}): ${one}`);
  }
  await calm(game);
  for (const id of game.ids) if (game.town.certificatesOf(id) > 0) issued.add(id);
  return [...(await violations(game)), ...(await unsettled(game))].map((one) => `in the end: ${one}`);
}

/** Everything works again, pages at the provider close, and time goes by. */
async function calm({ town }: Game): Promise<void> {
  town.seal.isGone = false;
  town.sealFaults.splice(0);
  town.provider.isDown = false;
  town.registerDouble.isDown = false;
  for (const { id } of town.provider.payments()) town.provider.set(id, { status: 'expired' });
  for (let hour = 0; hour < 24; hour += 1) {
    await town.sweep(tenant);
    town.clock.forward({ hours: 1 });
  }
  for (let day = 0; day < calmDays; day += 1) {
    town.clock.forward({ hours: 24 });
    await town.sweep(tenant);
  }
}
