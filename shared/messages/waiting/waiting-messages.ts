import type { Language } from '../../domain/language.ts';
import { de, type WaitingMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the waiting room in every language. */
export const waitingMessages: Record<Language, WaitingMessages> = { de, en, nl, einfach };
