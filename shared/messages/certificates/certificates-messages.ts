import type { Language } from '../../domain/language.ts';
import { type CertificatesMessages, de } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Certificates as citizens ask for them, in every language. */
export const certificatesMessages: Record<Language, CertificatesMessages> = { de, en, nl, einfach };
