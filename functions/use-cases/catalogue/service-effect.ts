import type { ServiceEffectView } from '../../../shared/contracts/staff/services.ts';
import { effectDays, freeStartsFor, newProblemOf } from '../../../shared/domain/catalogue-effect.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { someAtOnce } from '../../some-at-once.ts';
import { type BookedAheadDeps, bookedAhead } from './booked-ahead.ts';
import { freeDaysOf } from './free-days.ts';

export type ServiceEffectDeps = BookedAheadDeps & {
  readonly daySheets: FreePlaces & BookedAheadDeps['daySheets'];
  readonly clock: Clock;
};

type Change = {
  /** Absent: the service is new. */
  readonly before: Service | undefined;
  readonly after: Service;
  readonly offices: readonly Office[];
  /** All services as they are. */
  readonly services: readonly Service[];
};

type Effect = Pick<ServiceEffectView, 'starts' | 'booked'>;

const atOnce = 4;

/** What a change of a service does in the days ahead; reads only what the fields that are changed can touch. */
export function serviceEffect(deps: ServiceEffectDeps) {
  const ahead = bookedAhead(deps);
  return async (tenant: TenantId, { before, after, offices, services }: Change): Promise<Effect> => {
    const offering = offices.filter((office) => office.services.some(({ serviceId }) => serviceId === after.id));
    const starts = before?.public === after.public ? [] : await startsOf(deps, tenant, { before, after, offering });
    const states = {
      before: services,
      after: services.map((service) => (service.id === after.id ? after : service)),
    };
    if (!before || !touchesBooked(before, after)) return { starts, booked: { all: 0, tooMany: 0, apart: 0 } };
    const found = await someAtOnce(offices, atOnce, async (office) => {
      return await ahead(tenant, office, { days: effectDays, consistent: false });
    });
    const booked = found.flat().filter(({ visit }) => visit.some(({ serviceId }) => serviceId === after.id));
    const problems = booked.map((appointment) => newProblemOf(appointment, states));
    const count = (wanted: string) => problems.filter((problem) => problem === wanted).length;
    return { starts, booked: { all: booked.length, tooMany: count('too_many'), apart: count('not_combinable') } };
  };
}

function touchesBooked(before: Service, after: Service): boolean {
  const parts = ({ public: isPublic, maxCount, combinableWith }: Service) => [isPublic, maxCount, combinableWith];
  return JSON.stringify(parts(before)) !== JSON.stringify(parts(after));
}

async function startsOf(
  deps: ServiceEffectDeps,
  tenant: TenantId,
  { before, after, offering }: Pick<Change, 'before' | 'after'> & { readonly offering: readonly Office[] },
): Promise<Effect['starts']> {
  const now = deps.clock.now();
  const found = await someAtOnce(offering, atOnce, async (office) => {
    const days = await freeDaysOf(deps, tenant, office);
    const all = freeStartsFor(office, [{ serviceId: after.id, count: 1 }], { days, now });
    const shown = (service: Service | undefined) => (service?.public ? all : 0);
    return { officeId: office.id, name: office.name, before: shown(before), after: shown(after) };
  });
  return found.filter((one) => one.before !== one.after);
}
