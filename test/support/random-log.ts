import type { DayTally } from '../../shared/domain/figures/tally/tally.ts';
import { tallyDifferences } from '../../shared/domain/figures/tally/tally-differences.ts';
import { seeded } from '../protocol/random.ts';
import type { AnyEvent } from './any-event.ts';
import { officeId } from './make.ts';
import { dayIn, scenes } from './random-scenes.ts';

/** Events of a town, and what they come to as whoever made them knows: `2026-10-03 town visits.finished` -> 12. */
export type RandomLog = { readonly events: readonly AnyEvent[]; readonly truth: ReadonlyMap<string, number> };

export type Lives = { readonly lives: number; readonly from: string; readonly days: number };

/**
 * Lives in a town on Berlin's time, with actions taken back, people missed who came after all, days that end in between
 * and events of a broken shape. The same for the same seed.
 */
export function randomLog(seed: number, { lives, from, days }: Lives): RandomLog {
  const random = seeded(seed);
  const events: AnyEvent[] = [];
  const truth = new Map<string, number>();
  const begin = Date.parse(`${from}T00:00:00Z`) / 1000;
  for (let life = 0; life < lives; life += 1) {
    const at = begin + random.below(days * 86_400);
    const office = random.pick(['rathaus', 'nord', 'hafen']);
    const service = random.pick(['reisepass', 'ummeldung', 'fischereischein']);
    const id = `${String(seed >>> 0).padStart(10, '0')}${String(life).padStart(6, '0')}`;
    const know = (scopes: readonly string[], key: string, by: number) => {
      for (const scope of scopes) truth.set(`${scope} ${key}`, (truth.get(`${scope} ${key}`) ?? 0) + by);
    };
    const scopesOn = (when: number) =>
      ['town', `office.${office}`, `service.${service}`].map((scope) => `${dayIn(when)} ${scope}`);
    random.pick(scenes)({
      ...{ random, id, at, office, service },
      tell: (kind, event) => events.push({ id: `${id}.${kind}`, kind, at, officeId: officeId(office), ...event }),
      know: (name, fact = {}) => know(scopesOn(fact.at ?? at), name, fact.by ?? 1),
      knowOfTown: (name) => know(scopesOn(at).slice(0, 1), name, 1),
    });
  }
  return { events, truth: new Map([...truth].filter(([, n]) => n !== 0)) };
}

/** Tallies as the truth is told. */
export function told(tallies: Iterable<DayTally>): ReadonlyMap<string, number> {
  const lines = [...tallies].flatMap((tally) =>
    tallyDifferences(undefined, tally).map(
      ({ scope, what, after }) => [`${tally.date} ${scope} ${what}`, after] as const,
    ),
  );
  return new Map(lines);
}
