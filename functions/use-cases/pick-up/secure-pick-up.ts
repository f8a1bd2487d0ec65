import type { Appointment, Person } from '../../../shared/domain/appointment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Links } from '../../ports/links.ts';
import { type BookPlacesDeps, bookPlaces } from '../booking/book-places.ts';
import { type ConfirmAtOnceDeps, confirmAtOnce } from '../booking/confirm-at-once.ts';
import type { WishedPlace } from '../booking/places.ts';
import { requestHash } from '../booking/request-hash.ts';
import { tokenHashes } from '../booking/token-hashes.ts';

export type SecurePickUpDeps = BookPlacesDeps &
  ConfirmAtOnceDeps & {
    readonly appointments: BookPlacesDeps['appointments'] & ConfirmAtOnceDeps['appointments'];
    readonly links: Pick<Links, 'token' | 'hash'>;
  };

type Chosen = {
  readonly tenant: TenantId;
  /** With the time that was chosen. */
  readonly request: CertificateRequest;
  readonly wished: WishedPlace & { readonly serviceId: ServiceId };
  readonly person: Person;
};

/**
 * Takes the places of the time that the case has noted, and confirms: what arrives late is a hold and expires.
 * `request_changed`: the choice was given up meanwhile, for another one or with the certificate.
 */
export async function securePickUp(
  deps: SecurePickUpDeps,
  chosen: Chosen,
): Promise<Result<undefined, 'slot_taken' | 'request_changed' | 'outcome_unknown'>> {
  const held = await bookPlaces(deps, bookingOf(deps, chosen));
  const secured = held.ok ? await confirmAtOnce(deps, chosen.tenant, held.value) : held;
  if (secured.ok) return ok(undefined);
  const isKnown = secured.code === 'slot_taken' || secured.code === 'outcome_unknown';
  return fail(isKnown ? secured.code : 'request_changed');
}

function bookingOf({ links, clock }: SecurePickUpDeps, { tenant, request, wished, person }: Chosen) {
  const { pickUp, certificate, language } = request;
  if (pickUp === undefined || certificate === undefined) throw new Error('Booked for a case that has chosen no time');
  const { id } = parseReference(pickUp.reference);
  const { office, place, minutes, startsAt, serviceId } = wished;
  const hash = requestHash(links, [pickUp.reference, pickUp.time, serviceId]);
  const createdAt = secondsOf(clock.now());
  return {
    tenant,
    place,
    id,
    overbook: false,
    requestHash: hash,
    appointment: ({ nonce }: { readonly nonce: string }, number: number): Appointment => ({
      ...place,
      id,
      state: 'held',
      nonce,
      startsAt,
      minutes,
      visit: [{ serviceId, count: 1 }],
      number,
      requestHash: hash,
      until: createdAt + office.rules.holdMinutes * 60,
      language,
      person,
      pickUp: certificate.id,
      createdAt,
      tokenHashes: tokenHashes(links, tenant, id),
      codeAttempts: 0,
    }),
  };
}
