import * as z from 'zod';
import { CivilDate } from '../../../shared/domain/civil.ts';
import { KpiId, type Target } from '../../../shared/domain/kpi.ts';
import { LocalizedText } from '../../../shared/domain/language.ts';
import type { Note, Steering } from '../../figure-ports.ts';
import { partsOfSk } from '../keys.ts';
import type { Table } from '../table.ts';
import { steeringPk } from './release-keys.ts';

const Sorted = z.object({ sk: z.string() });
const StoredTarget = z.object({ value: z.number(), by: CivilDate });
const StoredText = z.object({ text: LocalizedText, on: CivilDate });

/** Targets, notes and the timeline of a town; one Query reads them all. */
export function steeringIn({ table }: { table: Pick<Table, 'query'> }): Steering {
  return {
    async read(tenant) {
      const targets = new Map<KpiId, Target>();
      const notes = new Map<KpiId, Note>();
      const timeline: Note[] = [];
      for (const row of await table.query({ pk: steeringPk(tenant) })) {
        const [kind, of] = partsOfSk(Sorted.parse(row).sk);
        if (kind === 'TARGET') targets.set(KpiId.parse(of), StoredTarget.parse(row));
        if (kind === 'NOTE') notes.set(KpiId.parse(of), StoredText.parse(row));
        if (kind === 'CHANGE') timeline.push(StoredText.parse(row));
      }
      return { targets, notes, timeline: timeline.toSorted((one, other) => (one.on < other.on ? -1 : 1)) };
    },
  };
}
