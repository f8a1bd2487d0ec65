import type { DocumentContent } from '../../shared/domain/certificate/document-content.ts';
import type { ReceiptContent } from '../../shared/domain/certificate/receipt-content.ts';

const intro =
  'Stadt Lindenau bescheinigt: Im Melderegister sind am 24. November 2026 die folgenden Angaben eingetragen.';

/** 24 November 2026, 10:31 in Berlin. */
export const issuedAt = 1_795_512_660;

/** A certificate as issuing makes it. */
export function sampleContent(changed: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'de',
    zone: 'Europe/Berlin',
    title: 'Meldebescheinigung',
    authority: { name: 'Stadt Lindenau', address: 'Rathausplatz 1\n12345 Lindenau\nbuergerservice@lindenau.example' },
    legalBasis: '§ 18 Absatz 1 Bundesmeldegesetz',
    number: 'LIN-2026-4K7M2PQX',
    issuedAt,
    validUntil: 1_803_423_599,
    purpose: 'Vorlage beim Arbeitgeber',
    intro,
    rows: [
      { label: 'Familienname', value: 'Holunder' },
      { label: 'Vornamen', value: 'Friederike Anna (Rufname: Friederike)' },
      { label: 'Doktorgrad', value: 'Dr.' },
      { label: 'Geburtsdatum', value: '4. März 1990' },
      { label: 'Hauptwohnung', value: 'Große Straße 12 a, 12345 Lindenau' },
    ],
    remarks: [
      'Die Bescheinigung enthält die Angaben, die beantragt wurden; weitere Angaben im Register sind möglich.',
      'Sie ist elektronisch gesiegelt (fortgeschrittenes, nicht qualifiziertes Siegel) und ohne Unterschrift gültig.',
    ],
    checkCode: '7F2Q-9DKM-31TX-6',
    checkUrl: 'https://termine.lindenau.example/verify',
    qrUrl: `https://termine.lindenau.example/q#${'1234567890'.repeat(30)}`,
    attachments: [
      { name: 'certificate.json', mime: 'application/json', data: Buffer.from('{"number":"LIN-2026-4K7M2PQX"}') },
    ],
    ...changed,
  };
}

export function sampleReceipt(changed: Partial<ReceiptContent> = {}): ReceiptContent {
  return {
    language: 'de',
    zone: 'Europe/Berlin',
    title: 'Quittung',
    authority: sampleContent().authority,
    number: 'tr_7UhSN1zuXS',
    paidAt: issuedAt,
    intro: 'Wir haben Ihre Zahlung erhalten.',
    rows: [
      { label: 'Urkunde aus dem Personenstandsregister', value: '12,00 €' },
      { label: 'Summe', value: '12,00 €' },
    ],
    remarks: ['Umsatzsteuer fällt nicht an (§ 2b UStG).'],
    ...changed,
  };
}
