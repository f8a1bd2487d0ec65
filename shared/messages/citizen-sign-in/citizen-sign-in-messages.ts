import type { Language } from '../../domain/language.ts';
import { type CitizenSignInMessages, de } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** How citizens sign in, in every language. */
export const citizenSignInMessages: Record<Language, CitizenSignInMessages> = { de, en, nl, einfach };
