import { type Appointment, type Cells, isLive } from '../../appointment.ts';
import type { AppointmentId } from '../../ids.ts';

/** A day sheet as it counts: places if nothing were booked, places left, and what is taken for nobody yet. */
export type CountedSheet = {
  readonly plan: readonly number[];
  readonly free: readonly number[];
  readonly claims: readonly (Cells & { readonly id: AppointmentId; readonly nonce: string })[];
};

/** An appointment of that sheet in any state. */
type Counted = Cells & Pick<Appointment, 'id' | 'nonce' | 'state'>;

/**
 * Counts a day sheet again from its appointments: how many of them sit on a place that the sheet does not know to be taken,
 * and has therefore given, or will give, to somebody else as well. 0 is the invariant of the booking protocol
 * (test/protocol/README.md): in each cell plan = free + claims without their appointment + live appointments. What staff
 * book beyond the plan on purpose is known to the sheet and is none. An excess over several cells in a row is one
 * appointment, as few as can explain it.
 */
export function doubledOn({ plan, free, claims }: CountedSheet, appointments: readonly Counted[]): number {
  const nonces = new Map(appointments.map(({ id, nonce }) => [id, nonce]));
  const live = appointments.filter(({ state }) => isLive(state));
  const unowned = claims.filter(({ id, nonce }) => nonces.get(id) !== nonce);
  const occupied = placesIn([...live, ...unowned]);
  const excess = Array.from({ length: Math.max(plan.length, occupied.length) }, (_, cell) =>
    Math.max(0, (occupied[cell] ?? 0) - ((plan[cell] ?? 0) - (free[cell] ?? 0))),
  );
  return excess.reduce((sum, places, cell) => sum + Math.max(0, places - (excess[cell - 1] ?? 0)), 0);
}

function placesIn(runs: readonly Cells[]): readonly number[] {
  const last = runs.reduce((end, { first, length }) => Math.max(end, first + length), 0);
  const places = Array.from({ length: last }, () => 0);
  for (const { first, length } of runs) {
    for (let cell = first; cell < first + length; cell += 1) places[cell] = (places[cell] ?? 0) + 1;
  }
  return places;
}
