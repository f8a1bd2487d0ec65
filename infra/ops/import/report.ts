/** What became of a record of a source file. `changed` was taken too, but not as it stood there. */
export type Outcome = 'taken' | 'changed' | 'refused';

/**
 * Everything the import may say about a record. `keeps` notes leave the record as it was, `changes` notes do not,
 * `refuses` notes keep it out. The codes are stable: scripts may count on them in the JSON Lines report.
 */
export const noteEffects = {
  hidden_from_citizens: 'keeps',
  staff_only_here: 'changes',
  no_office: 'keeps',
  no_service: 'keeps',
  no_appointment_here: 'changes',
  duration_differs_from_slots: 'keeps',
  duration_not_on_grid: 'keeps',
  duration_absurd: 'changes',
  limit_per_office_not_taken: 'changes',
  made_symmetric: 'changes',
  self_reference: 'keeps',
  dangling_reference: 'changes',
  offer_unreadable: 'changes',
  dangerous_html: 'changes',
  html_simplified: 'changes',
  leika_unreadable: 'changes',
  life_events_from_leika: 'keeps',
  link_unreadable: 'changes',
  shared_capacity_not_taken: 'changes',
  mixing_rule_not_taken: 'changes',
  unused_fields: 'keeps',
  quantity_limited: 'changes',
  address_incomplete: 'changes',
  phone_unreadable: 'changes',
  text_cleaned: 'changes',
  count_differs: 'keeps',
  grid_kept: 'changes',
  wrong_shape: 'refuses',
  duplicate_id: 'refuses',
  no_number_left: 'refuses',
} as const satisfies Record<string, 'keeps' | 'changes' | 'refuses'>;

export type NoteCode = keyof typeof noteEffects;

export type Note = { readonly line: number; readonly code: NoteCode; readonly text: string };

export type RecordReport = {
  readonly file: string;
  readonly line: number;
  readonly kind: 'file' | 'service' | 'office';
  readonly id: string;
  readonly name: string;
  readonly notes: Note[];
};

/** Collects what happened, in the order of the source files. */
export type Report = { readonly records: RecordReport[] };

export function emptyReport(): Report {
  return { records: [] };
}

/** Opens the report of one record; its notes are added with `note`. */
export function reportOn(report: Report, about: Omit<RecordReport, 'notes'>): RecordReport {
  const record = { ...about, notes: [] };
  report.records.push(record);
  return record;
}

export function note(record: RecordReport, code: NoteCode, text: string): void {
  record.notes.push({ line: record.line, code, text });
}

/** The same for a thing inside the record that stands on a line of its own. */
export function noteAt(record: RecordReport, line: number, said: Omit<Note, 'line'>): void {
  record.notes.push({ line, ...said });
}

export function outcomeOf(record: RecordReport): Outcome {
  const effects = new Set(record.notes.map(({ code }) => noteEffects[code]));
  if (effects.has('refuses')) return 'refused';
  return effects.has('changes') ? 'changed' : 'taken';
}

export type Counts = Record<Outcome, number>;

export function countsOf(report: Report, kind: RecordReport['kind']): Counts {
  const counts: Counts = { taken: 0, changed: 0, refused: 0 };
  for (const record of report.records) if (record.kind === kind) counts[outcomeOf(record)] += 1;
  return counts;
}
