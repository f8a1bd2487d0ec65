import type { OfficeService } from '../../../../shared/domain/office.ts';
import type { ImportedService } from '../catalogue.ts';
import { type NoteCode, noteAt, type RecordReport } from '../report.ts';
import { type LocationRecord, OfferRecord } from './records.ts';

export type OfficeContext = {
  readonly location: LocationRecord;
  /** Another office has the same name for citizens. */
  readonly hasNamesake: boolean;
  readonly cellMinutes: number;
  /** Services that were taken, by id. */
  readonly services: ReadonlyMap<string, ImportedService>;
  readonly record: RecordReport;
  /** Line of the n-th offer in the file. */
  readonly offerLine: (index: number) => number;
};

type Say = (code: NoteCode, text: string) => void;
type Offer = { readonly offer: OfferRecord; readonly known: ImportedService; readonly say: Say };

const longestMinutes = 480;

/** What can be booked at this location, by staff at least where the office or the service is hidden. */
export function readOffers(context: OfficeContext): OfficeService[] {
  const taken = new Map<string, OfficeService>();
  for (const [index, raw] of (context.location.services ?? []).entries()) {
    const say: Say = (code, text) => noteAt(context.record, context.offerLine(index), { code, text });
    const one = readOffer(context.services, raw, say);
    if (!one) continue;
    const { id } = one.known.service;
    if (taken.has(id)) say('offer_unreadable', `service ${id} is listed twice; the first one counts`);
    const minutes = taken.has(id) ? undefined : bookableMinutes(context, one);
    if (minutes !== undefined) taken.set(id, officeService(one.known, minutes));
  }
  return [...taken.values()];
}

function readOffer(services: OfficeContext['services'], raw: unknown, say: Say): Offer | undefined {
  const parsed = OfferRecord.safeParse(raw);
  if (!parsed.success) {
    say('offer_unreadable', `an offer is broken at ${parsed.error.issues[0]?.path.join('.') || 'its beginning'}`);
    return undefined;
  }
  const offer = parsed.data;
  const known = services.get(offer.service);
  if (known) return { offer, known, say };
  say('dangling_reference', `service ${offer.service} is missing or was refused`);
  return undefined;
}

// The format knows one length a piece: a second person takes as long as the first.
function officeService({ service }: ImportedService, minutes: number): OfficeService {
  return { serviceId: service.id, minutes, extraMinutes: minutes };
}

/** Undefined, and said why, when nobody can book this service here. */
function bookableMinutes(context: OfficeContext, one: Offer): number | undefined {
  const { offer, known, say } = one;
  const id = known.service.id;
  if (offer.appointment?.slots === 0 || offer.appointment?.allowed === false) {
    say('no_appointment_here', `service ${id} is given without an appointment here (slots 0 or not allowed)`);
    return undefined;
  }
  if (offer.appointment?.external === true) {
    say('no_appointment_here', `service ${id} is booked in another system (external)`);
    return undefined;
  }
  if (isStaffOnly(context.location, one)) {
    say('staff_only_here', `service ${id} is not shown to citizens at this office; left out`);
    return undefined;
  }
  sayLimits(one);
  return minutesOf(context, one);
}

/** Hidden for this pair alone: where office or service are hidden anyway, no citizen sees the pair. */
function isStaffOnly(location: LocationRecord, { offer, known }: Offer): boolean {
  if (!location.public || !known.service.public) return false;
  return offer.public === false || (location.dontShowByServices ?? []).includes(known.service.id);
}

function sayLimits({ offer, known, say }: Offer): void {
  const { id, maxCount } = known.service;
  if (offer.maxQuantity !== undefined && offer.maxQuantity !== maxCount)
    say('limit_per_office_not_taken', `service ${id}: ${offer.maxQuantity} here, ${maxCount} everywhere is used`);
}

function minutesOf({ cellMinutes }: OfficeContext, { offer, known, say }: Offer): number | undefined {
  const { id } = known.service;
  const slots = offer.appointment?.slots;
  const bySlots = slots === undefined ? undefined : slots * cellMinutes;
  const minutes = offer.duration ?? bySlots;
  if (minutes === undefined || minutes < 1 || minutes > longestMinutes) {
    say(
      'duration_absurd',
      `service ${id} takes ${minutes ?? 'unknown'} minutes; 1 to ${longestMinutes} are possible. Left out`,
    );
    return undefined;
  }
  if (bySlots !== undefined && bySlots !== minutes)
    say(
      'duration_differs_from_slots',
      `service ${id}: duration ${minutes}, ${slots} slots are ${bySlots}; ${minutes} is used`,
    );
  if (minutes % cellMinutes !== 0)
    say('duration_not_on_grid', `service ${id}: ${minutes} minutes take whole slots of ${cellMinutes}`);
  return minutes;
}
