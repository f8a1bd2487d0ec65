import type { Language } from '../../domain/language.ts';
import { de, type StaffExperimentMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of planning experiments; staff read standard German where citizens may choose plain language. */
export const staffExperimentMessages: Record<Language, StaffExperimentMessages> = { de, en, nl, einfach: de };
