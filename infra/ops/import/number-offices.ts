import type { Office } from '../../../shared/domain/office.ts';
import type { ImportedOffice } from './catalogue.ts';
import { note } from './report.ts';

const numbers = 1024;

/**
 * Gives each office the number and letter it has already, or a new one. A number is part of the codes that citizens
 * type, so it stays with its office for good. Offices beyond the last number are refused.
 */
export function numberOffices(imported: readonly ImportedOffice[], stored: readonly Office[]): Office[] {
  const known = new Map<string, Office>(stored.map((office) => [office.id, office]));
  const used = new Set(stored.map(({ number }) => number));
  const numbered: Office[] = [];
  for (const { office, letter, record } of imported) {
    const before = known.get(office.id);
    const number = before?.number ?? firstFree(used);
    if (number === undefined) {
      note(record, 'no_number_left', `a municipality has ${numbers} office numbers and all are taken`);
      continue;
    }
    used.add(number);
    numbered.push({ ...office, number, letter: letter ?? before?.letter ?? initial(office.name.de) });
  }
  return numbered;
}

function firstFree(used: ReadonlySet<number>): number | undefined {
  for (let number = 1; number < numbers; number += 1) if (!used.has(number)) return number;
  return used.has(0) ? undefined : 0;
}

/** First letter of the name without marks: Ä is A. */
function initial(name: string): string {
  return /[A-Z]/.exec(name.normalize('NFD').toUpperCase())?.[0] ?? 'A';
}
