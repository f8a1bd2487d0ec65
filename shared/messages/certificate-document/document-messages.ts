import type { DocumentLanguage } from '../../domain/certificate/product.ts';
import { type DocumentMessages, de } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The words of certificates in every language in which they are printed. */
export const documentMessages: Record<DocumentLanguage, DocumentMessages> = { de, en, nl };
