import { type Appointment, isSameSheet, type SheetKey } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import type {
  AcceptRefused,
  AppointmentKey,
  Done,
  Ending,
  MoveRefused,
  NoAnswer,
  Refused,
  Stored,
} from '../ports/booking.ts';
import type { Cancelled } from './answer.ts';
import { appointmentItem, personItem, toStored } from './appointment-row.ts';
import { addToCells, anyLeftIn, cellsOf, takeFromCells } from './cell-changes.ts';
import { appointmentKey, sheetKey } from './keys.ts';
import { stateChange } from './state-change.ts';
import type { Update, Write } from './table.ts';

/** State first, then the places: whatever ends an appointment gives its cells back in the same transaction. */
export function endSteps(tenant: TenantId, appointment: Appointment, ending: Ending): readonly [Update, Update] {
  const until = 'until' in ending ? ending.until : undefined;
  const reason = 'reason' in ending ? ending.reason : undefined;
  const at = 'at' in ending ? ending.at : undefined;
  const state = {
    key: appointmentKey(tenant, appointment),
    ...stateChange(ending, {
      sets: [...(reason === undefined ? [] : ['cx = :reason']), ...(at === undefined ? [] : ['ed = :at'])],
      terms: until === undefined ? [] : ['un = :until'],
      values: { ':reason': reason, ':until': until, ':at': at },
    }),
  };
  const places = {
    key: sheetKey(tenant, appointment),
    update: `SET ${addToCells(cellsOf(appointment))}`,
    values: { ':one': 1 },
  };
  return [state, places];
}

/** Only the state is conditional, so it alone can be refused. */
export function judgeEnd(answer: Done | Cancelled | NoAnswer): Done | Refused<Stored | undefined> | NoAnswer {
  if (answer.kind !== 'cancelled') return answer;
  const [state] = answer.verdicts;
  return state?.kind === 'refused' ? { kind: 'refused', stored: toStored(state.stored) } : { kind: 'busy' };
}

/** The new appointment, the old one's state, and the cells that differ, so that a move into one's own time always fits. */
export function moveSteps(tenant: TenantId, from: Appointment, to: Appointment): readonly Write[] {
  const put = { item: appointmentItem(tenant, to), condition: 'attribute_not_exists(pk)' };
  return [put, leaveStep(tenant, from, { to, at: to.createdAt }), ...sheetSteps(tenant, from, to)];
}

/** The new identity decides first, then the old state, then the places; what was in conflict was not judged: try again. */
export function judgeMove(answer: Done | Cancelled | NoAnswer): Done | MoveRefused | NoAnswer {
  if (answer.kind !== 'cancelled') return answer;
  const [put, leave, ...sheets] = answer.verdicts;
  if (put?.kind === 'refused') {
    const stored = toStored(put.stored);
    return stored ? { kind: 'refused', why: 'exists', stored } : { kind: 'busy' };
  }
  if (put?.kind !== 'held') return { kind: 'busy' };
  if (leave?.kind === 'refused') {
    const stored = toStored(leave.stored);
    const isAmended = stored?.state === 'confirmed';
    return isAmended ? { kind: 'refused', why: 'amended', stored } : { kind: 'refused', why: 'not_confirmed' };
  }
  if (leave?.kind !== 'held') return { kind: 'busy' };
  return sheets.some(({ kind }) => kind === 'refused') ? { kind: 'refused', why: 'full' } : { kind: 'busy' };
}

/**
 * The place that is held already becomes the appointment's, with the person, the channel and the note; the old cells
 * come back, wherever they are: below zero they may be, as of a day that was closed.
 */
export function acceptSteps(tenant: TenantId, from: Appointment, offered: AppointmentKey): readonly Update[] {
  const along = { pe: from.person && personItem(from.person), ch: from.channel, nt: from.note, pu: from.pickUp };
  const given = Object.entries(along).filter(([, value]) => value !== undefined);
  const arrive = {
    key: appointmentKey(tenant, offered),
    ...stateChange(
      { from: 'held', to: 'confirmed' },
      {
        sets: ['la = :language', 'mf = :from', ...given.map(([name]) => `${name} = :${name}`)],
        terms: ['fo = :from'],
        values: {
          ':language': from.language,
          ':from': referenceOf(from.officeId, from.date, from.id),
          ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
        },
      },
    ),
  };
  return [arrive, leaveStep(tenant, from, { to: offered }), sheetUpdate(tenant, from, { add: cellsOf(from) })];
}

/** The new place decides first, as it tells a repeated acceptance from one that came too late. */
export function judgeAccept(answer: Done | Cancelled | NoAnswer): Done | AcceptRefused | NoAnswer {
  if (answer.kind !== 'cancelled') return answer;
  const [arrive, leave] = answer.verdicts;
  if (arrive?.kind === 'refused') return { kind: 'refused', why: 'alternative', stored: toStored(arrive.stored) };
  if (arrive?.kind !== 'held' || leave?.kind !== 'refused') return { kind: 'busy' };
  return { kind: 'refused', why: 'appointment', stored: toStored(leave.stored) };
}

/** Where an appointment goes, and when it was moved there by choice. */
type Leaving = { readonly to: AppointmentKey; readonly at?: number };

/** The old appointment says where it went, and takes along what staff have written by then: no other name, no other note. */
function leaveStep(tenant: TenantId, from: Appointment, { to, at }: Leaving): Update {
  const { person, note } = from;
  return {
    key: appointmentKey(tenant, from),
    ...stateChange(
      { from: 'confirmed', to: 'moved' },
      {
        sets: ['mt = :reference', ...(at === undefined ? [] : ['ed = :at'])],
        terms: [
          person === undefined ? 'attribute_not_exists(pe)' : 'pe.n = :name',
          note === undefined ? 'attribute_not_exists(nt)' : 'nt = :note',
        ],
        values: {
          ':reference': referenceOf(to.officeId, to.date, to.id),
          ':at': at,
          ':name': person?.name,
          ':note': note,
        },
      },
    ),
  };
}

function sheetSteps(tenant: TenantId, from: Appointment, to: Appointment): readonly Update[] {
  const [before, after] = [cellsOf(from), cellsOf(to)];
  if (!isSameSheet(from, to))
    return [sheetUpdate(tenant, from, { add: before }), sheetUpdate(tenant, to, { take: after })];
  const add = before.filter((cell) => !after.includes(cell));
  const take = after.filter((cell) => !before.includes(cell));
  return add.length + take.length === 0 ? [] : [sheetUpdate(tenant, to, { add, take })];
}

function sheetUpdate(
  tenant: TenantId,
  sheet: SheetKey,
  { add = [], take = [] }: { add?: readonly number[]; take?: readonly number[] },
): Update {
  const sets = [addToCells(add), takeFromCells(take)].filter((actions) => actions !== '');
  return {
    key: sheetKey(tenant, sheet),
    update: `SET ${sets.join(', ')}`,
    ...(take.length > 0 && { condition: anyLeftIn(take) }),
    values: { ':one': 1, ':zero': take.length > 0 ? 0 : undefined },
  };
}
