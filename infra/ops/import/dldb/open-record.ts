import * as z from 'zod';
import { ServiceId } from '../../../../shared/domain/ids.ts';
import { note, type RecordReport, type Report, reportOn } from '../report.ts';
import { refuseFile, type Source } from '../source.ts';
import { DldbFile } from './records.ts';

/** The records of one file, each with its own report line, and the ids seen so far with their line. */
export type Records = {
  readonly source: Source;
  readonly report: Report;
  readonly kind: 'service' | 'office';
  readonly seen: Map<string, number>;
};

type Identified = { readonly id: string; readonly name: string };

// Whatever a broken record still says about itself, for the report.
const Label = z.object({
  id: z.union([z.string(), z.number()]).transform(String).catch('?'),
  name: z.string().catch(''),
});

/** The list of raw records. Throws `SourceRefused` when the file has another shape. */
export function rawRecords({ source, report }: Records, unused: readonly string[]): readonly unknown[] {
  const frame = DldbFile.safeParse(source.value);
  if (!frame.success)
    return refuseFile(source.file, 'this is not a DLDB file: expected {"data": [...], "meta": {...}}');
  const { data, meta } = frame.data;
  const about = reportOn(report, { file: source.file, line: 1, kind: 'file', id: '', name: '' });
  if (meta?.datacount !== undefined && meta.datacount !== data.length)
    note(about, 'count_differs', `meta.datacount says ${meta.datacount}, there are ${data.length} records`);
  note(about, 'unused_fields', `known but not used: ${unused.join(', ')}`);
  return data;
}

/** A record that can be read and whose id is new; undefined, and refused in the report, otherwise. */
export function openRecord<From extends Identified>(
  records: Records,
  index: number,
  read: { readonly raw: unknown; readonly schema: z.ZodType<From> },
): { readonly from: From; readonly record: RecordReport } | undefined {
  const { source, report, kind, seen } = records;
  const label = Label.safeParse(read.raw);
  const { id, name } = label.success ? label.data : { id: '?', name: '' };
  const line = source.lineOf(`/data/${index}`);
  const record = reportOn(report, { file: source.file, line, kind, id, name });
  const parsed = read.schema.safeParse(read.raw);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) note(record, 'wrong_shape', `${path.join('.')}: ${message}`);
    return undefined;
  }
  const before = seen.get(parsed.data.id);
  if (before !== undefined) note(record, 'duplicate_id', `the same id stands on line ${before}; the first one counts`);
  else if (!ServiceId.safeParse(parsed.data.id).success)
    note(record, 'wrong_shape', 'id: lower-case letters, digits and single hyphens, at most 64');
  else {
    seen.set(parsed.data.id, line);
    return { from: parsed.data, record };
  }
  return undefined;
}
