import * as z from 'zod';
import { type Appointment, AppointmentState, Channel, Pool } from '../../shared/domain/appointment.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { AppointmentId, AppointmentReference, OfficeId, ServiceId, type TenantId } from '../../shared/domain/ids.ts';
import { Language } from '../../shared/domain/language.ts';
import type { Stored } from '../ports/booking.ts';
import { appointmentKey, type Key, partsOfPk } from './keys.ts';
import { keepUntil } from './retention.ts';
import type { Item, Row } from './wire.ts';

// Names are short because every started kilobyte of an item is paid for with every write.

const services = z.string().transform((text) =>
  text.split(',').map((part) => {
    const [id, count] = part.split('*');
    return { serviceId: ServiceId.parse(id), count: Number(count) };
  }),
);

const AppointmentRow = z.object({
  pk: z.string(),
  sk: AppointmentId,
  st: AppointmentState,
  n: z.string(),
  po: Pool,
  f: z.int(),
  l: z.int(),
  sa: z.int(),
  mi: z.int(),
  vi: services,
  no: z.int(),
  h: z.string(),
  un: z.int(),
  la: Language,
  pe: z
    .object({ n: z.string(), m: z.string().optional(), p: z.string().optional(), x: z.record(z.string(), z.string()) })
    .optional(),
  ch: Channel.optional(),
  nt: z.string().optional(),
  ua: z.literal(true).optional(),
  sg: z.int().optional(),
  cr: z.int(),
  tv: z.string(),
  tm: z.string(),
  tc: z.string(),
  ca: z.int(),
  cx: z.string().optional(),
  ed: z.int().optional(),
  mt: AppointmentReference.optional(),
  mf: AppointmentReference.optional(),
  fo: AppointmentReference.optional(),
  pu: CertificateId.optional(),
});

const TombstoneRow = z.object({ sk: AppointmentId, st: z.literal('dead') });

/** The row of an appointment. */
export function appointmentItem(tenant: TenantId, appointment: Appointment): Item & Key {
  const { person } = appointment;
  return {
    ...appointmentKey(tenant, appointment),
    st: appointment.state,
    n: appointment.nonce,
    po: appointment.pool,
    f: appointment.first,
    l: appointment.length,
    sa: appointment.startsAt,
    mi: appointment.minutes,
    vi: appointment.visit.map(({ serviceId, count }) => `${serviceId}*${count}`).join(','),
    no: appointment.number,
    h: appointment.requestHash,
    un: appointment.until,
    la: appointment.language,
    pe: person && personItem(person),
    ch: appointment.channel,
    nt: appointment.note,
    ua: appointment.unannounced,
    sg: appointment.sentAgain,
    cr: appointment.createdAt,
    tv: appointment.tokenHashes.view,
    tm: appointment.tokenHashes.manage,
    tc: appointment.tokenHashes.confirm,
    ca: appointment.codeAttempts,
    cx: appointment.cancelReason,
    ed: appointment.endedAt,
    mt: appointment.movedTo,
    mf: appointment.movedFrom,
    fo: appointment.offeredFor,
    pu: appointment.pickUp,
    ttl: keepUntil(appointment.date),
  };
}

export function personItem({ name, mail, phone, extra }: NonNullable<Appointment['person']>): Item {
  return { n: name, m: mail, p: phone, x: extra };
}

/** What a row holds; undefined where there is none. Throws when the row is neither appointment nor tombstone. */
export function toStored(row: Row | undefined): Stored | undefined {
  if (row === undefined) return undefined;
  if (row['st'] !== 'dead') return toAppointment(AppointmentRow.parse(row));
  return { state: 'dead', id: TombstoneRow.parse(row).sk };
}

function toAppointment(row: z.infer<typeof AppointmentRow>): Appointment {
  const [, , officeId, date] = partsOfPk(row.pk) ?? [];
  const { pe: person } = row;
  return {
    id: row.sk,
    state: row.st,
    nonce: row.n,
    officeId: OfficeId.parse(officeId),
    pool: row.po,
    date: CivilDate.parse(date),
    first: row.f,
    length: row.l,
    startsAt: row.sa,
    minutes: row.mi,
    visit: row.vi,
    number: row.no,
    requestHash: row.h,
    until: row.un,
    language: row.la,
    person: person && { name: person.n, mail: person.m, phone: person.p, extra: person.x },
    channel: row.ch,
    note: row.nt,
    unannounced: row.ua,
    sentAgain: row.sg,
    createdAt: row.cr,
    tokenHashes: { view: row.tv, manage: row.tm, confirm: row.tc },
    codeAttempts: row.ca,
    cancelReason: row.cx,
    endedAt: row.ed,
    movedTo: row.mt,
    movedFrom: row.mf,
    offeredFor: row.fo,
    pickUp: row.pu,
  };
}
