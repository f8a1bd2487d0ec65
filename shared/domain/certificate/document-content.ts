import type { DocumentLanguage } from './product.ts';

/** Everything that a document prints, already in words. Times in seconds since 1970. */
export type DocumentContent = {
  readonly language: DocumentLanguage;
  /** IANA name: days are printed as they are there. */
  readonly zone: string;
  readonly title: string;
  readonly authority: { readonly name: string; readonly address: string };
  readonly legalBasis: string;
  readonly number: string;
  readonly issuedAt: number;
  readonly validUntil?: number;
  readonly purpose?: string;
  readonly intro: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly remarks: readonly string[];
  /** As it is printed: `XXXX-XXXX-XXXX-X`. */
  readonly checkCode: string;
  readonly checkUrl: string;
  /** Whole text of the QR code. */
  readonly qrUrl: string;
  readonly attachments: readonly { readonly name: string; readonly mime: string; readonly data: Uint8Array }[];
};
