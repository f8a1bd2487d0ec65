// What pdfkit 0.20 and fontkit 2 can do and their published types do not say. Only what is used here.

declare module 'fontkit' {
  /** A parsed font. Costs 100 ms to make: share it between documents. */
  export type Font = {
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): unknown;
  };
  export function create(data: Uint8Array): Font;
}

declare namespace PDFKit {
  type ParsedFont = import('fontkit').Font;

  interface PDFDocument {
    /** The catalogue. */
    readonly _root: { readonly data: Record<string, unknown> };

    // biome-ignore lint/suspicious/noMisleadingInstantiator: the published types say so, and overloads have to join them
    new (options: Omit<PDFDocumentOptions, 'font'> & { readonly font: ParsedFont }): PDFDocument;
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, src: PDFKit.ParsedFont): this;
  }

  interface PDFAttachmentOptions {
    /** AFRelationship: what the file is to the document. */
    relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  }

  interface StructureElementOptions {
    bbox?: readonly [number, number, number, number];
    scope?: 'Row' | 'Column';
  }

  interface PDFAnnotation {
    /** Strings are names (`/Text`) and `String` objects are texts. */
    annotate(x: number, y: number, w: number, h: number, option: Readonly<Record<string, unknown>>): this;
    link(
      x: number,
      y: number,
      w: number,
      h: number,
      url: string,
      option: { readonly structParent: PDFStructureElement; readonly Contents: object },
    ): this;
  }
}
