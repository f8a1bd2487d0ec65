import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import {
  EffectView,
  HoursPath,
  HoursView,
  PlanQuery,
  PlanView,
  PreviewBody,
  SavedHoursView,
  SaveHoursBody,
  VersionsQuery,
  VersionsView,
} from './hours.ts';

const shapes = { capability: 'shape', at: 'office' } as const;
const staffErrors = ['sign_in_needed', 'not_permitted', 'not_found'] as const satisfies readonly ErrorCode[];
const ofHours = { group: 'shaping', audience: 'staff', needs: shapes, cache: 'no-store' } as const;
/** Hundreds of rules, closures and special days. */
const bodyBytes = 160 * 1024;

/** Opening hours and counters: the plan of a week, all hours, what a change would do, and who changed what. */
export const hoursRoutes = {
  getOfficePlan: {
    ...ofHours,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/plan',
    summary: 'A week of an office: counters, places, and how many are taken',
    request: { path: HoursPath, query: PlanQuery },
    response: { status: 200, schema: PlanView },
    errors: [...staffErrors],
  },
  getOfficeHours: {
    ...ofHours,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/hours',
    summary: 'All opening hours of an office, with their version',
    request: { path: HoursPath },
    response: { status: 200, schema: HoursView },
    errors: [...staffErrors],
  },
  previewHours: {
    ...ofHours,
    method: 'POST',
    path: '/v1/staff/offices/{officeId}/hours/preview',
    bodyBytes,
    summary: 'What a change of hours would do; nothing is changed',
    request: { path: HoursPath, body: PreviewBody },
    response: { status: 200, schema: EffectView },
    errors: [...staffErrors, 'invalid_request'],
  },
  saveHours: {
    ...ofHours,
    method: 'PUT',
    path: '/v1/staff/offices/{officeId}/hours',
    bodyBytes,
    summary: 'Change the hours of an office',
    description:
      'choice_needed: appointments would lose their places on a day without a choice (see the preview); edited_meanwhile: another version is stored by now. In both cases nothing is changed. Saying the same again answers the same.',
    request: { path: HoursPath, body: SaveHoursBody },
    response: { status: 200, schema: SavedHoursView },
    errors: [...staffErrors, 'invalid_request', 'payload_too_large', 'choice_needed', 'edited_meanwhile'],
  },
  listOfficeVersions: {
    ...ofHours,
    method: 'GET',
    path: '/v1/staff/offices/{officeId}/versions',
    summary: 'Who changed an office, when and how; newest first',
    request: { path: HoursPath, query: VersionsQuery },
    response: { status: 200, schema: VersionsView },
    errors: [...staffErrors],
  },
} as const satisfies Record<string, Route>;
