import { plural } from '../format.ts';
import type { FrameMessages } from './de.ts';

const minutes = (n: number) => `${n}\u00a0${plural('en', n, { one: 'minute', other: 'minutes' })}`;

export const en = {
  frame: {
    skip: 'Skip to content',
    department: 'Citizen services',
    languages: 'Language',
    mine: 'My appointment',
    demo: 'This is a demonstration. Appointments you book here are not real.',
    callUs: 'Prefer to call?',
    callNote: 'We also book and move appointments by phone.',
    callFallback: 'Call your town hall. We also book and move appointments by phone.',
    about: 'About this service',
    law: 'Legal',
  },
  pages: {
    services: 'All services',
    offices: 'Our offices',
    source: 'Source code',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    imprint: 'Imprint',
  },
  search: {
    label: 'Keyword',
    hint: 'For example: ID card, moving, passport',
    submit: 'Search',
  },
  home: {
    title: 'What would you like to get done?',
    description: 'Find and book appointments at the town hall, without an account.',
    events: 'Or choose what is happening in your life',
    all: { name: 'All services', note: 'From A to Z' },
    often: 'Often asked for, with the next free appointment',
    code: {
      title: 'Do you already have a code?',
      code: 'Your code',
      codeHint: (prefix) => `For example ${prefix}\u20114K7M\u20112PQX. It is in your email.`,
      mail: 'Your email address',
      open: 'Open appointment',
    },
  },
  events: {
    moving: { name: 'Moving', note: 'Register your address' },
    identity: { name: 'ID and travel', note: 'ID card, passport' },
    birth: { name: 'Birth', note: 'Certificate, names' },
    marriage: { name: 'Marriage', note: 'Registering, names' },
    car: { name: 'Car', note: 'Registration, licence' },
    death: { name: 'Death', note: 'What to do now' },
    business: { name: 'Business', note: 'Trade, restaurants' },
  },
  offer: {
    freeFrom: 'free from',
    alsoOnline: 'also possible without a visit',
    onlyOnline: 'possible without a visit',
    nothingFree: 'nothing free right now',
  },
  results: {
    title: 'Find services',
    found: (count, words) =>
      plural('en', count, { one: `1 service matches “${words}”`, other: `${count} services match “${words}”` }),
    count: (count) => plural('en', count, { one: '1 service', other: `${count} services` }),
    letters: 'By letter',
    allLink: 'All services from A to Z',
    nothing: (words) => `We found nothing for “${words}”`,
    nothingLead: 'That is our search, not you. A short word often helps, for example “passport”.',
    nothingHere: 'There is no service for this here right now.',
    browse: { name: 'See all services', note: 'The whole list from A to Z.' },
    call: { name: (phone) => `Call ${phone}`, note: 'We will find the right thing with you.' },
    byEvent: 'Or by occasion',
  },
  service: {
    online: 'You can do this without a visit',
    onlineGo: 'Do it online',
    appointment: 'Your appointment with us',
    appointmentInstead: 'Prefer an appointment?',
    find: 'Find an appointment',
    noAppointment: 'You cannot book an appointment for this service here. Call us and we will help.',
    facts: 'At a glance',
    cost: 'Cost',
    duration: 'Time at the office',
    minutes: (least, most) => (least === most ? minutes(least) : `${least} to ${minutes(most)}`),
    extra: {
      person: (least, most) =>
        `${least === most ? minutes(least) : `${least} to ${minutes(most)}`} for each further person`,
      piece: (least, most) =>
        `${least === most ? minutes(least) : `${least} to ${minutes(most)}`} for each further item`,
    },
    deadline: 'Deadline',
    whoComes: 'Who comes',
    about: 'What it is about',
    bring: 'What to bring',
    form: 'Open the form',
    printLink: 'List to print and tick off',
    printTitle: (service) => `Bring along: ${service}`,
    printHint: 'Print this page and tick off what you have packed.',
    back: 'Back to the service',
    links: 'Laws and forms',
    moreOffices: (count) => plural('en', count, { one: '1 more office', other: `${count} more offices` }),
    leika: 'Service key (LeiKa)',
  },
  access: {
    title: 'Access',
    stepFree: { yes: 'step-free', no: 'steps only', partly: 'partly step-free', unknown: 'steps: not known' },
    inductionLoop: { yes: 'induction loop', no: 'no induction loop', unknown: 'induction loop: not known' },
    accessibleToilet: { yes: 'accessible toilet', no: 'no accessible toilet', unknown: 'accessible toilet: not known' },
  },
  offices: {
    title: 'Our offices',
    lead: 'Addresses, access and how to reach us.',
    address: 'Address',
    way: 'How to get there',
    phone: 'Phone',
    none: 'No office is listed here at the moment.',
  },
  errors: {
    notFound: {
      title: 'This page does not exist',
      lead: 'Perhaps the address has changed or a letter is missing. Search for what you would like to get done:',
    },
    gone: {
      title: 'This link is no longer valid',
      lead: 'It has been used or has expired. You can still open your appointment with your code and email address.',
    },
    tooMany: {
      title: 'That was too often just now',
      lead: 'We limit the number of tries so that everybody gets a turn. Please wait a moment.',
    },
    broken: {
      title: 'Something broke here',
      lead: 'This is our fault. Please try again in a few minutes.',
    },
    busy: {
      title: 'We are very busy just now',
      lead: 'Your appointments are safe, and this will pass soon.',
    },
    down: {
      title: 'We cannot be reached right now',
      lead: 'Please try again in a few minutes. Your appointments are safe.',
    },
    other: {
      title: 'That did not work',
      lead: 'Please go back one step and try again.',
    },
    home: 'To the home page',
    again: 'Try again',
    againIn: (wait) => `Please try again in ${wait}.`,
    openMine: 'Open with code and email address',
    call: (phone) => `Or call us: ${phone}`,
  },
} satisfies FrameMessages;
