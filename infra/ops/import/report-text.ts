import { countsOf, outcomeOf, type RecordReport, type Report } from './report.ts';

/** One JSON object a line: every record with its outcome and notes. For scripts; codes are stable. */
export function reportJsonLines(report: Report): string {
  return report.records
    .map((record) => {
      const { file, line, kind, id, name, notes } = record;
      return `${JSON.stringify({ file, line, kind, id, name, outcome: outcomeOf(record), notes })}\n`;
    })
    .join('');
}

/** For people: `file:line  outcome  what  name`, then one line for each note. Records without a note are counted only. */
export function reportText(report: Report): string {
  return report.records
    .filter(({ notes }) => notes.length > 0)
    .map(recordText)
    .join('');
}

function recordText(record: RecordReport): string {
  const head = `${record.file}:${record.line}  ${outcomeOf(record)}  ${record.kind} ${record.id}  ${record.name}`;
  const notes = record.notes.map(({ line, code, text }) => `    line ${line}  ${code}: ${text}`);
  return `${[head.trimEnd(), ...notes].join('\n')}\n`;
}

/** `services  287: 120 taken, 160 changed, 7 refused`, one line for services and one for offices. */
export function summaryText(report: Report): string {
  const rows = (['service', 'office'] as const).map((kind) => {
    const { taken, changed, refused } = countsOf(report, kind);
    return `${`${kind}s`.padEnd(9)} ${taken + changed + refused}: ${taken} taken, ${changed} changed, ${refused} refused`;
  });
  return `${rows.join('\n')}\n`;
}
