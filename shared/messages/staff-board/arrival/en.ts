import { plural } from '../../format.ts';
import type { ArrivalMessages } from './de.ts';

export const en = {
  checkIn: {
    title: 'Arrival and search',
    label: 'Code, number or name',
    hint: (code) => `For example ${code}, M17 or the first three letters of the surname`,
    button: 'Search',
    needed: 'Enter a code, a number or at least three letters.',
    unknown: 'There is nothing here today under this code or number. Is everything typed correctly?',
    elsewhere:
      'This code belongs to no appointment that is here today. Is it typed correctly? Then the appointment is on another day or at another office.',
    isHere: (who) => `${who} is here.`,
    call: 'They will be called by this number.',
    found: (n, letters) => plural('en', n, { one: `1 person for “${letters}”`, other: `${n} people for “${letters}”` }),
    none: (letters) => `Nobody here today for “${letters}”.`,
    noneLead: 'No appointment? Draw a number. Otherwise the code from the email helps.',
  },
  walkIn: {
    title: 'Walk-in',
    lead: 'Draw a number for somebody who is here.',
    services: 'Concern',
    count: (service) => `How many: ${service}`,
    name: 'Name, to address them',
    optional: 'optional',
    button: 'Draw a number',
    needed: 'Choose at least one concern.',
    tooMany: 'Five concerns at most.',
    tooLong: 'The name is too long or has characters that do not work.',
    nothing: 'This office offers nothing at the moment.',
    drawn: 'Your number',
    wait: (span) => `Waiting time about ${span}`,
    another: 'Draw another number',
    print: 'Print with Ctrl + P',
  },
} satisfies ArrivalMessages;
