type Span = { readonly from: number; readonly to: number };

/** An estimate is told in steps of five minutes: more would be a precision that it does not have. */
const step = 5;

/** Minutes, rounded outwards. */
export function roundedSpan({ from, to }: Span): Span {
  return { from: Math.floor(from / step) * step, to: Math.max(step, Math.ceil(to / step) * step) };
}

/** The same as points in time (ISO 8601), rounded outwards on the clock; `early` is five minutes before the first. */
export function roundedTimes(now: string, { from, to }: Span): { from: string; to: string; early: string } {
  const stepMs = step * 60_000;
  const at = (minutes: number) => Date.parse(now) + minutes * 60_000;
  const first = Math.floor(at(from) / stepMs) * stepMs;
  const text = (milliseconds: number) => new Date(milliseconds).toISOString();
  return { from: text(first), to: text(Math.ceil(at(to) / stepMs) * stepMs), early: text(first - stepMs) };
}
