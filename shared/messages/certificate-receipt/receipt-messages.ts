import type { DocumentLanguage } from '../../domain/certificate/product.ts';

/** The words of a receipt for a fee. */
export type ReceiptMessages = {
  readonly title: string;
  readonly intro: (authority: string) => string;
  readonly sum: string;
  /** The law or by-law that sets the fee, as the product names it. */
  readonly source: (source: string) => string;
  readonly unsigned: string;
};

export const receiptMessages: Record<DocumentLanguage, ReceiptMessages> = {
  de: {
    title: 'Quittung',
    intro: (authority) => `${authority} hat diese Gebühr erhalten.`,
    sum: 'Summe',
    source: (source) => `Grundlage der Gebühr: ${source}.`,
    unsigned: 'Die Quittung ist ohne Unterschrift gültig.',
  },
  en: {
    title: 'Receipt',
    intro: (authority) => `${authority} has received this fee.`,
    sum: 'Total',
    source: (source) => `The fee is based on: ${source}.`,
    unsigned: 'The receipt is valid without a signature.',
  },
  nl: {
    title: 'Betaalbewijs',
    intro: (authority) => `${authority} heeft dit bedrag ontvangen.`,
    sum: 'Totaal',
    source: (source) => `Grondslag van het bedrag: ${source}.`,
    unsigned: 'Het betaalbewijs is geldig zonder handtekening.',
  },
};
