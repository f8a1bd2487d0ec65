import type { DocumentContent } from '../../../shared/domain/certificate/document-content.ts';
import type { ReceiptContent } from '../../../shared/domain/certificate/receipt-content.ts';
import { writtenInstant } from '../../../shared/messages/certificate-document/document-dates.ts';
import type { FrameMessages } from '../../../shared/messages/document-frame/de.ts';
import { documentFrameMessages } from '../../../shared/messages/document-frame/frame-messages.ts';
import { writeCheckBlock } from './check-block.ts';
import { writeFacts, writeHead, writeRemarks, writeRows } from './letter.ts';
import { ink, openPdf, type TaggedPdf } from './tagged-pdf.ts';

/** Room for a key's certificate and its root, as a town's own authority makes them. */
const usualSealBytes = 3072;

/**
 * A certificate, tagged, as PDF/A-3a and PDF/UA-1 at once, with place for a seal of `sealBytes` (see `signatureSize`).
 * Until it is sealed the place is filled with zeros, and validators refuse it. Throws `UnprintableText`.
 */
export async function renderDocument(content: DocumentContent, sealBytes = usualSealBytes): Promise<Uint8Array> {
  const m = documentFrameMessages[content.language];
  const { authority, title, number, issuedAt } = content;
  const pdf = openPdf({
    language: content.language,
    title: `${title} ${number}`,
    author: authority.name,
    at: issuedAt,
  });
  writeHead(pdf, content);
  writeFacts(pdf, factsOf(content, m));
  pdf.text(pdf.root, ['P', content.intro], { size: 10.5, y: pdf.doc.y + 20 });
  pdf.doc.y += 12;
  writeRows(pdf, content.rows, m.noValue);
  pdf.doc.y += 12;
  writeReasons(pdf, content, m);
  writeRemarks(pdf, content.remarks);
  writeCheckBlock(pdf, content, m);
  pdf.attach(content.attachments, m.dataFile);
  pdf.keepPlaceForSeal({ bytes: sealBytes, author: authority.name, name: m.sealOf(authority.name) });
  return await pdf.finish((page, pages) => [`${number} · ${title} · ${authority.name}`, m.page(page, pages)]);
}

/** A receipt: the same letter, without a seal, a code or a signature. Throws `UnprintableText`. */
export async function renderReceipt(receipt: ReceiptContent): Promise<Uint8Array> {
  const { language, zone, authority, title, number, paidAt, intro, rows, remarks } = receipt;
  const m = documentFrameMessages[language];
  const pdf = openPdf({ language, title: `${title} ${number}`, author: authority.name, at: paidAt });
  writeHead(pdf, receipt);
  writeFacts(pdf, [
    { label: m.number, value: number },
    { label: m.paidOn, value: writtenInstant(paidAt, zone, language) },
  ]);
  pdf.text(pdf.root, ['P', intro], { size: 10.5, y: pdf.doc.y + 20 });
  pdf.doc.y += 12;
  writeRows(pdf, rows, m.noValue);
  pdf.doc.y += 12;
  writeRemarks(pdf, remarks);
  return await pdf.finish((page, pages) => [`${number} · ${title} · ${authority.name}`, m.page(page, pages)]);
}

function factsOf({ language, zone, number, issuedAt, validUntil }: DocumentContent, m: FrameMessages) {
  return [
    { label: m.number, value: number },
    { label: m.issuedOn, value: writtenInstant(issuedAt, zone, language) },
    ...(validUntil === undefined ? [] : [{ label: m.validUntil, value: writtenInstant(validUntil, zone, language) }]),
  ];
}

/** What for, and by which law. */
function writeReasons(pdf: TaggedPdf, { purpose, legalBasis }: DocumentContent, m: FrameMessages): void {
  const style = { size: 9.5, color: ink.text };
  if (purpose !== undefined) pdf.text(pdf.root, ['P', `${m.purpose}: ${purpose}`], { ...style, y: pdf.doc.y });
  pdf.text(pdf.root, ['P', `${m.legalBasis}: ${legalBasis}`], { ...style, y: pdf.doc.y + 2 });
}
