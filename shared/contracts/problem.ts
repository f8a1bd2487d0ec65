import * as z from 'zod';

/** Every error the API can answer, with its HTTP status. The code is stable; clients may rely on it. */
export const statusOf = {
  invalid_request: 422,
  malformed_request: 400,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  link_invalid: 401,
  not_found: 404,
  appointment_gone: 410,
  hold_expired: 410,
  slot_taken: 409,
  not_bookable: 409,
  limit_reached: 409,
  too_late_to_change: 409,
  code_wrong: 422,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal_error: 500,
  outcome_unknown: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** Errors that any route may answer before or around its use case. */
export const commonErrors = [
  'invalid_request',
  'malformed_request',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'not_found',
  'internal_error',
] as const satisfies readonly ErrorCode[];
export type CommonError = (typeof commonErrors)[number];

/** RFC 9457 problem. `type` is `/v1/docs#<code>`; `errors` names fields by JSON pointer (RFC 6901). */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(statusOf) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof Problem>;
