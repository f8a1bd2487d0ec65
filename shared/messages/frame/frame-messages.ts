import type { Language } from '../../domain/language.ts';
import { de, type FrameMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the public pages in every language. */
export const frameMessages: Record<Language, FrameMessages> = { de, en, nl, einfach };
