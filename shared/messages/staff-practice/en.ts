import type { StaffPracticeMessages } from './de.ts';

export const en: StaffPracticeMessages = {
  title: 'Practise',
  lead: 'Try everything. You get a copy of your office with invented people, for yourself only.',
  points: [
    'Nothing leaves the house: no mail, no count in the figures.',
    'The copy is open now, on Sundays and in the evening, too.',
    'One press on “Start again” restores everything.',
  ],
  begin: 'Begin to practise',
  office: 'Which office would you like to practise with?',
  running: 'You are practising.',
  toBoard: 'To the day',
  reset: 'Start again',
  resetHint: 'All invented people are back at the beginning.',
  end: 'Stop practising',
  endHint: 'You come back to your counter. The copy is deleted.',
  tour: 'Tour of the day board',
  nowhere: 'You work at no office that serves people, so there is nothing to practise here.',
  choose: 'Choose an office.',
};
