import * as z from 'zod';
import { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { Ticket } from '../../shared/domain/ticket.ts';
import { addDays, epochDayOf } from '../../shared/domain/time.ts';
import { type Key, partsOfPk, ticketKey } from './keys.ts';
import { type Field, lastField, ticketFields } from './ticket-fields.ts';
import type { Item, Row, Value } from './wire.ts';

/** State of a row that stands for somebody who is not expected any more, and is no ticket. */
export const withdrawn = 'x';

const fieldList: readonly (readonly [string, Field])[] = Object.entries(ticketFields);

const Former = z.record(z.string(), z.unknown());

/** Letters of the marks attribute. */
const marks = [
  ['papersMissing', 'p'],
  ['priority', 'f'],
  ['hasNote', 'n'],
] as const;

/** The row of a ticket. Its action that can be taken back: `j` which, `q` when, `w` what was there before. */
export function ticketItem(tenant: TenantId, ticket: Ticket): Item & Key {
  const midnight = midnightOf(ticket.date);
  const { last } = ticket;
  const set = marks.filter(([name]) => ticket[name]).map(([, letter]) => letter);
  return {
    ...ticketKey(tenant, ticket),
    ...written(ticket, midnight),
    ...(set.length > 0 && { g: set.join('') }),
    ...(last && {
      j: lastField.action.write(last.action, midnight),
      q: lastField.at.write(last.at, midnight),
      w: written(last.former, midnight),
    }),
    ttl: ticketKeptUntil(ticket.date),
  };
}

/** The ticket in a row; undefined where there is none or it was withdrawn. Throws when the row is no ticket. */
export function toTicket(row: Row | undefined): Ticket | undefined {
  if (row === undefined || row['s'] === withdrawn) return undefined;
  const [, , officeId, date] = partsOfPk(String(row['pk'])) ?? [];
  const midnight = midnightOf(CivilDate.parse(date));
  const letters = String(row['g'] ?? '');
  return Ticket.parse({
    id: row['sk'],
    officeId,
    date,
    ...read(row, midnight),
    ...Object.fromEntries(marks.map(([name, letter]) => [name, letters.includes(letter)])),
    ...(row['j'] !== undefined && {
      last: {
        action: lastField.action.read(row['j'], midnight),
        at: lastField.at.read(row['q'], midnight),
        former: read(Former.parse(row['w']), midnight),
      },
    }),
  });
}

/** Value of `ttl` of a ticket itself, which says what became of a visit: a week, so that missed nights can be made up for. */
function ticketKeptUntil(date: CivilDate): number {
  return midnightOf(addDays(date, 8));
}

/** Value of `ttl` of whatever else is known of a queue: it is of use on its day only; one more for whoever works past midnight. */
export function ticketsKeptUntil(date: CivilDate): number {
  return midnightOf(addDays(date, 2));
}

function midnightOf(date: CivilDate): number {
  return epochDayOf(date) * 86_400;
}

/** `null` says that there was nothing. */
function written(values: Readonly<Record<string, unknown>>, midnight: number): Item {
  const item: Record<string, Value> = {};
  for (const [name, { attribute, write }] of fieldList) {
    const value = values[name];
    if (value !== undefined) item[attribute] = value === null ? null : write(value, midnight);
  }
  return item;
}

function read(row: Row, midnight: number): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fieldList) {
    const value = row[field.attribute];
    if (value !== undefined) values[name] = value === null ? null : field.read(value, midnight);
  }
  return values;
}
