import type { experimentsRoutes } from '../../shared/contracts/figures/experiments-routes.ts';
import type { figuresRoutes } from '../../shared/contracts/figures/figures-routes.ts';
import { sha256 } from '../adapters/sha256.ts';
import type { Handlers } from '../http/serve.ts';
import { experimentsIn } from '../store/figures/experiments.ts';
import { figurePagesIn } from '../store/figures/figure-pages.ts';
import { releasesIn } from '../store/figures/releases.ts';
import { steeringIn } from '../store/figures/steering.ts';
import { voicesIn } from '../store/heard/feedbacks.ts';
import { getDataPackage } from '../use-cases/figures/get-data-package.ts';
import { getDefinitions } from '../use-cases/figures/get-definitions.ts';
import { getFigures } from '../use-cases/figures/get-figures.ts';
import { getFiguresCatalogue } from '../use-cases/figures/get-figures-catalogue.ts';
import { getFiguresCsv } from '../use-cases/figures/get-figures-csv.ts';
import { getRelease } from '../use-cases/figures/get-release.ts';
import { getRoadmap } from '../use-cases/figures/get-roadmap.ts';
import { listReleases } from '../use-cases/figures/list-releases.ts';
import { listExperiments } from '../use-cases/trials/list-experiments.ts';
import type { composeFoundation } from './outside.ts';

type Foundation = ReturnType<typeof composeFoundation>;

/** What everybody may read of the figures. */
export function figureHandlers(
  foundation: Foundation,
): Handlers<keyof typeof figuresRoutes | keyof typeof experimentsRoutes> {
  const { table } = foundation;
  const deps = {
    ...foundation,
    sha256,
    releases: releasesIn({ ...foundation, sha256 }),
    figurePages: figurePagesIn(foundation),
    steering: steeringIn({ table }),
    voices: voicesIn({ table }),
    experiments: experimentsIn(foundation),
  };
  return {
    listExperiments: listExperiments(deps),
    getFigures: getFigures(deps),
    getRoadmap: getRoadmap(deps),
    listReleases: listReleases(deps),
    getRelease: getRelease(deps),
    getDefinitions: getDefinitions(deps),
    getFiguresCsv: getFiguresCsv(deps),
    getDataPackage: getDataPackage(deps),
    getFiguresCatalogue: getFiguresCatalogue(deps),
  };
}
