import * as z from 'zod';

// What the host and a function's thread say to each other. Events and results travel as JSON text, as in Lambda.

export const Setup = z.strictObject({ name: z.string(), file: z.string(), timeoutMs: z.int().positive() });
export type Setup = z.infer<typeof Setup>;

export const Call = z.strictObject({ id: z.string(), event: z.string() });
export type Call = z.infer<typeof Call>;

export const FromThread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('result'), id: z.string(), json: z.string().nullable() }),
  z.strictObject({ kind: z.literal('error'), id: z.string(), error: z.string() }),
]);
export type FromThread = z.infer<typeof FromThread>;
