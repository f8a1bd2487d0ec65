/** Places in a list: enough that a list tells nothing about one certificate, and 16 KB before compression. */
export const statusListSize = 131_072;

/** All places valid. */
export function emptyStatusList(): Uint8Array {
  return new Uint8Array(statusListSize / 8);
}

/** The list with the bit of a place set: not valid any more (IETF Token Status List, section 4: least significant bit first). */
export function withInvalid(bits: Uint8Array, index: number): Uint8Array {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8)
    throw new Error(`No place ${index} in the list`);
  return bits.map((byte, at) => (at === Math.floor(index / 8) ? byte | (1 << (index % 8)) : byte));
}
