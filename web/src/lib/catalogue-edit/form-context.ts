import { createContext } from 'svelte';
import type { Draft } from './draft.ts';

/** What every field of an edit form needs: what stands in it, and what is wrong with it. */
export type EditForm = {
  readonly draft: Draft;
  /** Whether it may only be looked at: values are then text, and nothing is there to be pressed. */
  readonly readOnly: boolean;
  errorOf(name: string): string | undefined;
  /** Names of the fields that are wrong. */
  readonly wrong: readonly string[];
  /** The row that was just added or the list that lost one. */
  readonly touched: string | undefined;
  /** Texts with emphasis or tables that a change would lose. */
  readonly formatted: readonly string[];
};

const [getEditForm, setEditForm] = createContext<() => EditForm>();

export { getEditForm, setEditForm };
