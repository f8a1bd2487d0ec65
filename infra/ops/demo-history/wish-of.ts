import type { Visit } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type Wish, weightOn, wishes } from './demand.ts';
import type { Dice } from './dice.ts';

/** What somebody wants on a date, as far as one of these offices offers it. */
export function wishOf(offices: readonly Office[], date: CivilDate, dice: Dice): Visit | undefined {
  const offered = wishes.filter((wish) => offices.some((office) => visitAt(office, wish) !== undefined));
  const wish = dice.pick(offered, (one) => weightOn(date, one));
  if (wish === undefined) return undefined;
  return offices.map((office) => visitAt(office, wish)).find((visit) => visit !== undefined);
}

/** Undefined where the office does not offer all of it. */
function visitAt({ services }: Office, { visit: wished }: Wish): Visit | undefined {
  const counts = new Map<string, number>(Object.entries(wished));
  const visit = services.flatMap(({ serviceId }) => {
    const count = counts.get(serviceId);
    return count === undefined ? [] : [{ serviceId, count }];
  });
  return visit.length === counts.size ? visit : undefined;
}
