import type { Language } from '../../domain/language.ts';
import { de, type StaffOfferMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences about services and offices; staff read standard German where citizens may choose plain language. */
export const staffOfferMessages: Record<Language, StaffOfferMessages> = { de, en, nl, einfach: de };
