import * as z from 'zod';

/** A tree may have 2^40 entries; beyond that somebody plays. */
const place = z.coerce
  .number<string>()
  .int()
  .min(0)
  .max(2 ** 40);
const treeSize = place.min(1);

/** Standard base64 of 32 bytes. */
const HashText = z
  .string()
  .length(44)
  .meta({ description: 'SHA-256, base64', example: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' });

const maxEntries = 256;

export const EntriesPath = z
  .strictObject({
    from: place.meta({ description: 'Index of the first entry', example: '0' }),
    to: treeSize.meta({ description: 'Index after the last entry', example: '256' }),
  })
  .refine(({ from, to }) => from < to && to - from <= maxEntries, { path: ['to'], error: 'invalid' });

export const EntriesView = z
  .strictObject({
    from: z.int(),
    entries: z
      .array(HashText)
      .meta({ description: 'What each leaf commits to; a leaf hash is SHA-256 of 0x00 and this' }),
  })
  .meta({ id: 'JournalEntries' });

export const InclusionPath = z.strictObject({
  index: place.meta({ description: 'Index of the entry', example: '5' }),
  size: treeSize.meta({ description: 'Entries of the tree; at most those of the checkpoint', example: '8' }),
});

export const ConsistencyPath = z.strictObject({
  before: treeSize.meta({ description: 'Entries of the older tree', example: '6' }),
  size: treeSize.meta({ description: 'Entries of the newer tree; at most those of the checkpoint', example: '8' }),
});

export const ProofView = z
  .strictObject({ proof: z.array(HashText).meta({ description: 'Hashes, lowest first' }) })
  .meta({ id: 'JournalProof' });
