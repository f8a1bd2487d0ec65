import type { Language } from '../../domain/language.ts';
import { de } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import type { LegalMessages } from './legal-text.ts';
import { nl } from './nl.ts';

/** Accessibility statement, privacy, imprint and source page in every language. */
export const legalMessages: Record<Language, LegalMessages> = { de, en, nl, einfach };
