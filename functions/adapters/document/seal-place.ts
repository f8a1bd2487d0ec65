// Where the seal stands in the file. The document is written with places of fixed width, which are then filled: nothing is
// appended afterwards, so that one range covers every byte but the seal itself.

/** Ten digits: no number of bytes is wider. */
const unknown = 9_999_999_999;

export const emptyByteRange = [0, unknown, unknown, unknown] as const;

const emptyPlace = `/ByteRange [${emptyByteRange.join(' ')}]`;

/** Byte offsets of the places in a file that is to be sealed: the numbers of the range, and the string for the seal. */
export type SealPlace = {
  readonly range: { readonly start: number; readonly length: number };
  /** From `<` to behind `>`. */
  readonly gap: { readonly start: number; readonly end: number };
};

/** Throws when the file has no such place, or more than one: it was not made to be sealed, or was sealed before. */
export function findSealPlace(pdf: Buffer): SealPlace {
  const start = pdf.indexOf(emptyPlace, 0, 'latin1');
  if (start < 0) throw new Error('The document has no place for a seal');
  if (pdf.indexOf('/ByteRange', start + 1, 'latin1') >= 0)
    throw new Error('The document has several places for a seal');
  const key = '/Contents <';
  const contents = pdf.indexOf(key, start, 'latin1');
  const end = pdf.indexOf('>', contents, 'latin1') + 1;
  if (contents < 0 || end === 0) throw new Error('The document has no place for a seal');
  return { range: { start, length: emptyPlace.length }, gap: { start: contents + key.length - 1, end } };
}
