import { numberText } from '../figures/figure-format.ts';
import { plural } from '../format.ts';
import type { HeardMessages } from './de.ts';

export const en = {
  title: { visit: 'How was your visit?', certificate: 'How was it online?', 'gave-up': 'What was missing?' },
  satisfied: 'How satisfied are you?',
  levels: ['very dissatisfied', 'dissatisfied', 'neither satisfied nor dissatisfied', 'satisfied', 'very satisfied'],
  text: {
    visit: 'What was good, what was not?',
    certificate: 'What was good, what was not?',
    'gave-up': 'What would have helped you?',
  },
  textHint: 'Please no names, addresses or numbers. 1,200 characters at most.',
  privacy: 'No account, no name. Your answer is kept apart from your case and is deleted after a year at the latest.',
  tell: { name: 'Tell us what was missing', note: 'No account needed. It helps others to find it.' },
  send: 'Send answer',
  back: 'Back',
  thanks: 'Thank you for your answer!',
  thanksText: 'It counts in our public figures.',
  figures: 'How well we work',
  already: 'We have an answer from you already. Thank you!',
  alreadyText: 'The first one stays: every case counts once.',
  errors: {
    score: 'Please choose how satisfied you are.',
    long: (over) =>
      `Please shorten your text by ${numberText(over, 'en')}\u00a0${plural('en', over, { one: 'character', other: 'characters' })}.`,
    sign: (sign) => `Please remove the invisible character ${sign} from your text.`,
    unknown: 'That did not work. Your answer is still there. Please send it once more.',
    tooMany: 'Very many answers came from this connection just now. Please try again in an hour.',
    gone: 'This form is too old. Please send your answer once more.',
    question: (n) => `Please check your answer to question ${n}.`,
    nothing: 'Please answer one question at least.',
    closed: 'The survey has ended meanwhile. We could not take your answer any more; it is still there.',
  },
  voices: {
    title: 'What people write to us',
    lead: 'Chosen from the answers. No word is changed. Where somebody could be recognised it is blackened.',
    black: 'blackened',
  },
  survey: {
    invitation: 'Do you have two minutes?',
    invite: (title) => `Survey: ${title}`,
    until: (date) => `Open until ${date}`,
    from: (date) => `This survey begins on ${date}.`,
    ended: 'This survey has ended.',
    noResults: 'Its results are not published yet.',
    results: 'What came of it',
    answers: (n) => `${n}\u00a0${plural('en', n, { one: 'answer', other: 'answers' })}`,
    few: 'Fewer than five answers: we do not show them, so that nobody can be recognised.',
    texts: (n) => `${n}\u00a0${plural('en', n, { one: 'text', other: 'texts' })}. We do not publish texts.`,
    merged: 'What fewer than five have chosen stands together with something else.',
    answer: 'Answer',
    count: 'Number',
    privacy: 'All questions are voluntary. Nobody learns who has answered.',
    textHint: 'Please no names, addresses or numbers.',
    home: 'To the start page',
  },
} satisfies HeardMessages;
