import type { Language } from '../../domain/language.ts';
import { de, type StaffWhatIfMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the what-if; staff read standard German where citizens may choose plain language. */
export const staffWhatIfMessages: Record<Language, StaffWhatIfMessages> = { de, en, nl, einfach: de };
