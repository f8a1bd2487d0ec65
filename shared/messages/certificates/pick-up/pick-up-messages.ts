import type { Language } from '../../../domain/language.ts';
import { de, type PickUpMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const pickUpMessages: Record<Language, PickUpMessages> = { de, en, nl, einfach };
