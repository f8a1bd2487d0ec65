import * as z from 'zod';
import { ZoneId } from './civil.ts';
import { TenantId } from './ids.ts';
import { LocalizedText } from './language.ts';

/** What a town sets once: its name, one accent colour as a light and dark pair, and how to reach it. */
export const Municipality = z.strictObject({
  id: TenantId,
  name: LocalizedText,
  /** Letters at the front of the codes: LIN. */
  codePrefix: z.string().regex(/^[A-Z]{2,4}$/),
  zone: ZoneId,
  accent: z.strictObject({ light: z.string(), dark: z.string() }),
  phone: z.strictObject({ number: z.string(), hours: LocalizedText }),
  mail: z.email(),
  /** Demo or practice data: pages carry a band that says so. */
  demo: z.boolean(),
  imprint: LocalizedText,
});
export type Municipality = z.infer<typeof Municipality>;
