import { renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readText } from '../folder.ts';

const Position = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('after'), sequenceNumber: z.string() }),
  z.strictObject({ kind: z.literal('finished') }),
]);

/** How far a shard was read. */
type Position = z.infer<typeof Position>;

const Stored = z.strictObject({ streamArn: z.string(), shards: z.record(z.string(), Position) });

/** What was handled, shard by shard; only ever moves forward. */
export type Checkpoint = {
  position(shardId: string): Position | undefined;
  move(shardId: string, position: Position): void;
};

/** A checkpoint for one stream, kept in `file` if given. Another stream's checkpoint counts as none. */
export function openCheckpoint(streamArn: string, file?: string): Checkpoint {
  const kept = file === undefined ? undefined : readText(file);
  const stored = kept === undefined ? undefined : Stored.parse(JSON.parse(kept));
  const shards = new Map(stored?.streamArn === streamArn ? Object.entries(stored.shards) : []);
  return {
    position: (shardId) => shards.get(shardId),
    move(shardId, position) {
      shards.set(shardId, position);
      if (file === undefined) return;
      writeFileSync(`${file}.new`, JSON.stringify({ streamArn, shards: Object.fromEntries(shards) }));
      renameSync(`${file}.new`, file);
    },
  };
}
