import type {
  Appointments,
  Claim,
  DaySheet,
  DaySheets,
  Found,
  Reservation,
  Stored,
} from '../../../functions/ports/booking.ts';
import type { AppointmentState } from '../../../shared/domain/appointment.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Ports } from '../ports.ts';

// Ports passed to the use cases instead of the right ones: what they would do if a step had been forgotten.

export function withAppointments(ports: Ports, changes: Partial<Appointments>): Ports {
  return { ...ports, appointments: { ...ports.appointments, ...changes } };
}

export function withDaySheets(ports: Ports, changes: Partial<DaySheets>): Ports {
  return { ...ports, daySheets: { ...ports.daySheets, ...changes } };
}

type ReserveAnswer = Awaited<ReturnType<DaySheets['reserve']>>;
type Send = (changes?: Partial<Reservation>) => Promise<ReserveAnswer>;

/** Reservations go through `replace`, which may send them. */
export function withReserve(
  ports: Ports,
  replace: (reservation: Reservation, send: Send) => Promise<ReserveAnswer>,
): Ports {
  const { reserve } = ports.daySheets;
  return withDaySheets(ports, {
    reserve: (tenant, reservation) =>
      replace(reservation, (changes) => reserve(tenant, { ...reservation, ...changes })),
  });
}

export const nothingFound: Found = { kind: 'found', stored: undefined };

/** After a refused reservation the appointment is not read, if `instead` answers. */
export function afterRefusal(
  ports: Ports,
  instead: (sheet: DaySheet | undefined, id: string) => Found | undefined,
): Ports {
  let refused: { readonly sheet: DaySheet | undefined } | undefined;
  const changed = withReserve(ports, async (_, send) => {
    const answer = await send();
    if (answer.kind === 'refused') refused = { sheet: answer.stored };
    return answer;
  });
  return withAppointments(changed, {
    look: async (tenant, key) => {
      const answer = refused && instead(refused.sheet, key.id);
      refused = undefined;
      return answer ?? ports.appointments.look(tenant, key);
    },
  });
}

/** The claim under the reservation's id, shown as if it held the cells that are asked for now. */
export function withClaimMoved(ports: Ports): Ports {
  return withReserve(ports, async ({ place, claim }, send) => {
    const answer = await send();
    if (answer.kind !== 'refused' || answer.stored === undefined) return answer;
    const { first, length } = place;
    const claims = answer.stored.claims.map((there) => (there.id === claim.id ? { ...there, first, length } : there));
    return { kind: 'refused', stored: { ...answer.stored, claims } };
  });
}

/** Confirms only while the own clock says that the hold is still on. */
export function withClockInConfirm(ports: Ports): Ports {
  let seen: Stored | undefined;
  return withAppointments(ports, {
    look: async (tenant, key) => {
      const answer = await ports.appointments.look(tenant, key);
      if (answer.kind === 'found') seen = answer.stored;
      return answer;
    },
    confirm: async (tenant, key) => {
      const isOver = seen && seen.state !== 'dead' && seen.until < secondsOf(ports.clock.now());
      if (!isOver) return ports.appointments.confirm(tenant, key);
      return { kind: 'refused', stored: { state: 'dead', id: key.id } };
    },
  });
}

/** Reads show appointments in one of these states as confirmed. */
export function shownAsConfirmed(ports: Ports, states: readonly AppointmentState[]): Ports {
  return withAppointments(ports, {
    look: async (tenant, key) => {
      const answer = await ports.appointments.look(tenant, key);
      if (answer.kind !== 'found' || !answer.stored || answer.stored.state === 'dead') return answer;
      const isShown = states.includes(answer.stored.state);
      return isShown ? { kind: 'found', stored: { ...answer.stored, state: 'confirmed' } } : answer;
    },
  });
}

/** Settling, with `change` told which claims the sheet last read holds. */
export function withClaimsSeen(ports: Ports, change: (seen: SeenClaims) => Partial<Appointments>): Ports {
  const seen: SeenClaims = { sheet: undefined };
  const changed = withDaySheets(ports, {
    get: async (tenant, sheet, options) => {
      seen.sheet = await ports.daySheets.get(tenant, sheet, options);
      return seen.sheet;
    },
  });
  return withAppointments(changed, change(seen));
}

export type SeenClaims = { sheet: DaySheet | undefined };

export function claimOf({ sheet }: SeenClaims, id: string) {
  return sheet?.claims.find((claim) => claim.id === id);
}

/** Settled claims are noted as often as they are seen, as if two requests with one key could not be on at once. */
export function withClaimsNotedTwice(ports: Ports): Ports {
  const { settled } = ports;
  const known = notedBy.get(settled) ?? [];
  notedBy.set(settled, known);
  return {
    ...ports,
    settled: {
      note: (_, { date }, claim) => void known.push({ date, claim }),
      take(_, { date }, id) {
        const taken = known.filter((noted) => noted.date === date && noted.claim.id !== id).slice(0, 4);
        known.splice(0, known.length, ...known.filter((noted) => !taken.includes(noted)));
        return taken.map(({ claim }) => claim);
      },
    },
  };
}

// Ports are made anew for each use case; what a worker has seen stays.
const notedBy = new WeakMap<Ports['settled'], { readonly date: string; readonly claim: Claim }[]>();
