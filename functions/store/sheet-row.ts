import * as z from 'zod';
import type { SheetKey } from '../../shared/domain/appointment.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { decodePlan } from '../../shared/domain/day-plan.ts';
import { AppointmentId } from '../../shared/domain/ids.ts';
import type { FreeDay } from '../../shared/domain/slots.ts';
import { waitingNumber } from '../../shared/domain/waiting-number.ts';
import type { Claim, DaySheet } from '../ports/booking.ts';
import type { Row } from './wire.ts';

/**
 * f: free places per cell; o: appointment id -> claim; v: version of the plan; p: the plan as run-length text;
 * q: numbers drawn for the waiting room so far.
 */
const SheetRow = z.object({
  f: z.array(z.number()),
  o: z.record(z.string(), z.string()),
  v: z.int(),
  p: z.string(),
});

const ListedRow = SheetRow.extend({ sk: CivilDate });
const FreeRow = z.object({ sk: CivilDate, f: z.array(z.number()) });

const ChangedNumber = z.object({ q: z.int() });

/** The sheet in a row; undefined where there is none. Throws when the row is not a day sheet. */
export function toSheet({ officeId, pool, date }: SheetKey, row: Row | undefined): DaySheet | undefined {
  return row === undefined ? undefined : { officeId, pool, date, ...contentOf(SheetRow.parse(row)) };
}

/** One of the sheets of a pool; the row says which day. */
export function toListedSheet({ officeId, pool }: Omit<SheetKey, 'date'>, row: Row): DaySheet {
  const listed = ListedRow.parse(row);
  return { officeId, pool, date: listed.sk, ...contentOf(listed) };
}

function contentOf({ f, o, v, p }: z.infer<typeof SheetRow>): Omit<DaySheet, keyof SheetKey> {
  const claims = Object.entries(o).map(([id, text]) => toClaim(id, text));
  return { free: f, plan: decodePlan(p), version: v, claims };
}

/** All that a search reads of a sheet; in a rush the claims would be most of its bytes. */
export const freeDayAttributes = ['sk', 'f'] as const;

export function toFreeDay(row: Row): FreeDay {
  const { sk, f } = FreeRow.parse(row);
  return { date: sk, free: f };
}

/** The waiting-room number that an update has just drawn. */
export function toNumber(pool: SheetKey['pool'], changed: Row): number {
  return waitingNumber(pool, ChangedNumber.parse(changed).q);
}

/** `nonce.time.first.length`, time in base 36: 18 bytes that change a reservation into nobody else's. */
export function claimText({ nonce, at, first, length }: Claim): string {
  return `${nonce}.${at.toString(36)}.${first}.${length}`;
}

const claimPattern = /^([\w-]+)\.([0-9a-z]+)\.(\d+)\.(\d+)$/;

function toClaim(id: string, text: string): Claim {
  const [, nonce, at, first, length] = claimPattern.exec(text) ?? [];
  if (nonce === undefined || at === undefined) throw new Error(`Not a claim: ${text.slice(0, 60)}`);
  return {
    id: AppointmentId.parse(id),
    nonce,
    at: Number.parseInt(at, 36),
    first: Number(first),
    length: Number(length),
  };
}
