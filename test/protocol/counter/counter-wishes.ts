import { requestHash } from '../../../functions/use-cases/booking/request-hash.ts';
import { bookingHash } from '../../../functions/use-cases/people/booking-hash.ts';
import type { InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { AppointmentId, AppointmentReference } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import type { Random } from '../random.ts';
import { cellCount, dates, links, office, tenant, times, visits } from '../town.ts';

const shares = ['staff-first', 'staff', 'online'] as const;

/** A booking for a caller, as it is sent. */
export type CallerWish = {
  readonly key: string;
  readonly input: InputOf<Routes['bookForCitizen']>;
  readonly id: AppointmentId;
  readonly reference: AppointmentReference;
  readonly hash: string;
  readonly cells: { readonly first: number; readonly length: number };
};

export function callerWish(random: Random, key: string, isOverbooked: boolean): CallerWish {
  const first = random.below(cellCount);
  const isLong = first < cellCount - 1 && random.roll(0.5);
  const date = random.pick(dates);
  const input: CallerWish['input'] = {
    officeId: office.id,
    date,
    time: times[first] ?? times[0],
    services: [...(isLong ? visits[1] : visits[0])],
    share: random.pick(shares),
    channel: 'phone',
    name: 'Kim',
    extra: {},
    language: 'de',
    ...(random.roll(0.5) && { mail: 'kim@example.org' }),
    ...(isOverbooked && { overbook: 'urgent' }),
  };
  const id = links.appointmentId(tenant, 'book', [office.id, date, key]);
  const cells = { first, length: isLong ? 2 : 1 };
  return { key, input, id, reference: referenceOf(office.id, date, id), hash: bookingHash(links, input), cells };
}

export type CallerMove = {
  readonly key: string;
  readonly input: InputOf<Routes['moveForCitizen']>;
  readonly id: AppointmentId;
  readonly reference: AppointmentReference;
  readonly hash: string;
};

export function callerMove(random: Random, from: AppointmentReference, key: string): CallerMove {
  const [date, time, share] = [random.pick(dates), random.pick(times), random.pick(shares)];
  const id = links.appointmentId(tenant, 'move', [from, key, office.id, date]);
  return {
    key,
    input: { officeId: office.id, reference: from, date, time, share },
    id,
    reference: referenceOf(office.id, date, id),
    hash: requestHash(links, [from, office.id, date, time, share]),
  };
}
