import { type Grid, putFormat, type QrCode } from './qr-grid.ts';

/** Which modules of the data are turned over (table 10 of the standard). */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The code under the mask that a camera reads most easily. */
export function bestMasked(grid: Grid): QrCode {
  const codes = masks.map((_, mask) => masked(grid, mask));
  const penalties = codes.map(penaltyOf);
  return codes[penalties.indexOf(Math.min(...penalties))] ?? [];
}

function masked({ dark, fixed }: Grid, mask: number): QrCode {
  const isTurned = masks[mask] ?? (() => false);
  const code = dark.map((row, y) => row.map((isDark, x) => isDark !== (!fixed[y]?.[x] && isTurned(x, y))));
  putFormat({ dark: code, fixed: dark.map((row) => [...row]) }, mask);
  return code;
}

/** What makes reading hard (section 7.8.3): long runs, squares, what looks like a finder, much more of one colour. */
function penaltyOf(code: QrCode): number {
  const rows = code.map((row) => row.map(Number).join(''));
  const columns = rows.map((_, x) => rows.map((row) => row.charAt(x)).join(''));
  const lines = [...rows, ...columns];
  const dark = rows.join('').replaceAll('0', '').length;
  return (
    total(lines.flatMap((line) => (line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2))) +
    3 * squaresIn(rows) +
    40 * total(lines.map((line) => line.match(/(?=10111010000|00001011101)/g)?.length ?? 0)) +
    10 * Math.floor(Math.abs((dark / rows.length ** 2) * 20 - 10))
  );
}

function squaresIn(rows: readonly string[]): number {
  return total(
    rows.slice(1).map((row, above) => {
      const before = rows[above] ?? '';
      return [...row].filter(
        (value, x) => x > 0 && `${row.charAt(x - 1)}${before.slice(x - 1, x + 1)}` === value.repeat(3),
      ).length;
    }),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
