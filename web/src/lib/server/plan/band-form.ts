import { CivilDate, CivilTime, CivilTimeEnd } from '#shared/domain/civil.ts';

/** A number of the week's table that somebody has changed. */
export type TypedBand = {
  readonly date: CivilDate;
  readonly from: CivilTime;
  readonly to: CivilTimeEnd;
  /** As it was when the page was made. */
  readonly was: number;
  readonly typed: string;
};

export type BandForm = {
  readonly changed: readonly TypedBand[];
  readonly every: 'day' | 'week';
  /** Names of fields whose content is no number of counters. */
  readonly wrong: readonly string[];
};

/** The name of a field says all that is needed to understand it: `c.2026-12-04.10:00.12:00.4`, 4 counters before. */
export function bandName(band: Omit<TypedBand, 'typed'>): string {
  return ['c', band.date, band.from, band.to, band.was].join('.');
}

/** The numbers that differ from what the page showed. */
export function readBands(form: FormData): BandForm {
  const all = [...form].flatMap(([name, value]) => typedBand(name, String(value).trim()));
  const changed = all.filter(({ was, typed }) => typed !== String(was));
  return {
    changed,
    every: form.get('every') === 'week' ? 'week' : 'day',
    wrong: changed.filter(({ typed }) => !isCounters(typed)).map(bandName),
  };
}

/** Up to 500, the most that hours may have. */
function isCounters(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 500;
}

/** What the same numbers come to, to see whether they were looked at before they are saved. */
export function fingerprint({ changed, every }: Pick<BandForm, 'changed' | 'every'>): string {
  return [every, ...changed.map((band) => `${bandName(band)}=${band.typed}`)].join(' ');
}

function typedBand(name: string, typed: string): TypedBand[] {
  const [kind, day, begin, end, before] = name.split('.');
  const [date, from, to] = [CivilDate.safeParse(day), CivilTime.safeParse(begin), CivilTimeEnd.safeParse(end)];
  if (kind !== 'c' || !date.success || !from.success || !to.success) return [];
  return [{ date: date.data, from: from.data, to: to.data, was: Number(before), typed }];
}
