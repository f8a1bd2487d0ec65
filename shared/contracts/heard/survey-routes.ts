import * as z from 'zod';
import type { Route } from '../route.ts';
import { CitizenAnswersBody, OpenSurveysQuery, OpenSurveysView, SurveyPath, SurveyView } from './surveys.ts';

/** Short surveys that a lead has written, for citizens. */
export const surveyRoutes = {
  listSurveys: {
    group: 'heard',
    method: 'GET',
    path: '/v1/surveys',
    audience: 'public',
    summary: 'Surveys that are open to citizens, of a place in their journey or all',
    request: { query: OpenSurveysQuery },
    response: { status: 200, schema: OpenSurveysView },
    errors: [],
    cache: { seconds: 60, stale: 600 },
  },
  getSurvey: {
    group: 'heard',
    method: 'GET',
    path: '/v1/surveys/{surveyId}',
    audience: 'public',
    summary: 'A survey with its questions, and what came of it once that is published',
    request: { path: SurveyPath },
    response: { status: 200, schema: SurveyView },
    errors: ['not_found'],
    cache: 'no-store',
  },
  answerSurvey: {
    group: 'heard',
    method: 'POST',
    path: '/v1/surveys/{surveyId}/answers',
    audience: 'public',
    idempotencyKey: true,
    summary: 'Answer a survey, once an appointment or session',
    request: { path: SurveyPath, body: CitizenAnswersBody },
    response: { status: 201, schema: z.strictObject({}) },
    errors: [
      'not_found',
      'invalid_request',
      'not_yet',
      'survey_closed',
      'already_answered',
      'too_many_requests',
      'idempotency_key_missing',
      'idempotency_key_reused',
    ],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
