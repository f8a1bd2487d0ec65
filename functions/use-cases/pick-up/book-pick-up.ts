import type { ErrorOf, Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Person } from '../../../shared/domain/appointment.ts';
import { pickUpStanding } from '../../../shared/domain/certificate/pick-up.ts';
import { isReadyToPickUp, pickUpUntil } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Limits } from '../../ports/limits.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { placeOf, type WishedPlace } from '../booking/places.ts';
import { answersOf } from '../certificates/case-contents.ts';
import { certificateLimits } from '../certificates/certificate-limits.ts';
import { type OpenCase, type OwnCaseDeps, ownCase } from '../certificates/own-case.ts';
import { type ChooseTimeDeps, chooseTime, isSameTime } from './choose-time.ts';
import { chosenAppointment } from './chosen-appointment.ts';
import { type PickUpViewDeps, pickUpService, pickUpView } from './pick-up-view.ts';
import { type SecurePickUpDeps, securePickUp } from './secure-pick-up.ts';

export type BookPickUpDeps = OwnCaseDeps &
  ChooseTimeDeps &
  PickUpViewDeps &
  SecurePickUpDeps & { readonly catalogue: Catalogue; readonly limits: Limits };

type Route = Routes['bookPickUp'];
type Input = InputOf<Route>;
type Asked = { readonly input: Input; readonly caller: CitizenCaller };
type Booked = Result<CertificateRequest, ErrorOf<Route>>;
type Wished = WishedPlace & { readonly serviceId: ServiceId };

/**
 * Makes the appointment for picking one's own certificate up, sure at once: whoever asks has signed in, and the case knows
 * name and mail address. First the case says which time was chosen, then the places are taken, then the appointment is
 * confirmed: wherever that breaks off, nothing is taken that the case does not know. Choosing the same time twice makes
 * one appointment; `request_changed`: it does not lie ready, or there is another appointment already.
 */
export function bookPickUp(deps: BookPickUpDeps): Handler<Route, CitizenCaller> {
  return async (input, caller) => {
    const { tenant } = caller;
    const found = await ownCase(deps, caller, input.requestId);
    if (!found.ok) return found;
    const { request } = found.value;
    if (!isReadyToPickUp(request)) return fail('request_changed');
    const isDone = await isBooked(deps, { input, caller }, request);
    const booked = isDone ? ok(request) : await book(deps, { input, caller }, found.value);
    return booked.ok ? ok(await pickUpView(deps, tenant, booked.value)) : booked;
  };
}

async function book(deps: BookPickUpDeps, asked: Asked, open: OpenCase): Promise<Booked> {
  const { tenant } = asked.caller;
  const { request } = open;
  const { pickUpsByRequest } = certificateLimits;
  if (!(await deps.limits.allow(tenant, `pick-up.${request.id}`, pickUpsByRequest))) return fail('limit_reached');
  const wished = await wishedPlace(deps, asked, request);
  if (!wished.ok) return wished;
  const choice = { ...timeOf(asked.input), serviceId: wished.value.serviceId };
  const chosen = await chooseTime(deps, { tenant, id: request.id, seen: request }, choice);
  if (!chosen.ok) return chosen;
  const person = personOf(asked.caller, open);
  const secured = await securePickUp(deps, { tenant, request: chosen.value, wished: wished.value, person });
  return secured.ok ? chosen : secured;
}

function timeOf({ officeId, date, time }: Input) {
  return { officeId, date, time };
}

/** The button was pressed a second time: what was booked stands, also where it could not be booked anew. */
async function isBooked(
  deps: BookPickUpDeps,
  { input, caller }: Asked,
  { pickUp }: CertificateRequest,
): Promise<boolean> {
  if (pickUp === undefined || !isSameTime(pickUp, input)) return false;
  const appointment = await chosenAppointment(deps, caller.tenant, pickUp);
  return pickUpStanding(appointment, secondsOf(deps.clock.now())) === 'booked';
}

/** By the rules of every booking online, and as long as the certificate lies ready. */
async function wishedPlace(
  deps: BookPickUpDeps,
  { input, caller: { tenant } }: Asked,
  request: CertificateRequest,
): Promise<Result<Wished, 'not_bookable'>> {
  const serviceId = await pickUpService(deps, tenant, request);
  if (serviceId === undefined) return fail('not_bookable');
  const wish = { ...timeOf(input), visit: [{ serviceId, count: 1 }] };
  const wished = await placeOf(deps.catalogue, { tenant, now: deps.clock.now() }, wish);
  if (!wished.ok) return fail('not_bookable', wished.fields);
  if (wished.value.startsAt >= pickUpUntil(request)) {
    return fail('not_bookable', [{ pointer: '/date', code: 'too_far_ahead' }]);
  }
  return ok({ ...wished.value, serviceId });
}

function personOf({ citizen }: CitizenCaller, { request, key }: OpenCase): Person {
  const { givenNames, familyName } = citizen.claims;
  const { mail } = answersOf(key, request);
  return { name: `${givenNames} ${familyName}`.trim(), extra: {}, ...(mail !== undefined && { mail }) };
}
