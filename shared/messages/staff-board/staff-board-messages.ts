import type { Language } from '../../domain/language.ts';
import { de, type StaffBoardMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The sentences of the clerk's day. Staff pages have no plain-language version of their own. */
export const staffBoardMessages: Record<Language, StaffBoardMessages> = { de, en, nl, einfach: de };
