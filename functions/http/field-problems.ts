import type * as z from 'zod';
import { FieldCode } from '../../shared/contracts/field-code.ts';
import type { FieldProblem } from '../../shared/result.ts';
import { pointerOf } from './pointer.ts';

type Issue = z.core.$ZodIssue;

/** Issues of a schema as field problems with stable codes; `input` is what was parsed, to tell missing from wrong. */
export function fieldProblems(issues: readonly Issue[], input: unknown): readonly FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'unknown_field' }));
    }
    return [{ pointer: pointerOf(issue.path), code: codeOf(issue, valueAt(input, issue.path)) }];
  });
}

function codeOf(issue: Issue, value: unknown): FieldCode {
  if (isBlank(value)) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong_type';
    case 'invalid_value':
      return 'not_allowed';
    case 'invalid_key':
      return 'unknown_field';
    case 'invalid_format':
      return formatCodes.get(issue.format) ?? 'invalid_format';
    case 'too_small':
      return smallCodes.get(issue.origin) ?? 'too_small';
    case 'too_big':
      return bigCodes.get(issue.origin) ?? 'too_big';
    case 'custom':
      return FieldCode.safeParse(issue.message).data ?? 'invalid';
    default:
      return 'invalid';
  }
}

const formatCodes: ReadonlyMap<string, FieldCode> = new Map([
  ['email', 'invalid_mail'],
  ['date', 'invalid_date'],
]);
const smallCodes: ReadonlyMap<string, FieldCode> = new Map([
  ['string', 'too_short'],
  ['array', 'too_few'],
]);
const bigCodes: ReadonlyMap<string, FieldCode> = new Map([
  ['string', 'too_long'],
  ['array', 'too_many'],
]);

/** An empty form field and an absent one are the same to people. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Follows a path as far as the sent input has it: a schema may have split a text into parts that were never sent. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}
