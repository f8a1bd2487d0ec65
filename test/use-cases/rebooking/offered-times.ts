import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { tenant } from '../../support/make.ts';
import type { rebookingHouse } from './rebooking-house.ts';

type House = Awaited<ReturnType<typeof rebookingHouse>>;

/** Somebody on a closed day who has got the mail, and the three times in it. */
export async function offered(house: House, booked?: AppointmentReference) {
  const reference = booked ?? (await house.book());
  await house.close(reference);
  await house.settle(reference);
  await house.settle(reference);
  const [first, second, third] = (await house.times(reference)).map((one) => one.reference);
  if (!first || !second || !third) throw new Error('three times are offered');
  return { reference, first, second, third };
}

/** Tells the change of an appointment as the stream would. */
export async function told(house: House, reference: Parameters<House['find']>[0], before: object) {
  const after = await house.find(reference);
  if (after === undefined) throw new Error(`${reference} is not there`);
  const at = house.clock.now().epochMilliseconds / 1000;
  await house.changed({ tenant, at, before: { ...after, ...before }, after });
}
