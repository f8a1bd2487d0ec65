import * as z from 'zod';
import type { Route } from '../route.ts';
import { ConsistencyPath, EntriesPath, EntriesView, InclusionPath, ProofView } from './journal.ts';

/** Nothing that was published once changes: only reading costs would be another. */
const forGood = { seconds: 3600, stale: 86_400 } as const;

/** The public journal of what was issued and revoked, for whoever wants to check it (npm run check-journal). */
export const journalRoutes = {
  getCheckpoint: {
    group: 'journal',
    method: 'GET',
    path: '/v1/journal/checkpoint',
    audience: 'public',
    summary: 'The journal as the town signed it last',
    description:
      'A C2SP checkpoint (origin, entries, root hash, time) as a signed note. Signed every day and after each revocation, with the key of the seal (ECDSA P-256, signature type 0x02).',
    request: {},
    response: { status: 200, schema: z.string(), contentType: 'text/plain; charset=utf-8' },
    errors: ['not_found'],
    cache: { seconds: 10, stale: 60 },
  },
  listEntries: {
    group: 'journal',
    method: 'GET',
    path: '/v1/journal/entries/{from}/{to}',
    audience: 'public',
    summary: 'Entries in order, at most 256 at a time',
    description:
      'HMAC-SHA-256 with the salt of a case over event, number and file hash (hex), each with a line feed. Only entries of the checkpoint are shown.',
    request: { path: EntriesPath },
    response: { status: 200, schema: EntriesView },
    errors: ['not_found'],
    cache: forGood,
  },
  proveInclusion: {
    group: 'journal',
    method: 'GET',
    path: '/v1/journal/inclusion/{index}/{size}',
    audience: 'public',
    summary: 'Proof that an entry stands in a tree (RFC 9162, 2.1.3)',
    request: { path: InclusionPath },
    response: { status: 200, schema: ProofView },
    errors: ['not_found'],
    cache: forGood,
  },
  proveConsistency: {
    group: 'journal',
    method: 'GET',
    path: '/v1/journal/consistency/{before}/{size}',
    audience: 'public',
    summary: 'Proof that a tree continues an older one (RFC 9162, 2.1.4)',
    request: { path: ConsistencyPath },
    response: { status: 200, schema: ProofView },
    errors: ['not_found'],
    cache: forGood,
  },
} as const satisfies Record<string, Route>;
