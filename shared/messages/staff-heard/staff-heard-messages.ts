import type { Language } from '../../domain/language.ts';
import { de, type StaffHeardMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of feedback and surveys; staff read standard German where citizens may choose plain language. */
export const staffHeardMessages: Record<Language, StaffHeardMessages> = { de, en, nl, einfach: de };
