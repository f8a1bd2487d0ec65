import * as z from 'zod';
import { ServiceId } from '../../domain/ids.ts';
import { MunicipalityView, OfficesView, ServiceSearch, ServicesView, ServiceView } from '../catalogue.ts';
import type { Route } from '../route.ts';

const catalogueCache = { seconds: 60, stale: 600 } as const;

/** What the town offers, for everybody to read. */
export const publicCatalogueRoutes = {
  getMunicipality: {
    group: 'catalogue',
    method: 'GET',
    path: '/v1/municipality',
    audience: 'public',
    summary: 'The municipality of this host name',
    request: {},
    response: { status: 200, schema: MunicipalityView },
    errors: ['not_found'],
    cache: catalogueCache,
  },
  listOffices: {
    group: 'catalogue',
    method: 'GET',
    path: '/v1/offices',
    audience: 'public',
    summary: 'Offices with address and access',
    request: {},
    response: { status: 200, schema: OfficesView },
    errors: [],
    cache: catalogueCache,
  },
  searchServices: {
    group: 'catalogue',
    method: 'GET',
    path: '/v1/services',
    audience: 'public',
    summary: 'Find services by words or life event',
    request: { query: ServiceSearch },
    response: { status: 200, schema: ServicesView },
    errors: [],
    cache: { seconds: 10, stale: 60 },
  },
  getService: {
    group: 'catalogue',
    method: 'GET',
    path: '/v1/services/{serviceId}',
    audience: 'public',
    summary: 'A service with papers, fees and offices',
    request: { path: z.strictObject({ serviceId: ServiceId }) },
    response: { status: 200, schema: ServiceView },
    errors: ['not_found'],
    cache: { seconds: 10, stale: 60 },
  },
} as const satisfies Record<string, Route>;
