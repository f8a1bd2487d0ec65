import '../local/need-node.mjs';
import { existsSync } from 'node:fs';
import { dateIn } from '../../shared/domain/time.ts';
import { openClock } from '../local/clock.ts';
import { projectFolder, takeOptions } from '../local/command-line.ts';
import { Explained, exitWith, WrongUsage } from '../local/explained.ts';
import { openFolder } from '../local/folder.ts';
import { growDatabase } from '../local/grown-database.ts';
import { runningPortal, takeLock } from '../local/lock.ts';
import { demoCatalogue } from './demo/demo-catalogue.ts';
import { isOwnPast } from './demo-history/kept.ts';
import { playHistory } from './demo-history/play-history.ts';
import { progressLine } from './progress-line.ts';

const help = `npm run demo-history [-- --days 365 --seed lindenau]

Plays a year of the demo town into the portal on this computer, so that its figures have something to say: people who
look, find or do not find, book, come or do not; a counter more in May, an office that is closed for some weeks; and
certificates, at once or after a clerk has looked. All of it by the use cases of the portal, up to yesterday, except that
no certificate is printed and sealed: of them only what is counted stays. The same seed gives the same history on the same
day.

End npm start first. What is in the portal stays; a portal that has a past of its own is left alone. Afterwards npm start
shows today as before, and the year in the figures. npm run reset throws both away.

  --days n      so many days up to yesterday, 1 to 800; 365 unless told
  --seed text   another history`;

const hasPast =
  'This portal has a past of its own already: figures, or appointments and events of days before. It stays as it is. ' +
  'npm run reset throws everything away; after that a history can be played.';

try {
  const values = takeOptions({
    help: { type: 'boolean', short: 'h' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: 'lindenau' },
  });
  if (values.help === true) console.log(help);
  else await run({ days: daysOf(values.days), seed: values.seed });
} catch (error) {
  exitWith(error);
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!/^\d{1,3}$/.test(text) || days < 1 || days > 800) {
    throw new WrongUsage(`--days must be a number from 1 to 800, not "${text}"; --help tells what can be given.`);
  }
  return days;
}

async function run({ days, seed }: { readonly days: number; readonly seed: string }): Promise<void> {
  if (process.env['DYNAMODB_ENDPOINT']) {
    throw new Explained(
      'A history can only be played into the emulator that comes with the project: unset DYNAMODB_ENDPOINT',
    );
  }
  const folder = openFolder(projectFolder);
  const running = runningPortal(folder.running);
  if (running) throw new Explained(`The portal is running (process ${running.pid}): end it first, then run this again`);
  const lock = takeLock(folder.running);
  try {
    const began = performance.now();
    const { municipality } = demoCatalogue();
    const today = dateIn(municipality.zone, openClock(folder.clock).now());
    const isFresh = !existsSync(folder.database);
    const grown = await growDatabase(folder, (item) => {
      if (isOwnPast(item, today)) throw new Explained(hasPast);
    });
    try {
      await playHistory({ seed, days, today }, (item) => grown.add(item), progressLine('Day', process.stderr));
      console.error('Writing it into the database');
      await grown.finish();
    } finally {
      grown.discard();
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `Played ${days} days of Lindenau up to yesterday in ${seconds} seconds. ${isFresh ? 'Now' : 'Again'}: npm start`,
    );
  } finally {
    lock.release();
  }
}
