import type { Language } from '../../domain/language.ts';
import { de, type StaffAuditMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the audit; staff read standard German where citizens may choose plain language. */
export const staffAuditMessages: Record<Language, StaffAuditMessages> = { de, en, nl, einfach: de };
