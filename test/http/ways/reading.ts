import { openPortal } from '../portal.ts';
import type { Ways } from './way.ts';

/** Asking what there is. */
export const readingWays = {
  getApiDocument: {},
  readApiDocument: {},
  getHealth: {},
  listOffices: {},
  searchServices: {},
  countSearch: {},
  getMunicipality: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getMunicipality', {}),
  },
  getService: { not_found: ({ call }) => call('getService', { serviceId: 'nirgends' }) },
  getFigures: { not_found: ({ call }) => call('getFigures', { scope: 'office', id: 'nirgends' }) },
  getRoadmap: {},
  listReleases: {},
  listExperiments: {},
  getRelease: { not_found: ({ call }) => call('getRelease', { period: '2026-01' }) },
  getDefinitions: { not_found: ({ call }) => call('getDefinitions', { hash: '0'.repeat(64) }) },
  getFiguresCsv: {},
  getDataPackage: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getDataPackage', {}),
  },
  getFiguresCatalogue: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getFiguresCatalogue', {}),
  },
  findSlots: {
    not_found: ({ call }) => call('findSlots', { services: 'nirgends' }),
    not_bookable: ({ call }) => call('findSlots', { services: 'wohnung-anmelden,fahrzeug' }),
  },
} as const satisfies Partial<Ways>;
