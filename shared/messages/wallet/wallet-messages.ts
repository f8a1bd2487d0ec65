import type { Language } from '../../domain/language.ts';
import { de, type WalletMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Names that wallets show, in every language. */
export const walletMessages: Record<Language, WalletMessages> = { de, en, nl, einfach };
