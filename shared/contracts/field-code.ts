import * as z from 'zod';

/**
 * What can be wrong with one field of a request. Codes are stable; shared/messages/problems has a sentence for each.
 * Transport and schemas use all but the last group, which is for use cases.
 */
export const FieldCode = z.enum([
  'required',
  'wrong_type',
  'invalid',
  'invalid_format',
  'invalid_date',
  'invalid_mail',
  'invalid_encoding',
  'not_allowed',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_few',
  'too_many',
  'too_deep',
  'unknown_field',
  'forbidden_key',
  'forbidden_character',
  'duplicate',
  'not_expected',

  'unknown_service',
  'unknown_office',
  'not_combinable',
  'not_offered_here',
  'no_office',
  'visit_too_long',
  'not_on_grid',
  'too_soon',
  'too_far_ahead',
  'ends_before_start',
  'in_the_past',
  'before_day_start',
  'closed_too_long',
  'closed_then',
  'unknown_region',
  'held_by_other_rules',
  'nothing_to_undo',
  'grid_in_use',
  'was_removed',
  'too_weak',
  'no_fee_today',
  'no_effect',
]);
export type FieldCode = z.infer<typeof FieldCode>;
