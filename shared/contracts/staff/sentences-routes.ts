import { JudgeBody, SentencePath, SentencesQuery, SentencesView, SentenceView } from '../heard/feedback.ts';
import type { Route } from '../route.ts';

const steering = { capability: 'steer', at: 'municipality' } as const;
const guarded = ['sign_in_needed', 'not_permitted'] as const;

/** What people wrote, for programme leads: read, publish, withhold. */
export const sentencesRoutes = {
  listSentences: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/feedback',
    audience: 'staff',
    needs: steering,
    summary: 'What people wrote in a month, with what may be personal marked; noted in the audit',
    request: { query: SentencesQuery },
    response: { status: 200, schema: SentencesView },
    errors: [...guarded, 'not_found'],
    cache: 'no-store',
  },
  judgeSentence: {
    group: 'staff',
    method: 'PUT',
    path: '/v1/staff/feedback/{month}/{feedbackId}',
    audience: 'staff',
    needs: steering,
    summary: 'Publish a sentence, with words blackened, or withhold it',
    description:
      'Words are never edited. Addresses, numbers of phones and accounts, codes and links are black in any case.',
    request: { path: SentencePath, body: JudgeBody },
    response: { status: 200, schema: SentenceView },
    errors: [...guarded, 'not_found', 'invalid_request', 'not_yet', 'too_few_answers', 'edited_meanwhile'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
