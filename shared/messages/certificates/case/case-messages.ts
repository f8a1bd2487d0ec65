import type { Language } from '../../../domain/language.ts';
import { type CaseMessages, de } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const caseMessages: Record<Language, CaseMessages> = { de, en, nl, einfach };
