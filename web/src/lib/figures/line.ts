/** A point of a line, or a gap where there is no value. */
export type Point = { readonly x: number; readonly y: number } | undefined;

const short = (value: number) => Number(value.toFixed(2));
const place = ({ x, y }: { readonly x: number; readonly y: number }) => `${short(x)} ${short(y)}`;

/** The path of a line with gaps; what stands alone is no line (dotsPath). */
export function linePath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      if (point && points[index - 1]) return `L${place(point)}`;
      return point && points[index + 1] ? `M${place(point)}` : '';
    })
    .join('');
}

/** The path of values between gaps: points, drawn by a round pen. */
export function dotsPath(points: readonly Point[]): string {
  return points
    .map((point, index) => (point && !points[index - 1] && !points[index + 1] ? `M${place(point)}h0` : ''))
    .join('');
}
