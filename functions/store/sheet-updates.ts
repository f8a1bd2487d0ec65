import { encodePlan, planDelta } from '../../shared/domain/day-plan.ts';
import type { Claim, DaySheet, Reservation } from '../ports/booking.ts';
import { addToCells, anyLeftIn, cellsOf, takeFromCells } from './cell-changes.ts';
import { claimText } from './sheet-row.ts';
import type { Update } from './table.ts';

type SheetUpdate = Omit<Update, 'key'>;

/** Takes the cells, leaves the claim, draws a number, and drops the folded claims in passing. */
export function reserveUpdate({ place, claim, fold, overbook }: Reservation): SheetUpdate {
  const cells = cellsOf(place);
  const folded = unchangedOrGone(fold);
  // Where the day has no such cells an update would not be refused but wrong.
  const places = overbook ? [`attribute_exists(f[${place.first + place.length - 1}])`] : [anyLeftIn(cells)];
  return {
    update: [`SET ${takeFromCells(cells)}, o.#id = :claim, q = q + :one`, ...folded.removal].join(' '),
    condition: ['attribute_not_exists(o.#id)', ...places, ...folded.terms].join(' AND '),
    names: { '#id': claim.id, ...folded.names },
    values: { ':one': 1, ':zero': overbook ? undefined : 0, ':claim': claimText(claim), ...folded.values },
  };
}

/** Gives back what the claim says it took, and removes it. */
export function giveBackUpdate(claim: Claim): SheetUpdate {
  return {
    update: `SET ${addToCells(cellsOf(claim))} REMOVE o.#id`,
    condition: 'o.#id = :claim',
    names: { '#id': claim.id },
    values: { ':one': 1, ':claim': claimText(claim) },
  };
}

export function dropUpdate(claims: readonly Claim[]): SheetUpdate {
  const { removal, terms, names, values } = unchangedOrGone(claims);
  return { update: removal.join(' '), condition: terms.join(' AND '), names, values };
}

/** Adds the difference of the plans to each cell, so that whatever is booked stays booked. The list only grows at its end. */
export function replanUpdate(sheet: DaySheet, plan: readonly number[]): SheetUpdate {
  const deltas = planDelta(sheet.plan, plan).map((delta, cell) => ({ delta, cell, isNew: cell >= sheet.free.length }));
  const changes = deltas.filter(({ delta, isNew }) => delta !== 0 || isNew);
  const sets = changes.map(({ cell, isNew }) => `f[${cell}] = ${isNew ? '' : `f[${cell}] + `}:d${cell}`);
  return {
    update: `SET ${[...sets, 'v = :next', 'p = :plan'].join(', ')}`,
    condition: 'v = :version',
    values: {
      ':next': sheet.version + 1,
      ':version': sheet.version,
      ':plan': encodePlan(plan),
      ...Object.fromEntries(changes.map(({ cell, delta }) => [`:d${cell}`, delta])),
    },
  };
}

/** Removal of claims, on the condition that each is still the same or gone. Nothing for no claims. */
function unchangedOrGone(claims: readonly Claim[]) {
  const numbered = claims.map((claim, index) => ({ claim, name: `#d${index}`, value: `:d${index}` }));
  return {
    removal: claims.length === 0 ? [] : [`REMOVE ${numbered.map(({ name }) => `o.${name}`).join(', ')}`],
    terms: numbered.map(({ name, value }) => `(attribute_not_exists(o.${name}) OR o.${name} = ${value})`),
    names: Object.fromEntries(numbered.map(({ name, claim }) => [name, claim.id])),
    values: Object.fromEntries(numbered.map(({ value, claim }) => [value, claimText(claim)])),
  };
}
