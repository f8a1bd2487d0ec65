import type { FieldCode } from '../../shared/contracts/field-code.ts';
import type { FieldProblem } from '../../shared/result.ts';
import { pointerOf } from './pointer.ts';

const maxDepth = 8;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no field of any route may contain, whatever its schema says: nesting deeper than 8, keys that reach for
 * prototypes, NUL, and halves of surrogate pairs (not storable as UTF-8).
 */
export function hostileParts(value: unknown, path: readonly string[] = []): readonly FieldProblem[] {
  if (typeof value === 'string') return isCleanText(value) ? [] : [problem(path, 'forbidden_character')];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= maxDepth) return [problem(path, 'too_deep')];
  return Object.entries(value).flatMap(([key, part]) => hostileEntry(key, part, [...path, key]));
}

function hostileEntry(key: string, part: unknown, path: readonly string[]): readonly FieldProblem[] {
  if (forbiddenKeys.has(key)) return [problem(path, 'forbidden_key')];
  if (!isCleanText(key)) return [problem(path, 'forbidden_character')];
  return hostileParts(part, path);
}

function isCleanText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function problem(path: readonly string[], code: FieldCode): FieldProblem {
  return { pointer: pointerOf(path), code };
}
