// QR codes (ISO/IEC 18004) at error correction level M whose text is bytes first and digits after: digits take 3⅓ bits
// each that way, and libraries that choose one mode for everything take 8.

import { type Grid, put, putFormat, type QrCode } from './qr-grid.ts';
import { bestMasked } from './qr-mask.ts';

/** By version, from 1: codewords for error correction in each block, and blocks (table 9 of the standard, level M). */
const correction = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const blockCounts = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
  37, 38, 40, 43, 45, 47, 49,
];

/** Throws a RangeError when the text is longer than the largest code holds. `digits` may be empty. */
export function qrCodeOf(text: string, digits: string): QrCode {
  const bytes = Buffer.from(text, 'utf8');
  for (let version = 1; version <= correction.length; version += 1) {
    const bits = bitsOf(bytes, digits, version);
    if (bits.length <= dataCodewords(version) * 8) return drawn(version, codewordsOf(bits, version));
  }
  throw new RangeError(`No QR code holds ${bytes.length} bytes and ${digits.length} digits`);
}

/** Modules for data and error correction, by counting what the patterns leave. */
function rawModules(version: number): number {
  const marks = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const aligned = version === 1 ? 0 : (25 * marks - 10) * marks - 55;
  return (16 * version + 128) * version + 64 - aligned - (version >= 7 ? 36 : 0);
}

function tableEntry(table: readonly number[], version: number): number {
  return table[version - 1] ?? 0;
}

function dataCodewords(version: number): number {
  return Math.floor(rawModules(version) / 8) - tableEntry(correction, version) * tableEntry(blockCounts, version);
}

function bitsOf(bytes: Uint8Array, digits: string, version: number): string {
  const [byteCount, digitCount] = version < 10 ? [8, 10] : [16, version < 27 ? 12 : 14];
  const inBits = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const groups = digits.match(/\d{1,3}/g) ?? [];
  return [
    '0100',
    inBits(bytes.length, byteCount),
    ...Array.from(bytes, (byte) => inBits(byte, 8)),
    ...(groups.length > 0 ? ['0001', inBits(digits.length, digitCount)] : []),
    ...groups.map((group) => inBits(Number(group), 1 + 3 * group.length)),
  ].join('');
}

/** Padded, cut into blocks, each with its error correction, interleaved. */
function codewordsOf(bits: string, version: number): readonly number[] {
  const capacity = dataCodewords(version);
  const ended = bits.padEnd(Math.min(bits.length + 4, capacity * 8), '0');
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let pad = 0xec; data.length < capacity; pad ^= 0xec ^ 0x11) data.push(pad);
  const count = tableEntry(blockCounts, version);
  const longer = capacity % count;
  const short = Math.floor(capacity / count);
  const blocks = Array.from({ length: count }, (_, index) => {
    const start = index * short + Math.max(0, index - (count - longer));
    return data.slice(start, start + short + (index >= count - longer ? 1 : 0));
  });
  const generator = generatorOf(tableEntry(correction, version));
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => remainderOf(block, generator)))];
}

function interleaved(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, index) => blocks.flatMap((block) => block[index] ?? [])).flat();
}

/** Product in the field of 256 elements (x^8 + x^4 + x^3 + x^2 + 1). */
function product(one: number, other: number): number {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    sum = (sum << 1) ^ ((sum >>> 7) * 0x11d);
    if ((other >>> bit) & 1) sum ^= one;
  }
  return sum;
}

/** Coefficients of (x - 1)(x - 2)(x - 4)…, the highest first, without the leading 1. */
function generatorOf(degree: number): readonly number[] {
  let result = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    const at = root;
    result = result.map((value, index) => product(value, at) ^ (result[index + 1] ?? 0));
    root = product(root, 2);
  }
  return result;
}

function remainderOf(data: readonly number[], generator: readonly number[]): readonly number[] {
  let rest = generator.map(() => 0);
  for (const value of data) {
    const factor = value ^ (rest[0] ?? 0);
    rest = generator.map((coefficient, index) => (rest[index + 1] ?? 0) ^ product(coefficient, factor));
  }
  return rest;
}

function drawn(version: number, codewords: readonly number[]): QrCode {
  const grid = patterns(version);
  fill(grid, codewords);
  return bestMasked(grid);
}

/** Everything whose place does not depend on the text; the places of the format are kept free. */
function patterns(version: number): Grid {
  const size = version * 4 + 17;
  const square = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const grid = { dark: square(), fixed: square() };
  for (let at = 0; at < size; at += 1) {
    put(grid, [6, at], at % 2 === 0);
    put(grid, [at, 6], at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(grid, [x, y], { radius: 4, light: [2, 4] });
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((y, row) => {
    centres.forEach((x, column) => {
      const isCorner = (row === 0 && column === 0) || (row === 0 && column === last) || (row === last && column === 0);
      if (!isCorner) rings(grid, [x, y], { radius: 2, light: [1] });
    });
  });
  putFormat(grid, 0);
  if (version >= 7) putVersion(grid, version);
  return grid;
}

function rings(
  grid: Grid,
  [x, y]: readonly [number, number],
  { radius, light }: { readonly radius: number; readonly light: readonly number[] },
): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) {
      put(grid, [x + dx, y + dy], !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

function alignmentCentres(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const others = Array.from({ length: count - 1 }, (_, index) => version * 4 + 10 - index * step);
  return [6, ...others.toReversed()];
}

function putVersion(grid: Grid, version: number): void {
  let rest = version;
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  const start = grid.dark.length - 11;
  for (let bit = 0; bit < 18; bit += 1) {
    const [near, far] = [Math.floor(bit / 3), start + (bit % 3)];
    const isDark = ((bits >>> bit) & 1) === 1;
    put(grid, [near, far], isDark);
    put(grid, [far, near], isDark);
  }
}

/** In columns of two from the right, up and down in turns, around the patterns. */
function fill({ dark, fixed }: Grid, codewords: readonly number[]): void {
  let next = 0;
  for (const { x, y } of pathThrough(dark.length)) {
    const row = dark[y];
    if (row === undefined || fixed[y]?.[x]) continue;
    row[x] = (((codewords[next >>> 3] ?? 0) >>> (7 - (next & 7))) & 1) === 1;
    next += 1;
  }
}

function* pathThrough(size: number): Iterable<{ readonly x: number; readonly y: number }> {
  // The column of the timing pattern is left out.
  for (let right = size - 1; right >= 1; right -= right === 8 ? 3 : 2) {
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size * 2; step += 1) {
      const down = Math.floor(step / 2);
      yield { x: right - (step % 2), y: isUpward ? size - 1 - down : down };
    }
  }
}
