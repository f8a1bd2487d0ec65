/** What stands around the words of a document: names of its numbers, how to check it, where a page ends. */
export const de = {
  number: 'Nummer',
  issuedOn: 'Ausgestellt am',
  validUntil: 'Gültig bis',
  paidOn: 'Bezahlt am',
  purpose: 'Zweck',
  legalBasis: 'Rechtsgrundlage',
  noValue: 'keine Angabe',
  check: 'Echtheit prüfen',
  checkHow: 'Scannen Sie den QR-Code, oder geben Sie den Prüfcode ein auf:',
  checkCode: 'Prüfcode',
  checkBoth: 'Die Prüfung sagt, ob das Dokument echt und noch gültig ist. Einen Namen zeigt sie nicht.',
  qrCode: (code: string) => `QR-Code zur Prüfung der Echtheit; ohne ihn hilft der Prüfcode ${code}`,
  openCheck: (url: string) => `Prüfseite öffnen: ${url}`,
  seal: 'Elektronisches Siegel',
  sealOf: (authority: string) => `Elektronisches Siegel: ${authority}`,
  dataFile: 'Die Angaben dieses Dokuments für Programme',
  page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
};

export type FrameMessages = typeof de;
