import type { CivilDate } from './civil.ts';
import type { AppointmentId } from './ids.ts';
import { civilDateOf, epochDayOf, modulo } from './time.ts';

// Crockford base32: no I, L, O, U. 40 bits: 10 of the office's number, 10 of the day modulo 1024, 20 of the id.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const days = 1024;

/** The code that citizens read from a mail and type or say: `LIN-4K7M-2PQX`. Unique enough together with a mail address. */
export function appointmentCode(
  prefix: string,
  officeNumber: number,
  place: { date: CivilDate; id: AppointmentId },
): string {
  const value = officeNumber * days + modulo(epochDayOf(place.date), days);
  const where = [15, 10, 5, 0].map((shift) => alphabet.charAt((value >> shift) & 31)).join('');
  return `${prefix}-${where}-${place.id.slice(0, 4).toUpperCase()}`;
}

export type CodeParts = { readonly officeNumber: number; readonly date: CivilDate; readonly idPrefix: string };

/**
 * Reads a code as people type it: any case, with or without prefix, spaces, dots and dashes, O for 0, I or L for 1.
 * The day is the one of the 1024 from 512 days ago onwards that fits. Undefined when it is no code.
 */
export function parseCode(text: string, today: CivilDate): CodeParts | undefined {
  const typed = text.toUpperCase().replace(/[\s.\p{Pd}]/gu, '');
  const match = /^(?:[A-Z]{2,4})?([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(typed);
  const [where, idPrefix] = [match?.[1], match?.[2]].map((part) => part?.replaceAll('O', '0').replace(/[IL]/g, '1'));
  if (where === undefined || idPrefix === undefined || (where + idPrefix).includes('U')) return undefined;
  const value = [...where].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);
  const first = epochDayOf(today) - days / 2;
  return {
    officeNumber: Math.floor(value / days),
    date: civilDateOf(first + modulo((value % days) - first, days)),
    idPrefix: idPrefix.toLowerCase(),
  };
}
