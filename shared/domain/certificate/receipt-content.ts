import type { DocumentLanguage } from './product.ts';

/** Everything that a receipt prints, already in words. Times in seconds since 1970. */
export type ReceiptContent = {
  readonly language: DocumentLanguage;
  /** IANA name: days are printed as they are there. */
  readonly zone: string;
  readonly title: string;
  readonly authority: { readonly name: string; readonly address: string };
  readonly number: string;
  readonly paidAt: number;
  readonly intro: string;
  /** Amounts with their currency; the last row is the sum. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly remarks: readonly string[];
};
