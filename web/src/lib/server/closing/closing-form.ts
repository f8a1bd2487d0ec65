import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { FieldProblem } from '#shared/result.ts';

/** What was typed about a closing, as typed. */
export type TypedClosing = {
  readonly from: string;
  readonly until: string;
  readonly part: 'day' | 'hours';
  readonly timeFrom: string;
  readonly timeTo: string;
  readonly reason: string;
  readonly en: string;
  readonly nl: string;
  readonly einfach: string;
};

export type ClosingField = Exclude<keyof TypedClosing, 'part'>;

type Body = Omit<RequestOf<Routes['closeDays']>, 'officeId'>;

export function readClosing(form: FormData): TypedClosing {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    from: text('from'),
    until: text('until') || text('from'),
    part: form.get('part') === 'hours' ? 'hours' : 'day',
    timeFrom: text('timeFrom'),
    timeTo: text('timeTo'),
    reason: text('reason'),
    en: text('en'),
    nl: text('nl'),
    einfach: text('einfach'),
  };
}

/** The body of the request; what is wrong with it is said by the API. */
export function bodyOf({ from, until, part, timeFrom, timeTo, reason: de, en, nl, einfach }: TypedClosing): Body {
  return {
    from,
    until,
    ...(part === 'hours' && { times: { from: timeFrom, to: timeTo } }),
    reason: { de, ...(en && { en }), ...(nl && { nl }), ...(einfach && { einfach }) },
  };
}

const fieldAt: Readonly<Record<string, ClosingField>> = {
  '/from': 'from',
  '/until': 'until',
  '/times/from': 'timeFrom',
  '/times/to': 'timeTo',
  '/reason/de': 'reason',
  '/reason/en': 'en',
  '/reason/nl': 'nl',
  '/reason/einfach': 'einfach',
};

/** What is wrong, once for each field of the form; whatever has no field of its own stands at the last day. */
export function wrongFields(fields: readonly FieldProblem[] = []) {
  const wrong = fields.map(({ pointer, code }) => ({ field: fieldAt[pointer] ?? ('until' as const), code }));
  return wrong.filter(({ field }, index) => wrong.findIndex((one) => one.field === field) === index);
}
