import * as z from 'zod';
import type { Route } from '../route.ts';

const catalogueCache = { seconds: 60, stale: 600 } as const;

/** The API about itself. */
export const aboutApiRoutes = {
  getApiDocument: {
    group: 'api',
    method: 'GET',
    path: '/v1/openapi.json',
    audience: 'public',
    summary: 'This API as OpenAPI 3.1',
    request: {},
    response: { status: 200, schema: z.record(z.string(), z.unknown()) },
    errors: [],
    cache: catalogueCache,
  },
  readApiDocument: {
    group: 'api',
    method: 'GET',
    path: '/v1/docs',
    audience: 'public',
    summary: 'This API as a page to read',
    request: {},
    response: { status: 200, schema: z.string(), contentType: 'text/html; charset=utf-8' },
    errors: [],
    cache: catalogueCache,
  },
  getHealth: {
    group: 'api',
    method: 'GET',
    path: '/v1/health',
    audience: 'public',
    summary: 'Whether the API and its table answer',
    request: {},
    response: { status: 200, schema: z.strictObject({ status: z.literal('ok') }) },
    errors: [],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
