import type { OfficeEffectView } from '../../../shared/contracts/staff/offices.ts';
import { bookingWindow } from '../../../shared/domain/booking-window.ts';
import {
  type Compared,
  comparedWithPlan,
  effectDays,
  freeStartsFor,
  isPlannedOtherwise,
  touchedServices,
} from '../../../shared/domain/catalogue-effect.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { OfficeChange } from '../hours/effect-of.ts';
import { bookedAhead } from './booked-ahead.ts';
import { freeDaysOf } from './free-days.ts';
import type { ServiceEffectDeps } from './service-effect.ts';

type Effect = Pick<OfficeEffectView, 'starts' | 'booked' | 'lastDate'>;

/** What a change of an office does in the days ahead: free starts of each service it touches, and what is booked. */
export function officeEffect(deps: ServiceEffectDeps) {
  const ahead = bookedAhead(deps);
  return async (tenant: TenantId, { before, after }: OfficeChange, services: readonly Service[]): Promise<Effect> => {
    const now = deps.clock.now();
    const lastDate = { before: bookingWindow(before, now).lastDate, after: bookingWindow(after, now).lastDate };
    const touched = new Set(touchedServices(before, after));
    if (touched.size === 0) return { starts: [], booked: none, lastDate };
    const [days, booked] = await Promise.all([
      freeDaysOf(deps, tenant, before),
      ahead(tenant, before, { days: effectDays, consistent: false }),
    ]);
    const starts = services
      .filter(({ id, public: isPublic }) => isPublic && touched.has(id))
      .map(({ id, name }) => {
        const count = (office: typeof before) => freeStartsFor(office, [{ serviceId: id, count: 1 }], { days, now });
        return { serviceId: id, name, before: count(before), after: count(after) };
      })
      .filter((one) => one.before !== one.after);
    const asked = booked.filter(({ visit }) => visit.some(({ serviceId }) => touched.has(serviceId)));
    // What differed before, and still does in the same way, is not this change's doing.
    const compared = asked
      .filter((appointment) => isPlannedOtherwise(before, after, appointment))
      .map((appointment) => comparedWithPlan(after, appointment));
    const counted = (wanted: Compared) => compared.filter((one) => one === wanted).length;
    return {
      starts,
      booked: {
        all: asked.length,
        shorter: counted('shorter'),
        longer: counted('longer'),
        notOffered: counted('not_offered'),
      },
      lastDate,
    };
  };
}

const none = { all: 0, shorter: 0, longer: 0, notOffered: 0 };
