import * as z from 'zod';

/** Who looked: the citizen, a clerk, or a step that runs by itself. */
export const LookActor = z.enum(['citizen', 'clerk', 'system']);

/** What was looked at; `check`: whether the certificate is valid. */
export const LookedAt = z.enum(['case', 'answers', 'proof', 'register', 'document', 'receipt', 'everything', 'check']);
export type LookedAt = z.infer<typeof LookedAt>;
