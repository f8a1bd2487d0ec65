import type { Condition } from './table.ts';

/** Holds while the stored thing is of this version. */
export function unchanged(expected: number | 'new'): Condition {
  if (expected === 'new') return { condition: 'attribute_not_exists(pk)' };
  const names = { '#version': 'version' };
  // What was imported before there were versions carries none.
  if (expected === 0) return { condition: 'attribute_exists(pk) AND attribute_not_exists(#version)', names };
  return { condition: '#version = :expected', names, values: { ':expected': expected } };
}
