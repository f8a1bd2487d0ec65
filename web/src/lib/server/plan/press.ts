import type { Press } from './change-hours.ts';
import { readChoices } from './choices.ts';

/** The button that was pressed, with choices and note; `seen` is the fingerprint of the change that the form holds. */
export function readPress(form: FormData, seen: string): Press {
  return {
    intent: String(form.get('intent') ?? 'preview'),
    wasSeen: form.get('seen') === seen,
    choices: readChoices(form),
    note: String(form.get('note') ?? '').trim(),
  };
}
