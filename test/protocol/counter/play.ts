import { playRounds } from '../play-rounds.ts';
import { playCounter } from './counter-round.ts';
import { counterVariants } from './counter-variants.ts';

await playRounds({
  command: 'node test/protocol/counter/play.ts',
  about: 'Plays rounds in which staff book, move and cancel for callers while citizens do so themselves, under faults.',
  variants: counterVariants,
  play: playCounter,
});
