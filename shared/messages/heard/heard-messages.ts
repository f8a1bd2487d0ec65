import type { Language } from '../../domain/language.ts';
import { de, type HeardMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const heardMessages: Record<Language, HeardMessages> = { de, en, nl, einfach };
