import { sha256 } from '../adapters/sha256.ts';
import { changedDaysIn } from '../store/figures/changed-days.ts';
import { eventLogIn } from '../store/figures/event-log.ts';
import { experimentsIn } from '../store/figures/experiments.ts';
import { figurePagesIn } from '../store/figures/figure-pages.ts';
import { releasesIn } from '../store/figures/releases.ts';
import { talliesIn } from '../store/figures/tallies.ts';
import { toldDaysIn } from '../store/figures/told-days.ts';
import { ideasIn } from '../store/staff-entries.ts';
import { ticketsIn } from '../store/tickets.ts';
import { countChangedDays } from '../use-cases/counting/count-changed-days.ts';
import { publishFigures } from '../use-cases/figures/publish-figures.ts';
import { sampleNextFree } from '../use-cases/telling/sample-next-free.ts';
import { tellDays } from '../use-cases/telling/tell-days.ts';
import { endDueExperiments } from '../use-cases/trials/end-due-experiments.ts';
import type { composeFoundation } from './outside.ts';

/** What a timer does for the figures, a job each: from the log to days, from days to releases. */
export function figureJobs(foundation: ReturnType<typeof composeFoundation>) {
  const { table } = foundation;
  const deps = {
    ...foundation,
    sha256,
    eventLog: eventLogIn(table),
    tallies: talliesIn(foundation),
    changedDays: changedDaysIn(foundation),
    toldDays: toldDaysIn(foundation),
    releases: releasesIn({ ...foundation, sha256 }),
    figurePages: figurePagesIn(foundation),
    tickets: ticketsIn(table),
    ideas: ideasIn(foundation),
    places: foundation.daySheets,
    experiments: experimentsIn(foundation),
  };
  return {
    sampleNextFree: sampleNextFree(deps),
    tellDays: tellDays(deps),
    countChangedDays: countChangedDays(deps),
    publishFigures: publishFigures(deps),
    endDueExperiments: endDueExperiments(deps),
  };
}
