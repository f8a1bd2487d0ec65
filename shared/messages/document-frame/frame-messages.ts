import type { DocumentLanguage } from '../../domain/certificate/product.ts';
import { de, type FrameMessages } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What stands around the words of a document in every language in which documents are printed. */
export const documentFrameMessages: Record<DocumentLanguage, FrameMessages> = { de, en, nl };
