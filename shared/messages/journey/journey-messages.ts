import type { Language } from '../../domain/language.ts';
import { de, type JourneyMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of booking and managing in every language. */
export const journeyMessages: Record<Language, JourneyMessages> = { de, en, nl, einfach };
