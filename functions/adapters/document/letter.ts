import { ink, page, type TaggedPdf, textWidth } from './tagged-pdf.ts';

// What certificates and receipts have in common: the head of a letter, facts in columns, rows of a table.

export type LabelledValue = { readonly label: string; readonly value: string };

const labelWidth = 158;
const columnGap = 14;
const rowPadding = 5.5;
const label = { size: 9.5, color: ink.muted };
const value = { size: 10.5 };

/** Who writes, and what it is. */
export function writeHead(
  pdf: TaggedPdf,
  {
    authority,
    title,
  }: { readonly authority: { readonly name: string; readonly address: string }; readonly title: string },
): void {
  const { doc, root } = pdf;
  pdf.artifact(() => {
    doc.rect(page.left, page.top - 14, 28, 3).fill(ink.accent);
  });
  pdf.text(root, ['P', authority.name], { bold: true, size: 12, y: page.top });
  const address = authority.address
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join(' · ');
  if (address !== '') pdf.text(root, ['P', address], { size: 8.5, color: ink.muted, y: doc.y + 1 });
  pdf.text(root, ['H1', title], { bold: true, size: 22, y: doc.y + 40, gap: 0 });
}

/** Number, days: side by side, read as `Number LIN-…`. */
export function writeFacts(pdf: TaggedPdf, facts: readonly LabelledValue[]): void {
  const { doc, root } = pdf;
  const width = textWidth / facts.length;
  const top = doc.y + 10;
  const ends = facts.map((fact, index) => {
    const place = { x: page.left + index * width, width: width - 8 };
    const block = doc.struct('P');
    root.add(block);
    pdf.text(block, ['Span', fact.label], { ...label, size: 8.5, ...place, y: top });
    pdf.text(block, ['Span', fact.value], { ...value, ...place, y: doc.y });
    block.end();
    return doc.y;
  });
  doc.x = page.left;
  doc.y = Math.max(...ends);
}

/** A table whose rows have a heading each. A row goes on another page as a whole, unless it is longer than a page. */
export function writeRows(pdf: TaggedPdf, rows: readonly LabelledValue[], emptyValue: string): void {
  const { doc, root } = pdf;
  const table = doc.struct('Table');
  root.add(table);
  const valuePlace = { x: page.left + labelWidth + columnGap, width: textWidth - labelWidth - columnGap };
  pdf.line(doc.y);
  for (const row of rows) {
    const shown = row.value.trim() === '' ? emptyValue : row.value;
    const heights = [
      pdf.heightOf(row.label, { ...label, width: labelWidth }),
      pdf.heightOf(shown, { ...value, width: valuePlace.width }),
    ];
    const height = Math.max(...heights) + 2 * rowPadding;
    if (height < doc.page.maxY() - page.top) pdf.keepTogether(height);
    const top = doc.y + rowPadding;
    const pagesBefore = doc.bufferedPageRange().count;
    const line = doc.struct('TR');
    table.add(line);
    pdf.text(line, ['TH', row.label], { ...label, width: labelWidth, y: top + 0.7 });
    const afterLabel = doc.y;
    pdf.text(line, ['TD', shown], { ...value, ...valuePlace, y: top });
    line.end();
    const isOnOnePage = doc.bufferedPageRange().count === pagesBefore;
    doc.y = (isOnOnePage ? Math.max(afterLabel, doc.y) : doc.y) + rowPadding;
    pdf.line(doc.y);
  }
  table.end();
  doc.x = page.left;
}

/** Small print below. */
export function writeRemarks(pdf: TaggedPdf, remarks: readonly string[]): void {
  for (const remark of remarks) {
    pdf.text(pdf.root, ['P', remark], { size: 9, color: ink.muted, y: pdf.doc.y + 5 });
  }
}
