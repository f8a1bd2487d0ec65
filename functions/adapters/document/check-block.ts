import type { DocumentContent } from '../../../shared/domain/certificate/document-content.ts';
import type { FrameMessages } from '../../../shared/messages/document-frame/de.ts';
import { qrCodeOf } from './qr-code.ts';
import type { QrCode } from './qr-grid.ts';
import { ink, page, pdfText, type TaggedPdf, textWidth } from './tagged-pdf.ts';

/** Points for a module: 0.46 mm, which phones read at arm's length and after a copier. */
const moduleSize = 1.3;
const smallest = 104;
const gap = 22;
const padding = 14;

/** How to check the document, never divided between pages and never cut off: at the foot of the last page. */
export function writeCheckBlock(pdf: TaggedPdf, content: DocumentContent, m: FrameMessages): void {
  const { doc, root } = pdf;
  const code = qrOf(content.qrUrl);
  const side = Math.max(smallest, code.length * moduleSize);
  const place = { x: page.left + side + gap, width: textWidth - side - gap };
  const texts = [m.checkHow, content.checkUrl, m.checkBoth];
  const textHeight =
    texts.reduce((sum, text) => sum + pdf.heightOf(text, { size: 9.5, width: place.width }), 0) +
    pdf.heightOf(m.check, { bold: true, size: 13, width: place.width }) +
    54;
  const height = Math.max(side, textHeight) + 2 * padding;
  doc.y += 18;
  pdf.keepTogether(height);
  const top = Math.max(doc.y, doc.page.maxY() - height) + padding;
  pdf.line(top - padding);
  drawCode(pdf, { code, side, top, alt: m.qrCode(content.checkCode) });
  pdf.text(root, ['H2', m.check], { bold: true, size: 13, ...place, y: top - 3 });
  pdf.text(root, ['P', m.checkHow], { size: 9.5, ...place, y: doc.y + 4 });
  writeLink(pdf, { url: content.checkUrl, alt: m.openCheck(content.checkUrl), ...place });
  const named = doc.struct('P');
  root.add(named);
  pdf.text(named, ['Span', m.checkCode], { size: 8.5, color: ink.muted, ...place, y: doc.y + 8 });
  pdf.text(named, ['Span', content.checkCode], { bold: true, size: 14, ...place, y: doc.y });
  named.end();
  pdf.text(root, ['P', m.checkBoth], { size: 8.5, color: ink.muted, ...place, y: doc.y + 6 });
}

/** The address in bytes and what was signed in digits, behind the `#`. */
function qrOf(url: string): QrCode {
  const [, text = url, digits = ''] = /^(.*#)(\d+)$/.exec(url) ?? [];
  return qrCodeOf(text, digits);
}

type Code = { readonly code: QrCode; readonly side: number; readonly top: number; readonly alt: string };

/** As shapes: an image would be blurred by printers, and is larger. */
function drawCode({ doc, root }: TaggedPdf, { code, side, top, alt }: Code): void {
  const size = side / code.length;
  const draw = () => {
    doc.save().fillColor('#000000');
    code.forEach((row, y) => {
      for (const { start, length } of runsOf(row)) {
        doc.rect(page.left + start * size, top + y * size, length * size, size);
      }
    });
    doc.fill().restore();
  };
  const bbox = [page.left, top, page.left + side, top + side] as const;
  root.add(doc.struct('Figure', { alt, bbox }, [draw]));
}

function runsOf(row: readonly boolean[]): readonly { readonly start: number; readonly length: number }[] {
  const text = row.map(Number).join('');
  return Array.from(text.matchAll(/1+/g), (run) => ({ start: run.index, length: run[0].length }));
}

type LinkPlace = { readonly url: string; readonly alt: string; readonly x: number; readonly width: number };

function writeLink(pdf: TaggedPdf, { url, alt, x, width }: LinkPlace): void {
  const { doc, root } = pdf;
  const [paragraph, link] = [doc.struct('P'), doc.struct('Link')];
  root.add(paragraph);
  paragraph.add(link);
  const top = doc.y;
  const style = { bold: true, size: 9.5, color: ink.accent };
  const height = pdf.heightOf(url, { ...style, width });
  link.add(() => doc.font('bold').fontSize(9.5).fillColor(ink.accent).text(url, x, top, { width, lineGap: 2 }));
  doc.link(x, top, Math.min(width, doc.widthOfString(url)), height, url, {
    structParent: link,
    Contents: pdfText(alt),
  });
  link.end();
  paragraph.end();
}
