import * as z from 'zod';
import { FieldCode } from './field-code.ts';

/** Every error the API can answer. The code is stable; clients may rely on it. */
export const ErrorCode = z.enum([
  'invalid_request',
  'malformed_request',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'link_invalid',
  'sign_in_needed',
  'not_permitted',
  'level_too_low',
  'ticket_changed',
  'request_changed',
  'own_case',
  'second_clerk_needed',
  'person_unclear',
  'not_yet',
  'already_answered',
  'survey_closed',
  'too_few_answers',
  'too_little_log',
  'experiment_running',
  'plan_is_frozen',
  'nobody_waiting',
  'walk_in_closed',
  'counter_busy',
  'no_desk',
  'not_expected_here',
  'undo_expired',
  'edited_meanwhile',
  'choice_needed',
  'in_use',
  'not_found',
  'method_not_allowed',
  'appointment_gone',
  'hold_expired',
  'slot_taken',
  'not_bookable',
  'limit_reached',
  'too_late_to_change',
  'code_wrong',
  'invalid_grant',
  'unsupported_grant_type',
  'invalid_proof',
  'invalid_nonce',
  'unknown_credential_configuration',
  'credential_request_denied',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'internal_error',
  'overloaded',
  'outcome_unknown',
  'payment_unavailable',
  'register_unavailable',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The HTTP status of each error. */
export const statusOf = {
  invalid_request: 422,
  malformed_request: 400,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  link_invalid: 401,
  sign_in_needed: 401,
  not_permitted: 403,
  level_too_low: 403,
  ticket_changed: 409,
  request_changed: 409,
  own_case: 403,
  second_clerk_needed: 409,
  person_unclear: 409,
  not_yet: 409,
  already_answered: 409,
  survey_closed: 410,
  too_few_answers: 409,
  too_little_log: 409,
  experiment_running: 409,
  plan_is_frozen: 409,
  nobody_waiting: 409,
  walk_in_closed: 409,
  counter_busy: 409,
  no_desk: 409,
  not_expected_here: 409,
  undo_expired: 409,
  edited_meanwhile: 409,
  choice_needed: 409,
  in_use: 409,
  not_found: 404,
  method_not_allowed: 405,
  appointment_gone: 410,
  hold_expired: 410,
  slot_taken: 409,
  not_bookable: 409,
  limit_reached: 409,
  too_late_to_change: 409,
  code_wrong: 422,
  invalid_grant: 400,
  unsupported_grant_type: 400,
  invalid_proof: 400,
  invalid_nonce: 400,
  unknown_credential_configuration: 400,
  credential_request_denied: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal_error: 500,
  overloaded: 503,
  outcome_unknown: 503,
  payment_unavailable: 503,
  register_unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** Errors that any route may answer before or around its use case. */
export const commonErrors = [
  'invalid_request',
  'malformed_request',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'not_found',
  'internal_error',
  'overloaded',
] as const satisfies readonly ErrorCode[];
export type CommonError = (typeof commonErrors)[number];

/** RFC 9457 problem. `type` is `/v1/docs#<code>`; `errors` names fields by JSON pointer (RFC 6901). */
export const Problem = z
  .strictObject({
    type: z.string().meta({ description: 'Where the code is explained, relative to the API' }),
    title: z.string().meta({ description: 'One sentence for people, in the language of Accept-Language' }),
    status: z.int().meta({ description: 'The HTTP status again' }),
    code: ErrorCode.meta({ description: 'Stable name of the error' }),
    detail: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer into path, query and body merged: /mail, /services/0' }),
          // A client may be older than the API that answers it.
          code: FieldCode.catch('invalid').meta({ description: 'Stable name of what is wrong with the field' }),
        }),
      )
      .optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457 problem details',
    examples: [
      {
        type: '/v1/docs#invalid_request',
        title: 'Please check what you entered.',
        status: 422,
        code: 'invalid_request',
        errors: [{ pointer: '/mail', code: 'invalid_mail' }],
      },
    ],
  });
export type Problem = z.infer<typeof Problem>;
