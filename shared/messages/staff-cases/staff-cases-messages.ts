import type { Language } from '../../domain/language.ts';
import { de, type StaffCasesMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of clerks who decide about certificates; `einfach` is for citizens. */
export const staffCasesMessages: Record<Language, StaffCasesMessages> = { de, en, nl, einfach: de };
