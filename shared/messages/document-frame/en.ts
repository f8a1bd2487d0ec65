import type { FrameMessages } from './de.ts';

export const en = {
  number: 'Number',
  issuedOn: 'Issued on',
  validUntil: 'Valid until',
  paidOn: 'Paid on',
  purpose: 'Purpose',
  legalBasis: 'Legal basis',
  noValue: 'not stated',
  check: 'Check that this is genuine',
  checkHow: 'Scan the QR code, or type the check code at:',
  checkCode: 'Check code',
  checkBoth: 'The check tells whether the document is genuine and still valid. It shows no name.',
  qrCode: (code: string) => `QR code to check that this is genuine; without it, use the check code ${code}`,
  openCheck: (url: string) => `Open the page for checks: ${url}`,
  seal: 'Electronic seal',
  sealOf: (authority: string) => `Electronic seal: ${authority}`,
  dataFile: 'The data of this document, for programs',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
} satisfies FrameMessages;
