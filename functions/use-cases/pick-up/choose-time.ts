import { type PickUp, pickUpStanding } from '../../../shared/domain/certificate/pick-up.ts';
import { isReadyToPickUp } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { insist } from '../booking/insist.ts';
import { changeRequest, leave, type RequestAt, type Wish } from '../certificates/change-request.ts';
import { type SettleChoiceDeps, settledChoice } from './chosen-appointment.ts';

export type ChooseTimeDeps = SettleChoiceDeps & {
  readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
  readonly appointments: Pick<Appointments, 'look'>;
  readonly links: Pick<Links, 'appointmentId'>;
  readonly clock: Clock;
};

type Time = Pick<PickUp, 'officeId' | 'date' | 'time'>;
type Choice = Time & Pick<PickUp, 'serviceId'>;

/**
 * Writes into the case which time is to be booked, before it is. A choice before it must have come to nothing, and stays
 * so; the same one, as long as it may still succeed, is gone on with. `request_changed`: there is an appointment.
 */
export async function chooseTime(
  deps: ChooseTimeDeps,
  at: RequestAt,
  choice: Choice,
): Promise<Result<CertificateRequest, 'not_found' | 'request_changed'>> {
  return await changeRequest(deps.requests, at, async (request) => {
    if (!isReadyToPickUp(request)) return fail('request_changed');
    const { pickUp: earlier } = request;
    if (earlier && (await isUnderWay(deps, at, { earlier, choice }))) return leave;
    const appointment = earlier && (await settledChoice(deps, at.tenant, earlier));
    if (pickUpStanding(appointment, secondsOf(deps.clock.now())) === 'booked') return fail('request_changed');
    const pickUp = nextAttempt(deps, at, { attempt: (earlier?.attempt ?? 0) + 1, choice });
    return { kind: 'edit', changes: { pickUp } } satisfies Wish;
  });
}

export function isSameTime(one: Time, other: Time): boolean {
  return one.officeId === other.officeId && one.date === other.date && one.time === other.time;
}

/** Chosen by another press of the same button, and neither made nor lost by now. */
async function isUnderWay(
  deps: ChooseTimeDeps,
  { tenant }: RequestAt,
  { earlier, choice }: { readonly earlier: PickUp; readonly choice: Choice },
): Promise<boolean> {
  if (!isSameTime(earlier, choice) || earlier.serviceId !== choice.serviceId) return false;
  const { answer } = await insist(deps.patience, () =>
    deps.appointments.look(tenant, parseReference(earlier.reference)),
  );
  if (answer === undefined) throw new StoreUnavailable(`${earlier.reference} is undecided`);
  return answer.stored === undefined || answer.stored.state === 'held';
}

/** The key of the booking is made of the case and the attempt, so that everybody who sends this choice sends one booking. */
function nextAttempt(
  { links }: ChooseTimeDeps,
  { tenant, id }: RequestAt,
  { attempt, choice }: { readonly attempt: number; readonly choice: Choice },
): PickUp {
  const { officeId, date } = choice;
  const appointmentId = links.appointmentId(tenant, 'book', [officeId, date, `pick-up.${id}.${attempt}`]);
  return { ...choice, attempt, reference: referenceOf(officeId, date, appointmentId) };
}
