import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { Pool } from '../../shared/domain/appointment.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { AppointmentId, OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { TicketChange } from '../ports/board.ts';
import type { AppointmentChange, DaySheetChange } from '../ports/booking.ts';
import type { OfferChange } from '../ports/rebooking.ts';
import { toStored } from './appointment-row.ts';
import { partsOfPk, partsOfSk } from './keys.ts';
import { toSheet } from './sheet-row.ts';
import { toTicket } from './ticket-row.ts';
import { fromWire, type Row } from './wire.ts';

type Image = Readonly<Record<string, AttributeValue>>;

/** What Lambda hands over of one record of the table's stream (NEW_AND_OLD_IMAGES). */
export type StreamRecord = {
  readonly dynamodb?: {
    readonly SequenceNumber?: string;
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime?: number;
    readonly Keys?: Image;
    readonly OldImage?: Image;
    readonly NewImage?: Image;
  };
};

type OfAppointment = AppointmentChange & { readonly kind: 'appointment' };
type OfDaySheet = DaySheetChange & { readonly kind: 'day-sheet' };
type OfOffer = OfferChange & { readonly kind: 'offer' };
type OfTicket = TicketChange & { readonly kind: 'ticket' };
/** An event was logged for this second since 1970; its content still unread. */
type OfEvent = { readonly kind: 'event'; readonly tenant: TenantId; readonly at: number; readonly content: unknown };
export type Change = OfAppointment | OfDaySheet | OfOffer | OfTicket | OfEvent;

/** The change that a record tells of; undefined for items that nothing follows from. Throws on images it cannot read. */
export function changeOf({ dynamodb = {} }: StreamRecord): Change | undefined {
  const { pk, sk } = fromWire(dynamodb.Keys ?? {});
  const [tenant, kind, ...rest] = partsOfPk(String(pk)) ?? [];
  if (kind === 'O')
    return offerChange(String(tenant), { rest, sk: String(sk), isThere: dynamodb.NewImage !== undefined });
  if (kind === 'E') {
    const at = Number(partsOfSk(String(sk))[0]);
    return { kind: 'event', tenant: TenantId.parse(tenant), at, content: rowOf(dynamodb.NewImage) };
  }
  if (kind !== 'D' && kind !== 'S' && kind !== 'Q') return undefined;
  const images = { tenant: TenantId.parse(tenant), before: rowOf(dynamodb.OldImage), after: rowOf(dynamodb.NewImage) };
  const [officeId, pool] = rest;
  if (kind === 'D') return appointmentChange(images, dynamodb.ApproximateCreationDateTime ?? 0);
  if (kind === 'Q') return ticketChange(images, dynamodb.ApproximateCreationDateTime ?? 0);
  const sheet = { officeId: OfficeId.parse(officeId), pool: Pool.parse(pool), date: CivilDate.parse(sk) };
  return {
    kind: 'day-sheet',
    tenant: images.tenant,
    sheet,
    before: toSheet(sheet, images.before)?.claims ?? [],
    after: toSheet(sheet, images.after)?.claims ?? [],
  };
}

type Images = { readonly tenant: TenantId; readonly before: Row | undefined; readonly after: Row | undefined };

type OfferKeys = { readonly rest: readonly string[]; readonly sk: string; readonly isThere: boolean };

/** The list of days has a key without a date; nothing follows from it, nor from an offer that was deleted. */
function offerChange(tenant: string, { rest: [officeId, date], sk, isThere }: OfferKeys): OfOffer | undefined {
  if (date === undefined || !isThere) return undefined;
  const key = { officeId: OfficeId.parse(officeId), date: CivilDate.parse(date), id: AppointmentId.parse(sk) };
  return { kind: 'offer', tenant: TenantId.parse(tenant), key };
}

function ticketChange({ tenant, before, after }: Images, at: number): OfTicket {
  const [old, current] = [toTicket(before), toTicket(after)];
  return {
    kind: 'ticket',
    tenant,
    at: Math.floor(at),
    ...(old && { before: old }),
    ...(current && { after: current }),
  };
}

/** A tombstone stands for no appointment. */
function appointmentChange({ tenant, before, after }: Images, at: number): OfAppointment {
  const old = toStored(before);
  const current = toStored(after);
  return {
    kind: 'appointment',
    tenant,
    at: Math.floor(at),
    ...(old === undefined || old.state === 'dead' ? {} : { before: old }),
    ...(current === undefined || current.state === 'dead' ? {} : { after: current }),
  };
}

function rowOf(image: Image | undefined): Row | undefined {
  return image === undefined ? undefined : fromWire(image);
}
