import type { Cells } from '../../shared/domain/appointment.ts';

/** The numbers of the cells of a run. */
export function cellsOf({ first, length }: Cells): readonly number[] {
  return Array.from({ length }, (_, index) => first + index);
}

/** SET actions that give one place back in each cell; needs the value `:one`. */
export function addToCells(cells: readonly number[]): string {
  return cells.map((cell) => `f[${cell}] = f[${cell}] + :one`).join(', ');
}

/** SET actions that take one place in each cell; needs the value `:one`. */
export function takeFromCells(cells: readonly number[]): string {
  return cells.map((cell) => `f[${cell}] = f[${cell}] - :one`).join(', ');
}

/** True when there is a place in each cell; needs the value `:zero`. False where the sheet or a cell is missing. */
export function anyLeftIn(cells: readonly number[]): string {
  return cells.map((cell) => `f[${cell}] > :zero`).join(' AND ');
}
