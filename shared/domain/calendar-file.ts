import { Temporal } from 'temporal-polyfill';

/** What a calendar shows. Times are whole seconds since 1970 and written in UTC: no time zone table is needed. */
export type CalendarEvent = {
  /** PUBLISH to look at, REQUEST and CANCEL as a mail that the calendar acts on (RFC 5546). */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** The same for all versions of an appointment; a higher `sequence` replaces a lower one. */
  readonly uid: string;
  readonly sequence: number;
  /** When this version was written, seconds since 1970. */
  readonly stamp: number;
  readonly startsAt: number;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url?: string;
  readonly organizer: { readonly name: string; readonly mail: string };
  /** Named in REQUEST and CANCEL, which some calendars ignore otherwise; asked for no answer. */
  readonly attendee?: { readonly name: string; readonly mail: string };
};

/** An iCalendar file (RFC 5545) with one private event and a reminder one day before. Lines end in CRLF. */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foyer//Appointments//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method}`,
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.startsAt + event.minutes * 60)}`,
    `STATUS:${event.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    `SUMMARY:${text(event.summary)}`,
    `DESCRIPTION:${text(event.description)}`,
    `LOCATION:${text(event.location)}`,
    ...(event.url === undefined ? [] : [`URL:${oneLine(event.url)}`]),
    `ORGANIZER;CN=${parameter(event.organizer.name)}:mailto:${oneLine(event.organizer.mail)}`,
    ...attendee(event),
    ...alarm(event),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function attendee({ attendee: person }: CalendarEvent): readonly string[] {
  if (person === undefined) return [];
  const parameters = `CN=${parameter(person.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE`;
  return [`ATTENDEE;${parameters}:mailto:${oneLine(person.mail)}`];
}

function alarm({ method, summary }: CalendarEvent): readonly string[] {
  if (method === 'CANCEL') return [];
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(summary)}`, 'TRIGGER:-P1D', 'END:VALARM'];
}

/** `20261124T082000Z` */
function utc(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '');
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters go. */
function text(value: string): string {
  return value
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

function oneLine(value: string): string {
  return value.replaceAll(/\p{Cc}/gu, ' ');
}

/** A quoted parameter value cannot contain quotes (RFC 5545 3.2). */
function parameter(value: string): string {
  return `"${oneLine(value).replaceAll('"', '’')}"`;
}

const maxOctets = 75;

/** Lines longer than 75 octets go on after CRLF and a space (RFC 5545 3.1), never within a character. */
function fold(line: string): string {
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const size = utf8Size(character);
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Size(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
