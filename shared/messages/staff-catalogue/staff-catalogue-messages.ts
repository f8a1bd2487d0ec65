import type { Language } from '../../domain/language.ts';
import { de, type StaffCatalogueMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences about services and offices; staff read standard German where citizens may choose plain language. */
export const staffCatalogueMessages: Record<Language, StaffCatalogueMessages> = { de, en, nl, einfach: de };
