import type { Stored } from '../../../functions/ports/booking.ts';
import { encodePlan } from '../../../shared/domain/day-plan.ts';
import type { Ports } from '../ports.ts';
import { claimOf, withAppointments, withClaimsSeen, withDaySheets } from './port-changes.ts';
import { isDrop, isGiveBack, isReplan, rewriting, unchangedTerm, withCondition, withTerms } from './rewrite.ts';
import type { Variant } from './variant.ts';

const isGiveBackOrDrop = (request: Parameters<typeof isDrop>[0]) => isGiveBack(request) || isDrop(request);

/** Settling (step 4) and opening hours (step 7), each with one mistake. */
export const backgroundVariants: readonly Variant[] = [
  {
    name: 'settle-ignores-nonce',
    what: 'a claim is dropped wherever there is an appointment',
    rounds: 50,
    worker: (ports) =>
      withClaimsSeen(ports, (seen) => {
        const withClaimsNonce = <Found extends Stored>(stored: Found): Found => {
          const nonce = claimOf(seen, stored.id)?.nonce;
          return nonce === undefined ? stored : { ...stored, nonce };
        };
        return {
          glance: async (tenant, key) => {
            const stored = await ports.appointments.glance(tenant, key);
            return stored && withClaimsNonce(stored);
          },
          ofDay: async (tenant, day) => (await ports.appointments.ofDay(tenant, day)).map(withClaimsNonce),
        };
      }),
  },
  {
    name: 'loose-claim-condition',
    what: 'giving back asks only whether there is a claim, not whether it is the same',
    rounds: 400,
    weather: { late: 0.15, lost: 0.1, arrival: 0.05, stale: 0.5, again: 0.6 },
    execute: rewriting(isGiveBackOrDrop, withTerms(/o\.(#\w+) = :\w+/g, 'attribute_exists(o.$1)')),
  },
  {
    name: 'no-tombstone',
    what: 'places come back without a tombstone where the appointment would be',
    rounds: 100,
    worker: (ports) => withAppointments(ports, { bury: async () => ({ kind: 'done' }) }),
  },
  {
    name: 'give-back-before-tombstone',
    what: 'places come back before the tombstone stands',
    rounds: 200,
    worker: (ports) =>
      withClaimsSeen(ports, (seen) => ({
        bury: async (tenant, key) => {
          const claim = claimOf(seen, key.id);
          if (claim && seen.sheet) await ports.daySheets.giveBack(tenant, seen.sheet, claim);
          await ports.appointments.bury(tenant, key);
          return { kind: 'unanswered' };
        },
      })),
  },
  {
    name: 'drop-many-unconditional',
    what: 'settled claims are dropped together without the condition that they are unchanged',
    rounds: 200,
    execute: rewriting(isDrop, withTerms(unchangedTerm, 'attribute_exists(f)')),
  },
  {
    name: 'hours-blind',
    what: 'a change of hours without the condition on the version',
    rounds: 300,
    weather: { hours: 0.3, late: 0.15 },
    execute: rewriting(isReplan, withCondition('attribute_exists(f)')),
  },
  hoursAbsolute(),
];

/** Free places as they were read, with the change added, are written as they are. */
function hoursAbsolute(): Variant {
  const freeAtRead = new Map<string, readonly number[]>();
  const replan: (ports: Ports) => Ports['daySheets']['replan'] = (ports) => (tenant, sheet, plan) => {
    freeAtRead.set(`${sheet.version} ${encodePlan(plan)}`, sheet.free);
    return ports.daySheets.replan(tenant, sheet, plan);
  };
  const absolute = rewriting(isReplan, (request) => {
    const values = request.ExpressionAttributeValues ?? {};
    const free = freeAtRead.get(`${values[':version']?.N} ${values[':plan']?.S}`) ?? [];
    const sums = free.map((places, cell) => [`:d${cell}`, { N: String(places + Number(values[`:d${cell}`]?.N ?? 0)) }]);
    if (!('UpdateExpression' in request)) return request;
    const UpdateExpression = request.UpdateExpression.replaceAll(/(f\[\d+\]) = f\[\d+\] \+ /g, '$1 = ');
    return { ...request, UpdateExpression, ExpressionAttributeValues: { ...values, ...Object.fromEntries(sums) } };
  });
  return {
    name: 'hours-absolute',
    what: 'a change of hours writes what was read plus the change, not the change',
    rounds: 300,
    weather: { hours: 0.3 },
    client: (ports) => withDaySheets(ports, { replan: replan(ports) }),
    execute: absolute,
  };
}
