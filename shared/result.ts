import type { FieldCode } from './contracts/field-code.ts';

/** An expected outcome: either a value or a named error. Bugs and outages are exceptions instead. */
export type Result<Value, Code extends string> = Ok<Value> | Fail<Code>;

export type Ok<Value> = { readonly ok: true; readonly value: Value };

/** `fields` names what in the input was wrong (JSON pointer) and why, for messages beside form fields. */
export type Fail<Code extends string> = {
  readonly ok: false;
  readonly code: Code;
  readonly fields?: readonly FieldProblem[];
  /** Seconds after which trying again is worth it. */
  readonly retryAfter?: number;
};

export type FieldProblem = { readonly pointer: string; readonly code: FieldCode };

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function fail<Code extends string>(code: Code, fields?: readonly FieldProblem[]): Fail<Code> {
  return fields ? { ok: false, code, fields } : { ok: false, code };
}
