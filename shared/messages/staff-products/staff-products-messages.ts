import type { Language } from '../../domain/language.ts';
import { de, type StaffProductsMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences about certificates on offer; staff read standard German where citizens may choose plain language. */
export const staffProductsMessages: Record<Language, StaffProductsMessages> = { de, en, nl, einfach: de };
