import PDFDocument from 'pdfkit';
import type { DocumentContent } from '../../../shared/domain/certificate/document-content.ts';
import type { DocumentLanguage } from '../../../shared/domain/certificate/product.ts';
import { documentFonts, missingGlyphs, printable, UnprintableText } from './fonts.ts';
import { accessibilityMetadata, MetadataText } from './pdf-metadata.ts';
import { emptyByteRange } from './seal-place.ts';

/** A4 in points; a foot is kept free for the line with the page number. */
export const page = { width: 595.28, left: 71, right: 62, top: 54, bottom: 74 } as const;
export const textWidth = page.width - page.left - page.right;
export const ink = { text: '#16181d', muted: '#4d5563', line: '#c9ced6', accent: '#154273' } as const;

export type PdfAbout = {
  readonly language: DocumentLanguage;
  readonly title: string;
  readonly author: string;
  /** Seconds since 1970. */
  readonly at: number;
};

export type Style = { readonly bold?: boolean; readonly size: number; readonly color?: string; readonly gap?: number };
export type Place = { readonly x: number; readonly y: number; readonly width: number };
type Block = PDFKit.PDFStructureElement;

/** A document whose every mark is either tagged or an artifact: PDF/A-3a and PDF/UA-1 in one file. */
export type TaggedPdf = {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Block;
  /** A block of text under `parent`, from the current height unless a place is given. Throws `UnprintableText`. */
  text(parent: Block, tagged: readonly [tag: string, text: string], style: Style & Partial<Place>): void;
  heightOf(text: string, style: Style & { readonly width: number }): number;
  /** What only decorates: readers aloud skip it. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination'): void;
  line(y: number): void;
  /** Begins another page unless so much height is left on this one. */
  keepTogether(height: number): void;
  attach(files: DocumentContent['attachments'], description: string): void;
  /** Keeps `bytes` free for a seal, which covers the whole file and is not to be seen. */
  keepPlaceForSeal(seal: { readonly bytes: number; readonly author: string; readonly name: string }): void;
  /** Writes the foot of each page and ends the document. What is too long on the left is cut: the weightiest comes first. */
  finish(foot: (page: number, pages: number) => readonly [string, string]): Promise<Uint8Array>;
};

/** Opens a document with its first page. */
export function openPdf(about: PdfAbout): TaggedPdf {
  const doc = emptyDocument(about);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const at = new Date(about.at * 1000);
  const styled = ({ bold = false, size, color = ink.text }: Style) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color);
  const artifact: TaggedPdf['artifact'] = (draw, type = 'Layout') => {
    doc.markContent('Artifact', { type });
    draw();
    doc.endMarkedContent();
  };
  return {
    doc,
    root,
    artifact,
    text(parent, [tag, text], { x = page.left, y, width = textWidth, gap = 2, ...style }) {
      const printed = requirePrintable(text);
      const draw = () => styled(style).text(printed, x, y ?? doc.y, { width, lineGap: gap });
      parent.add(doc.struct(tag, tag === 'TH' ? { scope: 'Row' } : {}, [draw]));
    },
    heightOf: (text, { width, gap = 2, ...style }) =>
      styled(style).heightOfString(printable(text), { width, lineGap: gap }),
    line: (y) =>
      artifact(() => {
        doc
          .moveTo(page.left, y)
          .lineTo(page.width - page.right, y)
          .lineWidth(0.6)
          .stroke(ink.line);
      }),
    keepTogether(height) {
      if (doc.y + height > doc.page.maxY()) doc.addPage();
    },
    attach(files, description) {
      for (const { name, mime, data } of files) {
        const dates = { creationDate: at, modifiedDate: at };
        doc.file(Buffer.from(data), { name, type: mime, relationship: 'Data', description, ...dates });
      }
    },
    keepPlaceForSeal: (seal) => keepPlaceForSeal({ doc, root, at }, seal),
    async finish(foot) {
      writeFeet(doc, artifact, foot);
      root.end();
      doc.appendXML(accessibilityMetadata);
      doc.end();
      return await ended;
    },
  };
}

function emptyDocument({ language, title, author, at }: PdfAbout): PDFKit.PDFDocument {
  requirePrintable(`${title} ${author}`);
  const { regular, bold } = documentFonts();
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, left: page.left, right: page.right, bottom: page.bottom },
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: language,
    // Else pdfkit opens Helvetica, which is never embedded and so forbidden.
    font: regular,
    // The feet say how many pages there are.
    bufferPages: true,
    info: { Title: title, Author: author, Creator: 'Foyer', Producer: 'Foyer', CreationDate: new Date(at * 1000) },
  });
  Object.assign(doc.info, { Title: new MetadataText(title), Author: new MetadataText(author) });
  doc.registerFont('regular', regular).registerFont('bold', bold);
  return doc;
}

/** The last line of defence: a document never carries an empty box in place of a letter. */
function requirePrintable(text: string): string {
  const missing = missingGlyphs([text]);
  if (missing.length > 0) throw new UnprintableText(missing);
  return printable(text);
}

function keepPlaceForSeal(
  { doc, root, at }: { readonly doc: PDFKit.PDFDocument; readonly root: Block; readonly at: Date },
  { bytes, author, name }: { readonly bytes: number; readonly author: string; readonly name: string },
): void {
  const seal = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: emptyByteRange,
    Contents: new Uint8Array(bytes),
    // The time of signing that PAdES baseline knows: not in the signature, but covered by it.
    M: at,
    Name: pdfText(author),
    Reason: pdfText(name),
  });
  seal.end('');
  const field = doc.struct('Form');
  root.add(field);
  const widget = {
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText('Seal'),
    TU: pdfText(name),
    // Printed and locked; PDF/A wants the first, and nobody is to move it.
    F: 132,
    V: seal,
    P: doc.page.dictionary,
    structParent: field,
  };
  doc.annotate(0, doc.page.height, 0, 0, widget);
  field.end();
  const form = doc.ref({ Fields: [doc.page.annotations.at(-1)], SigFlags: 3 });
  form.end('');
  doc._root.data['AcroForm'] = form;
  // pdfkit would end the form once more, and insists on a font for text fields, of which there are none.
  doc.endAcroForm = () => doc;
}

function writeFeet(
  doc: PDFKit.PDFDocument,
  artifact: TaggedPdf['artifact'],
  foot: (page: number, pages: number) => readonly [string, string],
): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    const [left, right] = foot(index + 1, count).map(requirePrintable);
    const y = doc.page.height - 46;
    artifact(() => {
      doc.font('regular').fontSize(8).fillColor(ink.muted);
      const rightWidth = doc.widthOfString(right ?? '');
      // Without line breaks: a line below the margin would begin a page.
      doc.text(shortened(doc, left ?? '', textWidth - rightWidth - 16), page.left, y, { lineBreak: false });
      doc.text(right ?? '', page.width - page.right - rightWidth, y, { lineBreak: false });
    }, 'Pagination');
    // Whoever goes from field to field goes by the structure.
    if (doc.page.annotations.length > 0) Object.assign(doc.page.dictionary.data, { Tabs: 'S' });
  }
}

function shortened(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && doc.widthOfString(`${letters.join('')} …`) > width) letters.pop();
  return `${letters.join('')} …`;
}

/** pdfkit writes a string as a name (`/Text`) and a String object as a text. */
export function pdfText(text: string): object {
  return Object(text);
}
