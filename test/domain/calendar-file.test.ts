import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../shared/domain/calendar-file.ts';

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: '0123456789abcdef@termin.example.org',
  sequence: 2,
  stamp: Date.UTC(2026, 10, 20, 7, 0, 5) / 1000,
  startsAt: Date.UTC(2026, 10, 24, 8, 20) / 1000,
  minutes: 25,
  summary: 'Termin im Bürgeramt Mitte; Nummer M17',
  description: 'Bitte mitbringen:\n- Personalausweis, Reisepass\n- C:\\Formular',
  location: 'Rathausplatz 1, 12345 Lindenau',
  url: 'https://termin.example.org/a/rathaus-mitte.2026-11-24.0123456789abcdef/secret',
  organizer: { name: 'Stadt Lindenau', mail: 'termine@lindenau.example' },
  attendee: { name: 'Jördis "Jo" Ağaoğlu', mail: 'jo@example.org' },
};

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event in the file');
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('calendar file', () => {
  it('is read back by another program as it was meant', () => {
    const { calendar, component, event: back } = read(calendarFile(event));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(back.uid).toBe(event.uid);
    expect(back.sequence).toBe(2);
    expect(back.summary).toBe(event.summary);
    expect(back.description).toBe(event.description);
    expect(back.location).toBe(event.location);
    expect(component.getFirstPropertyValue('url')).toBe(event.url);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(back.organizer).toBe('mailto:termine@lindenau.example');
    expect(back.attendees[0]?.getFirstValue()).toBe('mailto:jo@example.org');
    expect(back.attendees[0]?.getParameter('cn')).toBe('Jördis ’Jo’ Ağaoğlu');
  });

  it('says the times in UTC', () => {
    const { event: back } = read(calendarFile(event));
    expect(back.startDate.toString()).toBe('2026-11-24T08:20:00Z');
    expect(back.endDate.toString()).toBe('2026-11-24T08:45:00Z');
    expect(calendarFile(event)).toContain('DTSTAMP:20261120T070005Z\r\n');
  });

  it('reminds one day before', () => {
    const alarm = read(calendarFile(event)).component.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P1D');
  });

  it('takes an appointment out of the calendar without reminding of it', () => {
    const { calendar, component } = read(calendarFile({ ...event, method: 'CANCEL', sequence: 3 }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(component.getFirstSubcomponent('valarm')).toBeNull();
  });

  it('names no attendee in a file that is only looked at', () => {
    const { attendee: _, ...published } = event;
    const { component } = read(calendarFile({ ...published, method: 'PUBLISH' }));
    expect(component.getFirstProperty('attendee')).toBeNull();
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  const printable = anyText.map((value) => value.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim());

  it('keeps every line within 75 octets and ends it in CRLF, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, name) => {
        const file = calendarFile({ ...event, summary, description, attendee: { name, mail: 'jo@example.org' } });
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
      }),
    );
  });

  it('lets no text become a line of its own', () => {
    fc.assert(
      fc.property(printable, printable, (summary, tail) => {
        const description = `${summary}\r\nBEGIN:VALARM\nATTENDEE:mailto:evil@example.org\r${tail}`;
        const { component, event: back } = read(calendarFile({ ...event, summary, description }));
        expect(back.summary).toBe(summary);
        expect(component.getAllSubcomponents('valarm')).toHaveLength(1);
        expect(component.getAllProperties('attendee')).toHaveLength(1);
        expect(back.description).toBe(description.replaceAll(/\r\n?/g, '\n'));
      }),
    );
  });
});
