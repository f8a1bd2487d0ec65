import * as z from 'zod';
import type { Route } from '../route.ts';
import {
  DataPackage,
  DefinitionsQuery,
  DefinitionsView,
  FiguresQuery,
  FiguresView,
  ReleaseHeadsView,
  ReleasePath,
  ReleaseView,
  YearQuery,
} from './figures.ts';
import { RoadmapView } from './roadmap.ts';

const figuresCache = { seconds: 60, stale: 600 } as const;
/** What was released once never changes: only the next month adds to it. */
const releaseCache = { seconds: 3600, stale: 86_400 } as const;

/** How well the town works, for everybody to see and to recompute (npm run check-figures). Licence: CC BY 4.0. */
export const figuresRoutes = {
  getFigures: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures',
    audience: 'public',
    summary: 'All figures of the town, of an office or of a service',
    description:
      'The last 25 months that were released. Fewer people than five are never told apart (see /v1/figures/definitions).',
    request: { query: FiguresQuery },
    response: { status: 200, schema: FiguresView },
    errors: ['not_found'],
    cache: figuresCache,
  },
  getRoadmap: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/roadmap',
    audience: 'public',
    summary: 'What the programme has promised, what came of it and what was stopped',
    request: {},
    response: { status: 200, schema: RoadmapView },
    errors: [],
    cache: figuresCache,
  },
  listReleases: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/releases',
    audience: 'public',
    summary: 'Heads of all releases, a month each, the oldest first',
    description: 'Each head names the hash of the one before: SHA-256 of canonical JSON (RFC 8785).',
    request: {},
    response: { status: 200, schema: ReleaseHeadsView },
    errors: [],
    cache: figuresCache,
  },
  getRelease: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/releases/{period}',
    audience: 'public',
    summary: 'Everything that was released for a month',
    request: { path: ReleasePath },
    response: { status: 200, schema: ReleaseView },
    errors: ['not_found'],
    cache: releaseCache,
  },
  getDefinitions: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/definitions',
    audience: 'public',
    summary: 'How each figure is defined, now or when a release was made',
    request: { query: DefinitionsQuery },
    response: { status: 200, schema: DefinitionsView },
    errors: ['not_found'],
    cache: figuresCache,
  },
  getFiguresCsv: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/data.csv',
    audience: 'public',
    summary: 'All releases, or those of a year, as a table',
    description: 'CSV (RFC 4180) in UTF-8; its columns are described by /v1/figures/datapackage.json.',
    request: { query: YearQuery },
    response: { status: 200, schema: z.string(), contentType: 'text/csv; charset=utf-8' },
    errors: [],
    cache: figuresCache,
  },
  getDataPackage: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/datapackage.json',
    audience: 'public',
    summary: 'The tables as a Frictionless data package with Table Schema',
    request: {},
    response: { status: 200, schema: DataPackage },
    errors: ['not_found'],
    cache: figuresCache,
  },
  getFiguresCatalogue: {
    group: 'figures',
    method: 'GET',
    path: '/v1/figures/catalogue.jsonld',
    audience: 'public',
    summary: 'The figures as a catalogue of open data (DCAT-AP 3)',
    request: {},
    response: {
      status: 200,
      schema: z.record(z.string(), z.unknown()),
      contentType: 'application/ld+json; charset=utf-8',
    },
    errors: ['not_found'],
    cache: figuresCache,
  },
} as const satisfies Record<string, Route>;
