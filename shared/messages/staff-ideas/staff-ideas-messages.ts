import type { Language } from '../../domain/language.ts';
import { de, type StaffIdeasMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of ideas and help; staff read standard German where citizens may choose plain language. */
export const staffIdeasMessages: Record<Language, StaffIdeasMessages> = { de, en, nl, einfach: de };
