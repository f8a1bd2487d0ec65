import type { Language } from '../../../domain/language.ts';
import { de, type EndingMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const endingMessages: Record<Language, EndingMessages> = { de, en, nl, einfach };
