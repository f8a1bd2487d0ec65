import type { Language } from '../../../domain/language.ts';
import { de, type OfferMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const offerMessages: Record<Language, OfferMessages> = { de, en, nl, einfach };
