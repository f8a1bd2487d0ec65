import type { PickUpMessages } from './de.ts';

export const en: PickUpMessages = {
  title: 'Pick-up',
  ready: 'The paper is ready for you. Choose when and where you pick it up.',
  until: (date) => `We keep it until ${date}. Then it is destroyed.`,
  choose: 'Choose a time to pick it up',
  chooseOther: 'Choose another time',
  booked: 'You pick up the paper here. The appointment is firm.',
  when: 'When',
  where: 'Where',
  number: 'Your number in the waiting area',
  open: 'View the appointment',
  calendar: 'Add to calendar',
  move: 'Move',
  cancel: 'Cancel',
  missed: (when) => `Your appointment was on ${when}. You did not get the paper then. That is all right.`,
  cancelled: (when) => `Your appointment on ${when} is cancelled. The paper is still ready for you.`,
  timesTitle: 'When will you pick up the paper?',
  timesLead: 'Press a time and it is firm. We already know your name.',
  back: 'Back to the case',
  noneFree: 'There is no free time at the moment. Look again later or call us.',
  notices: {
    pickUpBooked: 'Your appointment for picking it up is firm.',
    pickUpChanged: 'Something has changed here. This is how the pick-up stands now.',
  },
  problems: {
    taken: 'Somebody has just taken this time. Please choose another one.',
    stale: 'This time can no longer be booked. Please choose another one.',
    tooMany: 'You have chosen a time very often today. Please try again tomorrow or call us.',
    unknown: 'We do not know yet whether that worked. Please choose the time once more.',
  },
};
