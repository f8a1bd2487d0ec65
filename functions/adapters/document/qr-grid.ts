/** Rows of modules, true is dark, without the quiet zone of four modules around. */
export type QrCode = readonly (readonly boolean[])[];

/** A code while it is drawn. `fixed`: belongs to a pattern, not to the data. */
export type Grid = { readonly dark: boolean[][]; readonly fixed: boolean[][] };

/** Sets a module of a pattern; outside of the code nothing happens. */
export function put({ dark, fixed }: Grid, [x, y]: readonly [number, number], isDark: boolean): void {
  const [row, marks] = [dark[y], fixed[y]];
  if (row === undefined || marks === undefined || x < 0 || x >= row.length) return;
  row[x] = isDark;
  marks[x] = true;
}

/** Level M (00) and mask in 5 bits, with 10 bits that correct errors in them; twice. */
export function putFormat(grid: Grid, mask: number): void {
  let rest = mask;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const size = grid.dark.length;
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((bits >>> bit) & 1) === 1;
    put(grid, [8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit], isDark);
    put(grid, [bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit, 8], isDark);
  }
  put(grid, [8, size - 8], true);
}
