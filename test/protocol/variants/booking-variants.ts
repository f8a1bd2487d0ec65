import type { DaySheet, Found } from '../../../functions/ports/booking.ts';
import type { Ports } from '../ports.ts';
import { tenant } from '../town.ts';
import {
  afterRefusal,
  nothingFound,
  withAppointments,
  withClaimMoved,
  withClaimsNotedTwice,
  withClockInConfirm,
  withReserve,
} from './port-changes.ts';
import {
  isConfirm,
  isFold,
  isPutOfAppointment,
  isReserve,
  rewriting,
  unchangedTerm,
  withCondition,
  withTerms,
} from './rewrite.ts';
import type { Variant } from './variant.ts';

/** Steps 1 to 3 (reserve, put, confirm), each with one mistake. */
export const bookingVariants: readonly Variant[] = [
  {
    name: 'no-nonce',
    what: 'claims and appointments carry no nonce',
    rounds: 20,
    client: (ports) => ({ ...ports, nonce: () => '0' }),
  },
  {
    name: 'nonce-per-request',
    what: 'a nonce for each request, the same for all its sends',
    rounds: 200,
    weather: { late: 0.15, lost: 0.15, again: 0.6 },
    client: (ports) => {
      const fixed = ports.nonce();
      return { ...ports, nonce: () => fixed };
    },
  },
  {
    name: 'full-without-look',
    what: '"taken" is answered without reading the appointment',
    rounds: 20,
    client: (ports, doing) => (doing === 'hold' ? afterRefusal(ports, () => nothingFound) : ports),
  },
  {
    name: 'claim-cells-ignored',
    what: 'a claim under my id counts as mine, whatever cells it holds',
    rounds: 100,
    client: withClaimMoved,
  },
  {
    name: 'mismatch-from-claim',
    what: 'another body is concluded from the claim alone',
    rounds: 200,
    weather: { again: 0.8, late: 0.15, lost: 0.1, crash: 0.06, move: 0, cancel: 0, hours: 0 },
    client: (ports, doing) => (doing === 'hold' ? afterRefusal(ports, onlyIfClaimed) : ports),
  },
  {
    name: 'reserve-not-idempotent',
    what: 'reserve without the condition that there is no claim yet',
    rounds: 50,
    execute: rewriting(isReserve, withTerms(/attribute_not_exists\(o\.#id\)/g, 'attribute_exists(f)')),
  },
  {
    name: 'check-then-act',
    what: 'places are looked at and then taken without a condition',
    rounds: 20,
    client: (ports) =>
      withReserve(ports, async ({ place }, reserve) => {
        const sheet = await ports.daySheets.get(tenant, place, { consistent: true });
        const cells = sheet?.free.slice(place.first, place.first + place.length) ?? [];
        return cells.some((free) => free <= 0) ? { kind: 'refused', stored: sheet } : reserve({ overbook: true });
      }),
  },
  {
    name: 'blind-put',
    what: 'the appointment is put without a condition',
    rounds: 20,
    execute: rewriting(isPutOfAppointment, withCondition(undefined)),
  },
  {
    name: 'blind-confirm',
    what: 'confirm without the condition on the state',
    rounds: 100,
    execute: rewriting(isConfirm, withCondition('attribute_exists(st)')),
  },
  {
    name: 'confirm-clock-answer',
    what: '"expired" is answered from the own clock',
    rounds: 100,
    client: withClockInConfirm,
  },
  {
    name: 'ambiguous-is-failed',
    what: 'a confirm without an answer is answered "expired"',
    rounds: 50,
    client: (ports) => {
      const confirm: Ports['appointments']['confirm'] = async (who, key) => {
        const answer = await ports.appointments.confirm(who, key);
        return answer.kind === 'unanswered' ? { kind: 'refused', stored: { state: 'dead', id: key.id } } : answer;
      };
      return withAppointments(ports, { confirm });
    },
  },
  {
    name: 'state-now',
    what: "a retry is told today's state instead of its own outcome",
    rounds: 50,
    client: (ports) => {
      const create: Ports['appointments']['create'] = async (who, appointment) => {
        const answer = await ports.appointments.create(who, appointment);
        if (answer.kind !== 'refused' || !answer.stored || answer.stored.state === 'dead') return answer;
        const isOver = answer.stored.state === 'cancelled' || answer.stored.state === 'moved';
        return isOver ? { kind: 'refused', stored: { ...answer.stored, state: 'expired' } } : answer;
      };
      return withAppointments(ports, { create });
    },
  },
  {
    name: 'fold-unconditional',
    what: 'claims are dropped in passing without the condition that they are unchanged',
    rounds: 200,
    weather: { late: 0.12, lost: 0.1, again: 0.6 },
    execute: rewriting(isFold, withTerms(unchangedTerm, 'attribute_exists(f)')),
  },
  {
    name: 'settled-noted-twice',
    what: 'a claim that two requests with one key see settled is dropped twice in one write',
    rounds: 100,
    weather: { again: 0.6 },
    client: withClaimsNotedTwice,
  },
];

function onlyIfClaimed(sheet: DaySheet | undefined, id: string): Found | undefined {
  return sheet?.claims.some((claim) => claim.id === id) ? nothingFound : undefined;
}
