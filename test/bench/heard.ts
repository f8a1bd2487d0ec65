import { personalMarks } from '../../shared/domain/heard/personal-marks.ts';
import { processorMs } from './processor-ms.ts';
import type { Row } from './row.ts';

/** Milliseconds: a text made to keep the patterns busy must not keep the function busy. */
const limit = 250;
/** The longest sentences that feedback takes. */
const signs = 1200;
const parts = ['a', '1', ' ', 'a1', '0 ', '.-', 'a.', 'A-1 ', 'herr '];

/** What finding personal marks takes with texts that repeat the beginning of one again and again. */
export async function measure(): Promise<readonly Row[]> {
  const times = parts.map((part) => {
    const before = processorMs();
    personalMarks(part.repeat(signs).slice(0, signs));
    return processorMs() - before;
  });
  return [{ name: `personal marks in ${signs} signs, the slowest`, value: Math.max(...times), unit: 'ms', limit }];
}
