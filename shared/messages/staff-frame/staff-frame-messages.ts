import type { Language } from '../../domain/language.ts';
import { de, type StaffFrameMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Frame of the staff pages. Staff areas have no version in plain German of their own. */
export const staffFrameMessages: Record<Language, StaffFrameMessages> = { de, en, nl, einfach: de };
