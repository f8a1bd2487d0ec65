import { parseArgs } from 'node:util';
import { gameOf } from './actions.ts';
import { playGame } from './game.ts';
import { variants } from './variants.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, games: { type: 'string', default: '20' }, variant: { type: 'string' } },
});

const variant = values.variant === undefined ? undefined : variants[values.variant];
const first = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const count = values.seed === undefined ? Number(values.games) : 1;

for (let seed = first; seed < first + count; seed += 1) {
  const game = gameOf(seed);
  const found = await playGame(game, variant);
  if (found.length === 0 && values.seed === undefined) continue;
  console.log(`--seed ${seed}: ${found.length === 0 ? 'nothing wrong' : found.join('; ')}`);
  if (values.seed === undefined) continue;
  for (const [step, { deed, on, fault }] of game.entries()) console.log(step, deed, on, fault ?? '');
}
