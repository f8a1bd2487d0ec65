import type { Language } from '../../domain/language.ts';
import { de, type VerifyMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of checking certificates in every language. */
export const verifyMessages: Record<Language, VerifyMessages> = { de, en, nl, einfach };
