import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import * as edited from './edited.ts';
import { VersionsQuery } from './hours.ts';
import * as offices from './offices.ts';
import * as services from './services.ts';

const staffErrors = ['sign_in_needed', 'not_permitted'] as const satisfies readonly ErrorCode[];
const shaping = { group: 'shaping', audience: 'staff', cache: 'no-store' } as const;
/** Everybody who shapes the offer of an office may look at all services; only who shapes the whole town changes them. */
const looks = { ...shaping, needs: { capability: 'shape', at: 'anywhere' } } as const;
const ofTown = { ...shaping, needs: { capability: 'shape', at: 'municipality' } } as const;
const ofOffice = { ...shaping, needs: { capability: 'shape', at: 'office' } } as const;
const editErrors = [...staffErrors, 'not_found', 'invalid_request'] as const;
const saveErrors = [...editErrors, 'payload_too_large', 'edited_meanwhile'] as const;
/** Texts in four languages, papers and hundreds of services. */
const bodyBytes = 320 * 1024;
const service = '/v1/staff/services/{serviceId}';
const office = '/v1/staff/offices/{officeId}';

/** Services and offices: shown, changed with their effect seen first, removed and brought back. */
export const catalogueRoutes = {
  listServicesToEdit: {
    ...looks,
    method: 'GET',
    path: '/v1/staff/services',
    summary: 'All services of the town, public or not, with the languages they lack',
    request: {},
    response: { status: 200, schema: services.ServicesToEditView },
    errors: staffErrors,
  },
  getServiceToEdit: {
    ...looks,
    method: 'GET',
    path: service,
    summary: 'A service with all of its texts, the offices that offer it, and its version',
    request: { path: services.ServicePath },
    response: { status: 200, schema: services.ServiceToEditView },
    errors: [...staffErrors, 'not_found'],
  },
  previewService: {
    ...ofTown,
    method: 'POST',
    path: `${service}/preview`,
    bodyBytes,
    summary: 'What a change of a service would do; nothing is changed',
    request: { path: services.ServicePath, body: services.PreviewServiceBody },
    response: { status: 200, schema: services.ServiceEffectView },
    errors: editErrors,
  },
  saveService: {
    ...ofTown,
    method: 'PUT',
    path: service,
    bodyBytes,
    summary: 'Change or add a service',
    description:
      'edited_meanwhile: another version is stored by now, or the id is taken. Saying the same again answers the same.',
    request: { path: services.ServicePath, body: services.SaveServiceBody },
    response: { status: 200, schema: edited.SavedEditView },
    errors: saveErrors,
  },
  listServiceVersions: {
    ...looks,
    method: 'GET',
    path: `${service}/versions`,
    summary: 'Who changed a service, when and how; newest first. Of a service that was removed, too',
    request: { path: services.ServicePath, query: VersionsQuery },
    response: { status: 200, schema: services.EditVersionsView },
    errors: [...staffErrors, 'not_found'],
  },
  getServiceUse: {
    ...ofTown,
    method: 'GET',
    path: `${service}/use`,
    summary: 'How many appointments ahead ask for a service, and until when',
    request: { path: services.ServicePath },
    response: { status: 200, schema: services.ServiceUseView },
    errors: [...staffErrors, 'not_found'],
  },
  removeService: {
    ...ofTown,
    method: 'POST',
    path: `${service}/removal`,
    summary: 'Remove a service',
    description: 'in_use: appointments ahead ask for it (see the use of the service); nothing is changed.',
    request: { path: services.ServicePath, body: edited.RemoveEditedBody },
    response: { status: 200, schema: edited.SavedEditView },
    errors: [...staffErrors, 'not_found', 'in_use', 'edited_meanwhile'],
  },
  restoreService: {
    ...ofTown,
    method: 'POST',
    path: `${service}/restoration`,
    summary: 'Bring a removed service back as it was; offices offer it again',
    request: { path: services.ServicePath, body: edited.RestoreEditedBody },
    response: { status: 200, schema: edited.SavedEditView },
    errors: [...staffErrors, 'not_found', 'edited_meanwhile'],
  },
  listOfficesToEdit: {
    ...looks,
    method: 'GET',
    path: '/v1/staff/offices',
    summary: 'The offices whose offer the caller may shape',
    request: {},
    response: { status: 200, schema: offices.OfficesToEditView },
    errors: staffErrors,
  },
  getOfficeToEdit: {
    ...ofOffice,
    method: 'GET',
    path: office,
    summary: 'An office with its rules of booking and what it offers, and its version',
    request: { path: offices.EditedOfficePath },
    response: { status: 200, schema: offices.OfficeToEditView },
    errors: [...staffErrors, 'not_found'],
  },
  previewOffice: {
    ...ofOffice,
    method: 'POST',
    path: `${office}/preview`,
    bodyBytes,
    summary: 'What a change of an office would do; nothing is changed',
    request: { path: offices.EditedOfficePath, body: offices.PreviewOfficeBody },
    response: { status: 200, schema: offices.OfficeEffectView },
    errors: editErrors,
  },
  saveOffice: {
    ...ofOffice,
    method: 'PUT',
    path: office,
    bodyBytes,
    summary: 'Change an office',
    description:
      'invalid_request with grid_in_use: length of a slot and begin of the day stay while days are open. edited_meanwhile: another version is stored by now.',
    request: { path: offices.EditedOfficePath, body: offices.SaveOfficeBody },
    response: { status: 200, schema: edited.SavedEditView },
    errors: saveErrors,
  },
} as const satisfies Record<string, Route>;
