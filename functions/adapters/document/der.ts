// DER (X.690), as much as a signature needs: definite lengths below 64 KB, small integers, tags of one byte.

/** One element: tag, length in the shortest form, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length > 0xffff) throw new RangeError(`DER of ${length} bytes is more than a signature has`);
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(tag, ...size), content]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
export const octets = (bytes: Uint8Array) => der(0x04, bytes);

/** A set, in the order that DER asks for. */
export const setOf = (...parts: readonly Uint8Array[]) => der(0x31, ...parts.toSorted(Buffer.compare));

/** A whole number from 0 to 127. */
export const smallInteger = (value: number) => der(0x02, Uint8Array.of(value));

/** From dotted decimals. */
export function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): readonly number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [...base128(Math.floor(value / 0x80)).map((byte) => byte | 0x80), low];
}

export type Element = { readonly tag: number; readonly content: Buffer; readonly whole: Buffer };

/** The element at the begin of `bytes`; whatever follows is left alone. Throws when it is cut off. */
export function readElement(bytes: Uint8Array): Element {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length, start } = readLength(buffer);
  const end = start + length;
  if (end > buffer.length) throw new RangeError('DER is cut off');
  return { tag: buffer.readUInt8(0), content: buffer.subarray(start, end), whole: buffer.subarray(0, end) };
}

function readLength(buffer: Buffer): { readonly length: number; readonly start: number } {
  const first = buffer.readUInt8(1);
  if (first < 0x80) return { length: first, start: 2 };
  const count = first & 0x7f;
  if (count < 1 || count > 3) throw new RangeError('DER has a length of another kind');
  return { length: buffer.readUIntBE(2, count), start: 2 + count };
}

/** The elements inside of one. */
export function childrenOf({ content }: Element): readonly Element[] {
  const children: Element[] = [];
  for (let at = 0; at < content.length; ) {
    const child = readElement(content.subarray(at));
    children.push(child);
    at += child.whole.length;
  }
  return children;
}
