import * as z from 'zod';
import type { KpiId } from '../../kpi.ts';
import { type Month, monthAfter } from '../month.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Release, ReleaseHead, ReleaseRow } from './release.ts';

/** SHA-256 of a text in UTF-8 as 64 hexadecimal digits. */
export type HashText = (text: string) => string;

/** The hash of anything that JSON can say. */
export function hashOf(value: unknown, sha256: HashText): string {
  return sha256(canonicalJson(z.json().parse(value)));
}

/** The rows of each figure, in the order of the release. */
export function rowsByFigure(rows: readonly ReleaseRow[]): ReadonlyMap<KpiId, readonly ReleaseRow[]> {
  return Map.groupBy(rows, ({ kpi }) => kpi);
}

/** What a release says, before it is chained to the one before. */
export type ReleaseContent = {
  readonly period: Month;
  /** Hash of the definitions. */
  readonly definitions: string;
  readonly rows: readonly ReleaseRow[];
  /** Seconds since 1970. */
  readonly publishedAt: number;
};

/** A release that names the one before it. */
export function chained(content: ReleaseContent, previous: ReleaseHead | undefined, sha256: HashText): Release {
  const { period, definitions, publishedAt, rows } = content;
  const hashes: ReleaseHead['rows'] = {};
  for (const [kpi, some] of rowsByFigure(rows)) hashes[kpi] = hashOf(some, sha256);
  const before = previous && { previous: previous.hash };
  const head = { period, definitions, rows: hashes, publishedAt, ...before };
  return { head: { ...head, hash: hashOf(head, sha256) }, rows: [...rows] };
}

/** Where a chain is broken, and how: the first such month. */
export type BrokenAt = {
  readonly period: Month;
  readonly why: 'head was changed' | 'does not follow the month before' | 'names another past';
};

/** Whether heads (the oldest first) are those that were released: each its own hash, each naming the one before. */
export function brokenAt(heads: readonly ReleaseHead[], sha256: HashText): BrokenAt | undefined {
  for (const [index, { hash, ...head }] of heads.entries()) {
    const { period } = head;
    const previous = heads[index - 1];
    if (hashOf(head, sha256) !== hash) return { period, why: 'head was changed' };
    if (head.previous !== previous?.hash) return { period, why: 'names another past' };
    if (previous && monthAfter(previous.period) !== period) return { period, why: 'does not follow the month before' };
  }
  return undefined;
}
