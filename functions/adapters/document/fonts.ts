import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** Noto Sans has every letter that German registers must hold, and those of all of Europe: Greek, Cyrillic, marks. */
const files = {
  regular: { name: 'NotoSans_400Regular.ttf', folder: '400Regular' },
  bold: { name: 'NotoSans_600SemiBold.ttf', folder: '600SemiBold' },
} as const;

export type DocumentFonts = { readonly regular: Font; readonly bold: Font };

let parsed: DocumentFonts | undefined;

/** Parsed once for each process: that takes as long as printing a document. */
export function documentFonts(): DocumentFonts {
  parsed ??= { regular: create(readFileSync(pathOf('regular'))), bold: create(readFileSync(pathOf('bold'))) };
  return parsed;
}

/** Beside a bundle (infra/build/document-files.ts puts them there), else in the package. */
function pathOf(font: keyof typeof files): string {
  const { name, folder } = files[font];
  const beside = fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${folder}/${name}`);
}

/** Turns writing around, is invisible or has no meaning of its own: nothing that may stand unseen in a sealed document. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;

/** Written from right to left: the layout cannot do that, so that letters would stand in the wrong order. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A mark that has no letter to stand on. */
const leadingMark = /^\p{M}|(?<=[\s\p{P}])\p{M}/gu;

/**
 * What cannot be printed faithfully in these texts, each character once, in order: no glyph, from right to left, control
 * and format characters, marks without a letter. Empty: the document can be made. Line feeds are fine.
 */
export function missingGlyphs(texts: readonly string[]): readonly string[] {
  const fonts = Object.values(documentFonts());
  const isMissing = (character: string) =>
    unprintable.test(character) ||
    rightToLeft.test(character) ||
    fonts.some((font) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const missing = texts.flatMap((text) => {
    const printed = printable(text);
    const letters = [...printed].filter((character) => character !== '\n' && isMissing(character));
    return [...letters, ...(printed.match(leadingMark) ?? [])];
  });
  return [...new Set(missing)];
}

/** The form that is printed: letters and marks composed where Unicode has a letter for them. */
export function printable(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n');
}

/** A document was to be printed with characters that cannot be: a clerk has to decide about the name. */
export class UnprintableText extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const codes = characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    super(`The fonts cannot print ${codes.join(', ')}`);
    this.name = 'UnprintableText';
    this.characters = characters;
  }
}
