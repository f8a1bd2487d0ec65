import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import { SavedEditView } from './edited.ts';
import * as figures from './figures.ts';
import { VersionsQuery } from './hours.ts';

const ofTown = {
  group: 'steering',
  audience: 'staff',
  cache: 'no-store',
  needs: { capability: 'steer', at: 'municipality' },
} as const;
const staffErrors = ['sign_in_needed', 'not_permitted'] as const satisfies readonly ErrorCode[];
const statement = '/v1/staff/statements/{statementId}';
const path = figures.StatementPath;

/** For the programme lead: how the figures stand and why, and what is said about them in public. */
export const figuresStaffRoutes = {
  getSteering: {
    ...ofTown,
    method: 'GET',
    path: '/v1/staff/figures',
    summary: 'All figures of the month so far and of the last published one, with what pulls them off their targets',
    description: 'The same rule as for everybody hides counts of fewer than five people, in the month so far as well.',
    request: {},
    response: { status: 200, schema: figures.SteeringView },
    errors: staffErrors,
  },
  listStatements: {
    ...ofTown,
    method: 'GET',
    path: '/v1/staff/statements',
    summary: 'Targets, notes, changes and the roadmap, and changes in the house that could be told',
    request: {},
    response: { status: 200, schema: figures.StatementsView },
    errors: staffErrors,
  },
  getStatement: {
    ...ofTown,
    method: 'GET',
    path: statement,
    summary: 'What is said, with its version; nothing was ever said where there is no version',
    request: { path },
    response: { status: 200, schema: figures.StatementToEditView },
    errors: staffErrors,
  },
  previewStatement: {
    ...ofTown,
    method: 'POST',
    path: `${statement}/preview`,
    summary: 'What a change would say, and which months would have kept a target; nothing is changed',
    request: { path, body: figures.PreviewStatementBody },
    response: { status: 200, schema: figures.StatementEffectView },
    errors: [...staffErrors, 'not_found', 'invalid_request'],
  },
  saveStatement: {
    ...ofTown,
    method: 'PUT',
    path: statement,
    summary: 'Say something in public, say it anew, or withdraw it',
    description:
      'edited_meanwhile: another version is stored by now, and nothing is written. Saying the same again answers the same.',
    request: { path, body: figures.SaveStatementBody },
    response: { status: 200, schema: SavedEditView },
    errors: [...staffErrors, 'not_found', 'invalid_request', 'edited_meanwhile'],
  },
  listStatementVersions: {
    ...ofTown,
    method: 'GET',
    path: `${statement}/versions`,
    summary: 'Who said what, and when; newest first',
    request: { path, query: VersionsQuery },
    response: { status: 200, schema: figures.StatementVersionsView },
    errors: [...staffErrors, 'not_found'],
  },
} as const satisfies Record<string, Route>;
