import * as z from 'zod';
import { line, prose } from '../text.ts';

// Texts of the offer as clerks send them: German always, the other languages where somebody has written them.

/** One line in all languages. */
export function lines(maxLength: number) {
  return inLanguages(line(maxLength));
}

/** Several lines in all languages; paragraphs, lists and links are written as text (shared/domain/simple-text.ts). */
export function proses(maxLength: number) {
  return inLanguages(prose(maxLength));
}

/** A link that a page may show. */
export const WebAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(2000)
  .meta({ description: 'Web address', example: 'https://www.lindenau.example/antrag' });

function inLanguages<Text extends z.ZodType<string>>(text: Text) {
  return z.strictObject({ de: text, en: text.optional(), nl: text.optional(), einfach: text.optional() });
}
