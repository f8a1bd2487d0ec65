import { playRounds } from '../play-rounds.ts';
import { playClosing } from './closing-round.ts';
import { closingVariants } from './closing-variants.ts';

await playRounds({
  command: 'node test/protocol/closing/play.ts',
  about: 'Plays rounds in which days are closed while everybody books, moves and chooses, under faults.',
  variants: closingVariants,
  play: playClosing,
});
