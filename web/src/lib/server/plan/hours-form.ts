import type { FieldCode } from '#shared/contracts/field-code.ts';
import type { FieldProblem } from '#shared/result.ts';
import {
  type ClosureDraft,
  emptyClosure,
  emptyInterval,
  emptyRule,
  emptySpecial,
  type HoursDraft,
  type IntervalDraft,
  type RuleDraft,
  type SpecialDraft,
} from './hours-draft.ts';

/** Far above what hours may hold: a form that claims more was not made by us. */
const mostRows = 600;

/** The hours that a form holds; rows are found by their numbers, which may have gaps. */
export function readHours(form: FormData): HoursDraft {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const all = (name: string) => form.getAll(name).map(String);
  const interval = (at: string): IntervalDraft => ({
    from: text(`${at}.from`),
    to: text(`${at}.to`),
    online: text(`${at}.online`),
    staff: text(`${at}.staff`),
  });
  return {
    rules: rowsOf(form, 'rules').map((at): RuleDraft => {
      const repeat = text(`${at}.repeat`);
      return {
        ...interval(at),
        weekdays: all(`${at}.weekdays`),
        repeat: repeat === 'every-n-weeks' || repeat === 'nth-in-month' ? repeat : 'weekly',
        n: text(`${at}.n`),
        anchor: text(`${at}.anchor`),
        nth: all(`${at}.nth`),
        validFrom: text(`${at}.validFrom`),
        validUntil: text(`${at}.validUntil`),
      };
    }),
    closures: rowsOf(form, 'closures').map(
      (at): ClosureDraft => ({
        from: text(`${at}.from`),
        until: text(`${at}.until`),
        partFrom: text(`${at}.partFrom`),
        partTo: text(`${at}.partTo`),
        reason: text(`${at}.reason`),
      }),
    ),
    specialDays: rowsOf(form, 'specialDays').map(
      (at): SpecialDraft => ({
        date: text(`${at}.date`),
        note: text(`${at}.note`),
        intervals: rowsOf(form, `${at}.intervals`).map(interval),
      }),
    ),
    region: text('region').toUpperCase(),
    openOn: all('openOn'),
  };
}

/** A row more or less, as a button asked: `add.rules`, `add.specialDays.2`, `remove.closures.0`. */
export function withRow(draft: HoursDraft, intent: string): HoursDraft | undefined {
  const [verb, list, row] = intent.split('.');
  if (verb === 'remove') return withoutRow(draft, list, Number(row));
  if (verb !== 'add') return undefined;
  if (list === 'rules') return { ...draft, rules: [...draft.rules, emptyRule] };
  if (list === 'closures') return { ...draft, closures: [...draft.closures, emptyClosure] };
  if (list !== 'specialDays') return undefined;
  if (row === undefined) return { ...draft, specialDays: [...draft.specialDays, emptySpecial] };
  const more = (day: SpecialDraft) => ({ ...day, intervals: [...day.intervals, emptyInterval] });
  return { ...draft, specialDays: draft.specialDays.map((day, place) => (place === Number(row) ? more(day) : day)) };
}

function withoutRow(draft: HoursDraft, list: string | undefined, row: number): HoursDraft | undefined {
  const without = <Row>(rows: readonly Row[]) => rows.filter((_, place) => place !== row);
  if (list === 'rules') return { ...draft, rules: without(draft.rules) };
  if (list === 'closures') return { ...draft, closures: without(draft.closures) };
  return list === 'specialDays' ? { ...draft, specialDays: without(draft.specialDays) } : undefined;
}

/** Problems of the API by the name of the field: `/change/hours/rules/0/counters/online` is `rules.0.online`. */
export function hoursErrors(fields: readonly FieldProblem[]): { readonly name: string; readonly code: FieldCode }[] {
  return fields.map(({ pointer, code }) => ({ name: fieldName(pointer), code }));
}

function fieldName(pointer: string): string {
  const name = pointer.replace(/^\/change\/hours\//, '').replaceAll('/', '.');
  const named = name
    .replace(/^holidays\.(region|openOn).*$/, '$1')
    .replace('.counters.', '.')
    .replace(/\.repeat\.(n|anchor|nth).*$/, '.$1')
    .replace('.times.from', '.partFrom')
    .replace('.times.to', '.partTo')
    .replace(/\.weekdays\..*$/, '.weekdays');
  return named;
}

/** The rows of a list in the order of their numbers: `rules.0`, `rules.2`. */
function rowsOf(form: FormData, list: string): string[] {
  const numbers = [...form.keys()].flatMap((name) => {
    if (!name.startsWith(`${list}.`)) return [];
    const number = Number(name.slice(list.length + 1).split('.')[0]);
    return Number.isInteger(number) && number >= 0 && number < mostRows ? [number] : [];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other).map((number) => `${list}.${number}`);
}
