import type { Route } from '../route.ts';
import { AnswerHelpBody, CallForHelpBody, HelpCallPath, HelpCallsView, HelpCallView } from './help.ts';

const everybody = { capability: 'sign-in', at: 'anywhere' } as const;
const guarded = ['sign_in_needed', 'not_permitted'] as const;

/** "I am stuck here": questions to the lead clerks and their answers. */
export const helpRoutes = {
  listHelpCalls: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/help-calls',
    audience: 'staff',
    needs: everybody,
    summary: 'The own calls for help; for lead clerks, all of their offices, those without an answer first',
    request: {},
    response: { status: 200, schema: HelpCallsView },
    errors: guarded,
    cache: 'no-store',
  },
  callForHelp: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/help-calls',
    audience: 'staff',
    needs: everybody,
    idempotencyKey: true,
    summary: 'Ask the lead clerks for help with a page',
    request: { body: CallForHelpBody },
    response: { status: 201, schema: HelpCallView },
    errors: [...guarded, 'not_found', 'idempotency_key_missing', 'idempotency_key_reused'],
    cache: 'no-store',
  },
  answerHelpCall: {
    group: 'staff',
    method: 'PUT',
    path: '/v1/staff/help-calls/{helpCallId}/answer',
    audience: 'staff',
    needs: { capability: 'answer', at: 'anywhere' },
    summary: 'Answer a call for help',
    request: { path: HelpCallPath, body: AnswerHelpBody },
    response: { status: 200, schema: HelpCallView },
    errors: [...guarded, 'not_found', 'edited_meanwhile'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
