import type { Route } from '../route.ts';
import { AnswerIdeaBody, IdeaPath, IdeasView, IdeaView, ProposeBody, SupportBody } from './ideas.ts';

const everybody = { capability: 'sign-in', at: 'anywhere' } as const;
const guarded = ['sign_in_needed', 'not_permitted'] as const;

/** Ideas of staff: proposed by anyone, supported by colleagues, answered by leads. */
export const ideasRoutes = {
  listIdeas: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/ideas',
    audience: 'staff',
    needs: everybody,
    summary: 'Ideas, most supported first, open ones before answered ones',
    request: {},
    response: { status: 200, schema: IdeasView },
    errors: guarded,
    cache: 'no-store',
  },
  proposeIdea: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/ideas',
    audience: 'staff',
    needs: everybody,
    idempotencyKey: true,
    summary: 'Propose an idea',
    request: { body: ProposeBody },
    response: { status: 201, schema: IdeaView },
    errors: [...guarded, 'not_found', 'idempotency_key_missing', 'idempotency_key_reused'],
    cache: 'no-store',
  },
  supportIdea: {
    group: 'staff',
    method: 'PUT',
    path: '/v1/staff/ideas/{ideaId}/support',
    audience: 'staff',
    needs: everybody,
    summary: 'Support an idea, or no longer',
    request: { path: IdeaPath, body: SupportBody },
    response: { status: 200, schema: IdeaView },
    errors: [...guarded, 'not_found'],
    cache: 'no-store',
  },
  answerIdea: {
    group: 'staff',
    method: 'PUT',
    path: '/v1/staff/ideas/{ideaId}/answer',
    audience: 'staff',
    needs: { capability: 'answer', at: 'anywhere' },
    summary: 'Say what becomes of an idea',
    request: { path: IdeaPath, body: AnswerIdeaBody },
    response: { status: 200, schema: IdeaView },
    errors: [...guarded, 'not_found', 'edited_meanwhile'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
