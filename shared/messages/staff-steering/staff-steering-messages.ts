import type { Language } from '../../domain/language.ts';
import { de, type StaffSteeringMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What the programme lead reads; einfach falls back to German. */
export const staffSteeringMessages: Record<Language, StaffSteeringMessages> = { de, en, nl, einfach: de };
