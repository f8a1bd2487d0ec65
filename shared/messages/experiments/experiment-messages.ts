import type { Language } from '../../domain/language.ts';
import { de, type ExperimentMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What everybody reads of experiments on a rule. */
export const experimentMessages: Record<Language, ExperimentMessages> = { de, en, nl, einfach };
