import type { Language } from '../../domain/language.ts';
import { de, type MailMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const mailMessages: Readonly<Record<Language, MailMessages>> = { de, en, nl, einfach };
