import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { FieldProblem } from '#shared/result.ts';

export const kinds = ['counters', 'closing', 'share', 'duration'] as const;
export type Kind = (typeof kinds)[number];

/** What was typed, as typed. */
export type TypedWhatIf = {
  readonly officeId: string;
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly online: string;
  readonly staff: string;
  readonly onlinePercent: string;
  readonly serviceId: string;
  readonly minutes: string;
};
export type WhatIfField = keyof TypedWhatIf;

type Input = RequestOf<Routes['tryWhatIf']>;

export const nothingTyped: TypedWhatIf = {
  officeId: '',
  weekdays: ['2'],
  from: '08:00',
  to: '18:00',
  online: '1',
  staff: '0',
  onlinePercent: '80',
  serviceId: '',
  minutes: '',
};

export function kindIn(url: URL): Kind {
  return kinds.find((kind) => kind === url.searchParams.get('kind')) ?? 'counters';
}

export function readWhatIf(form: FormData): TypedWhatIf {
  const text = (name: WhatIfField) => String(form.get(name) ?? '').trim();
  return {
    officeId: text('officeId'),
    weekdays: form.getAll('weekdays').map(String),
    from: text('from'),
    to: text('to'),
    online: text('online'),
    staff: text('staff'),
    onlinePercent: text('onlinePercent'),
    serviceId: text('serviceId'),
    minutes: text('minutes'),
  };
}

/** The request; what is wrong with it is said by the API. */
export function inputOf(kind: Kind, typed: TypedWhatIf): Input {
  const { officeId, from, to, serviceId } = typed;
  const weekdays = typed.weekdays.map(Number);
  switch (kind) {
    case 'counters':
      return {
        officeId,
        change: { kind, weekdays, from, to, online: number(typed.online), staff: number(typed.staff) },
      };
    case 'closing':
      return { officeId, change: { kind, weekdays, to } };
    case 'share':
      return { officeId, change: { kind, onlinePercent: number(typed.onlinePercent) } };
    case 'duration':
      return { officeId, change: { kind, serviceId, minutes: number(typed.minutes) } };
  }
}

/** A minus as people type it; nothing typed is no number. */
function number(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(/[−–]/, '-').replace('+', ''));
}

const mainField: Record<Kind, WhatIfField> = {
  counters: 'online',
  closing: 'to',
  share: 'onlinePercent',
  duration: 'minutes',
};

/** What is wrong, once for each field; whatever has no field of its own stands at the one that matters most. */
export function wrongFields(kind: Kind, fields: readonly FieldProblem[] = []) {
  const wrong = fields.map(({ pointer, code }) => ({ field: fieldAt(pointer) ?? mainField[kind], code }));
  return wrong.filter(({ field }, index) => wrong.findIndex((one) => one.field === field) === index);
}

function fieldAt(pointer: string): WhatIfField | undefined {
  const [, first, second] = pointer.split('/');
  const names: readonly WhatIfField[] = [
    'officeId',
    'weekdays',
    'from',
    'to',
    'online',
    'staff',
    'onlinePercent',
    'serviceId',
    'minutes',
  ];
  return names.find((name) => name === (first === 'change' ? second : first));
}
