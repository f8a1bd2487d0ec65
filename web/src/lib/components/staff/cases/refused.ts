/** What was pressed and typed when the page had to say no; undefined: nothing was refused. */
export type Refused =
  | { readonly intent: string; readonly reason: string; readonly text: string; readonly blocks: readonly string[] }
  | undefined;

/** What was missing of it. */
export type Missing = 'reason' | 'text' | undefined;
