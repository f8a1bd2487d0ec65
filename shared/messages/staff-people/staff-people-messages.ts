import type { Language } from '../../domain/language.ts';
import { de, type StaffPeopleMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of search, appointments and booking; staff read standard German where citizens may choose plain language. */
export const staffPeopleMessages: Record<Language, StaffPeopleMessages> = { de, en, nl, einfach: de };
