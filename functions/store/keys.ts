import type { SheetKey } from '../../shared/domain/appointment.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import type { CitizenSubject } from '../../shared/domain/citizen.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { AppointmentId, OfficeId, ServiceId, StaffEntryId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { TicketId } from '../../shared/domain/ticket.ts';

/*
 * One table, keys `pk` and `sk`, no index. The only file with '#'; t is the tenant. Keys of cases: case-keys.ts; of what is
 * public about certificates: certificates/journal-keys.ts; of figures: figures/{tally,release,statement,experiment}-keys.ts;
 * of what people say: heard/heard-keys.ts.
 *
 * | item             | pk                      | sk                                | asked for by                              | read as           |
 * |------------------|-------------------------|-----------------------------------|-------------------------------------------|-------------------|
 * | municipality     | T#t#CAT                 | TOWN                              | every page                                | Get, or Query pk  |
 * | office           | T#t#CAT                 | OFFICE#<office>                   | search, booking                           | Query prefix      |
 * | service          | T#t#CAT                 | SERVICE#<service>                 | search, booking                           | Query prefix      |
 * | service text     | T#t#TEXT                | <service>                         | page of a service, mails                  | Get               |
 * | day sheet        | T#t#S#<office>#<pool>   | <date>                            | month search; booking; settling           | Query range; Get  |
 * | appointment      | T#t#D#<office>#<date>   | <id>                              | its reference; a day; a code (id prefix)  | Get; Query prefix |
 * | due              | T#t#DUE                 | <minute due>#<office>#<date>      | the sweeper: what is due by now           | Query range       |
 * | live appointment | T#t#L#<mail pseudonym>  | <service>                         | limit of live appointments a mail         | Get               |
 * | mail record      | T#t#M#<appointment>     | <kind>                            | sending each mail once                    | Get               |
 * | event            | T#t#E#<date>            | <epoch seconds>#<event>           | counting: a day in order                  | Query range       |
 * | rebooking day    | T#t#O#<office>          | <date>                            | days of an office with lost places        | Query             |
 * | rebooking offer  | T#t#O#<office>#<date>   | <appointment>                     | its link; a day that was closed           | Get; Query        |
 * | limit            | T#t#R#<key>             | <window>                          | counting tries                            | Update            |
 * | ticket           | T#t#Q#<office>#<date>   | <ticket>                          | the day board; one person in the queue    | Query pk; Get     |
 * | ticket's details | T#t#QD#<office>#<date>  | <ticket>                          | one person without appointment            | Get               |
 * | desk book        | T#t#QN#<office>         | <date>                            | numbers drawn; who sits where             | Update; Get       |
 * | audit entry      | T#t#STAFF#A#<date>      | <epoch milliseconds>#<id>         | auditors: a day (UTC) in order            | Query range       |
 * | session          | T#t#STAFF#SESSION#<staff> | <SHA-256 of its secret>         | every request of staff; sign out everywhere | Get; Query      |
 * | sign-in          | T#t#STAFF#SIGNIN        | <SHA-256 of its secret>           | coming back from the identity provider    | Delete            |
 * | citizen session  | T#t#CITIZEN#SESSION#<citizen> | <SHA-256 of its secret>   | every request of a citizen who signed in  | Get               |
 * | citizen sign-in  | T#t#CITIZEN#SIGNIN      | <SHA-256 of its secret>           | coming back from the identity provider    | Delete            |
 * | version          | T#t#STAFF#H#<kind>#<id> | <version, eight digits>           | who changed an office, service, product or statement | Query range; Get  |
 * | idea, call       | T#t#STAFF#IDEA, ...HELP | <id>                              | all of them; one by its id                | Query; Get        |
 */

/** Primary key of an item. */
export type Key = { readonly pk: string; readonly sk: string };

export const join = (...parts: readonly (string | number)[]) => parts.join('#');

const cataloguePk = (tenant: TenantId) => join('T', tenant, 'CAT');

export const townKey = (tenant: TenantId): Key => ({ pk: cataloguePk(tenant), sk: 'TOWN' });

export const officeKey = (tenant: TenantId, id: OfficeId): Key => ({
  pk: cataloguePk(tenant),
  sk: join('OFFICE', id),
});

export const serviceKey = (tenant: TenantId, id: ServiceId): Key => ({
  pk: cataloguePk(tenant),
  sk: join('SERVICE', id),
});

/** Partition and sort-key prefixes of the catalogue. */
export const catalogueOf = (tenant: TenantId) => ({
  pk: cataloguePk(tenant),
  offices: join('OFFICE', ''),
  services: join('SERVICE', ''),
});

/** All texts of services. */
export const serviceTextPk = (tenant: TenantId) => join('T', tenant, 'TEXT');

export const serviceTextKey = (tenant: TenantId, id: ServiceId): Key => ({ pk: serviceTextPk(tenant), sk: id });

/** All sheets of one pool of one office, sorted by date. */
export const sheetsPk = (tenant: TenantId, pool: Omit<SheetKey, 'date'>) =>
  join('T', tenant, 'S', pool.officeId, pool.pool);

export const sheetKey = (tenant: TenantId, sheet: SheetKey): Key => ({ pk: sheetsPk(tenant, sheet), sk: sheet.date });

export type AppointmentDay = { readonly officeId: OfficeId; readonly date: CivilDate };

/** All appointments of one office on one day, sorted by id. */
export const appointmentsPk = (tenant: TenantId, day: AppointmentDay) => join('T', tenant, 'D', day.officeId, day.date);

export const appointmentKey = (tenant: TenantId, at: AppointmentDay & { readonly id: AppointmentId }): Key => ({
  pk: appointmentsPk(tenant, at),
  sk: at.id,
});

export const duePk = (tenant: TenantId) => join('T', tenant, 'DUE');

/** `minute` is UTC, `yyyy-mm-ddThh:mm`: one entry however much falls due at an office-day in that minute. */
export const dueKey = (tenant: TenantId, due: AppointmentDay & { readonly minute: string }): Key => ({
  pk: duePk(tenant),
  sk: join(due.minute, due.officeId, due.date),
});

/** Sort key after every entry due in `minute` or before. */
export const dueBy = (minute: string) => join(minute, '\uffff');

export const liveKey = (tenant: TenantId, mailPseudonym: string, serviceId: ServiceId): Key => ({
  pk: join('T', tenant, 'L', mailPseudonym),
  sk: serviceId,
});

export const mailRecordKey = (tenant: TenantId, id: AppointmentId | RequestId, kind: string): Key => ({
  pk: join('T', tenant, 'M', id),
  sk: kind,
});

/** All events of one day (UTC), in order. */
export const eventsPk = (tenant: TenantId, date: CivilDate) => join('T', tenant, 'E', date);

/** `at` in seconds since 1970; ten digits until the year 2286, so that text order is time order. */
export const eventKey = (tenant: TenantId, date: CivilDate, event: { at: number; id: string }): Key => ({
  pk: eventsPk(tenant, date),
  sk: join(event.at, event.id),
});

/** The days of an office on which appointments have lost their places, in order. */
export const rebookingDaysPk = (tenant: TenantId, officeId: OfficeId) => join('T', tenant, 'O', officeId);

/** All offers to those who had an appointment at one office on one day. */
export const offersPk = (tenant: TenantId, day: AppointmentDay) => join('T', tenant, 'O', day.officeId, day.date);

export const offerKey = (tenant: TenantId, of: AppointmentDay & { readonly id: AppointmentId }): Key => ({
  pk: offersPk(tenant, of),
  sk: of.id,
});

/** `window` counts windows since 1970. */
export const limitKey = (tenant: TenantId, key: string, window: number): Key => ({
  pk: join('T', tenant, 'R', key),
  sk: String(window),
});

/** All audit entries of one day (UTC), in order. */
export const auditPk = (tenant: TenantId, date: CivilDate) => join('T', tenant, 'STAFF', 'A', date);

/** Thirteen digits until the year 2286, so that text order is time order. */
export const auditKey = (tenant: TenantId, date: CivilDate, entry: { milliseconds: number; id: string }): Key => ({
  pk: auditPk(tenant, date),
  sk: join(entry.milliseconds, entry.id),
});

/** Where an entry stands in its day, for those who ask for what comes before it: `<milliseconds>.<id>`. */
export const auditPlaceOf = (sk: string) => sk.replace('#', '.');
export const auditSk = (place: string) => place.replace('.', '#');

/** All sessions of a member of staff. */
export const sessionsPk = (tenant: TenantId, staffId: StaffId) => join('T', tenant, 'STAFF', 'SESSION', staffId);

export const sessionKey = (tenant: TenantId, session: { staffId: StaffId; sessionId: string }): Key => ({
  pk: sessionsPk(tenant, session.staffId),
  sk: session.sessionId,
});

export const signInKey = (tenant: TenantId, secretHash: string): Key => ({
  pk: join('T', tenant, 'STAFF', 'SIGNIN'),
  sk: secretHash,
});

export const citizenSessionKey = (
  tenant: TenantId,
  session: { readonly subject: CitizenSubject; readonly sessionId: string },
): Key => ({
  pk: join('T', tenant, 'CITIZEN', 'SESSION', session.subject),
  sk: session.sessionId,
});

export const citizenSignInKey = (tenant: TenantId, secretHash: string): Key => ({
  pk: join('T', tenant, 'CITIZEN', 'SIGNIN'),
  sk: secretHash,
});

/** Ideas and calls for help, by what they are. */
export const staffEntriesPk = (tenant: TenantId, kind: 'IDEA' | 'HELP') => join('T', tenant, 'STAFF', kind);

export const staffEntryKey = (tenant: TenantId, entry: { kind: 'IDEA' | 'HELP'; id: StaffEntryId }): Key => ({
  pk: staffEntriesPk(tenant, entry.kind),
  sk: entry.id,
});

export type EditedKind = 'office' | 'service' | 'product' | 'statement';

/** All versions of something that was edited, in order. */
export const versionsPk = (tenant: TenantId, kind: EditedKind, id: string) => join('T', tenant, 'STAFF', 'H', kind, id);

/** Sort key of a version: text order is the order of numbers. */
export const versionSk = (version: number) => String(version).padStart(8, '0');

/** Today's queue of one office, sorted by id. */
export const ticketsPk = (tenant: TenantId, day: AppointmentDay) => join('T', tenant, 'Q', day.officeId, day.date);

export const ticketKey = (tenant: TenantId, at: AppointmentDay & { readonly id: TicketId }): Key => ({
  pk: ticketsPk(tenant, at),
  sk: at.id,
});

/** Apart from the tickets, so that a board does not read it. */
export const ticketDetailsKey = (tenant: TenantId, at: AppointmentDay & { readonly id: TicketId }): Key => ({
  pk: join('T', tenant, 'QD', at.officeId, at.date),
  sk: at.id,
});

/** Numbers drawn without appointment, and who sits where, at an office on a day. */
export const deskBookKey = (tenant: TenantId, day: AppointmentDay): Key => ({
  pk: join('T', tenant, 'QN', day.officeId),
  sk: day.date,
});

/** The parts of a partition key as the builders above joined them: [tenant, kind, ...]. Undefined for foreign items. */
export function partsOfPk(pk: string): readonly [tenant: string, kind: string, ...rest: string[]] | undefined {
  const [prefix, tenant, kind, ...rest] = pk.split('#');
  return prefix === 'T' && tenant !== undefined && kind !== undefined ? [tenant, kind, ...rest] : undefined;
}

/** The parts of a sort key. */
export const partsOfSk = (sk: string): readonly string[] => sk.split('#');
