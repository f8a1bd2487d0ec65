import type { Language } from '../../domain/language.ts';
import { de, type StaffPracticeMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of practising; staff read standard German where citizens may choose plain language. */
export const staffPracticeMessages: Record<Language, StaffPracticeMessages> = { de, en, nl, einfach: de };
