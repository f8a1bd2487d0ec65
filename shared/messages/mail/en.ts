import type { MailMessages } from './de.ts';

export const en: MailMessages = {
  subject: {
    'please-confirm': (when) => `Please confirm your appointment on ${when}`,
    confirmed: (when) => `Your appointment on ${when}`,
    moved: (when) => `Your new appointment on ${when}`,
    cancelled: (when) => `Cancelled: your appointment on ${when}`,
    reminder: (when) => `Reminder: your appointment on ${when}`,
  },
  title: {
    'please-confirm': 'Please confirm your appointment',
    confirmed: 'Your appointment is confirmed',
    moved: 'Your appointment has been moved',
    cancelled: 'Your appointment is cancelled',
    reminder: 'Your appointment is tomorrow',
  },
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  lead: {
    'please-confirm': (until) =>
      `The appointment is kept for you until ${until}. Please confirm it by then. After that, others can book it.`,
    confirmed: 'We look forward to your visit.',
    moved: (old) =>
      `Here is your new appointment. The old one${old === undefined ? '' : ` on ${old}`} no longer applies.`,
    cancelled: 'You do not need to do anything else. The place is free for others again.',
    cancelledByTown: 'We are sorry: we cannot keep this appointment. Please find a new one.',
    reminder: 'We look forward to your visit. If you cannot come, please cancel the appointment.',
  },
  confirm: {
    button: 'Confirm appointment',
    orCode: 'Or enter this number on the page you still have open:',
    notYou: 'You did not book an appointment? Then you do not need to do anything. Without confirmation it lapses.',
  },
  fact: { number: 'Your number', when: 'When', where: 'Where', what: 'What', duration: 'Duration', code: 'Your code' },
  minutes: (minutes) => `about ${minutes} minutes`,
  counted: { person: { one: 'person', other: 'people' }, piece: { one: 'piece', other: 'pieces' } },
  note: 'A message for you',
  bring: 'Please bring',
  way: 'How to get here',
  access: {
    stepFree: {
      yes: 'The entrance is step-free.',
      no: 'There are steps at the entrance.',
      partly: 'Part of the building is step-free.',
      unknown: 'We do not know whether the entrance is step-free.',
    },
    inductionLoop: { yes: 'There is an induction loop for hearing aids.', no: 'There is no induction loop.' },
    toilet: { yes: 'There is an accessible toilet.', no: 'There is no accessible toilet.' },
  },
  onTheDay: {
    heading: 'On the day',
    called: (number) => `Please come to the waiting room. We will call you by your number ${number}.`,
  },
  change: {
    heading: 'Changing something',
    until: (when) => `You can move or cancel the appointment until ${when}.`,
    button: 'View or change appointment',
    withCode: (code) => `On our website you can also open it with the code ${code} and your email address.`,
    secret: 'Please do not forward this email: whoever has the link can change the appointment.',
  },
  rebook: {
    subject: (when, isReminder) => `${isReminder ? 'Reminder: ' : ''}Your appointment on ${when} cannot take place`,
    title: 'Please choose a new time',
    lead: (when) => `Unfortunately your appointment on ${when} cannot take place. We are sorry.`,
    held: (until) => `We are keeping these times for you until ${until}:`,
    none: 'We could not keep a time near it for you. Please choose one yourself.',
    button: 'Choose a new time',
    other: 'None of them suits you? On the same page you find other times. You can also cancel there.',
    secret: 'Do not pass this email on: anyone with the link can choose for you.',
  },
  newAppointment: 'Find a new appointment',
  questions: 'Questions? Call us:',
  calendar: {
    summary: (office) => `Appointment: ${office}`,
    number: (number) => `Your number: ${number}`,
    look: 'View appointment',
  },
};
