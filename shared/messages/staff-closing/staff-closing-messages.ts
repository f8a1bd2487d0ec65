import type { Language } from '../../domain/language.ts';
import { de, type StaffClosingMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of closing days; staff read standard German where citizens may choose plain language. */
export const staffClosingMessages: Readonly<Record<Language, StaffClosingMessages>> = { de, en, nl, einfach: de };
