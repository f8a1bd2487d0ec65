import type { Language } from '../../domain/language.ts';
import { de, type StaffPlanMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the plan; staff read standard German where citizens may choose plain language. */
export const staffPlanMessages: Record<Language, StaffPlanMessages> = { de, en, nl, einfach: de };
