import type { Language } from '../../../domain/language.ts';
import { de, type FormMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const formMessages: Record<Language, FormMessages> = { de, en, nl, einfach };
