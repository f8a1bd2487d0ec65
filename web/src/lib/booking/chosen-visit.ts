import type { Visit } from '#shared/domain/appointment.ts';
import { ServiceId } from '#shared/domain/ids.ts';

/** Ticked services with their counts; what is not a service or a number is left out. */
export function chosenVisit(form: FormData): Visit {
  return form.getAll('service').flatMap((value) => {
    const id = ServiceId.safeParse(value);
    const count = Number(form.get(`count-${value}`) ?? 1);
    return id.success && Number.isInteger(count) && count > 0
      ? [{ serviceId: id.data, count: Math.min(count, 20) }]
      : [];
  });
}
