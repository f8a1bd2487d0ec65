import { plural } from '../../format.ts';
import type { OfferMessages } from './de.ts';

const days = (n: number) => `${n}\u00a0${plural('en', n, { one: 'day', other: 'days' })}`;
const workingDays = (n: number) => `${n}\u00a0${plural('en', n, { one: 'working day', other: 'working days' })}`;

export const en: OfferMessages = {
  list: {
    title: 'Certificates without a visit',
    description: 'Ask for certificates online and download them.',
    lead: 'Ask for it from home. The certificate carries an electronic seal that anybody can check.',
    link: 'Certificates without a visit',
    homeText: 'A registration certificate, for example: ask for it online, download it at once.',
    none: 'There is no certificate online here at the moment. You can get one at our offices with an appointment.',
    toList: 'See certificates',
    services: 'See all services',
    mine: 'My requests',
    mineText: 'Already asked for something? See here how it is going.',
    found: 'Without a visit',
    otherwise: 'Another certificate?',
    otherwiseText: 'What is not listed here you can get with an appointment.',
    verify: 'Were you given a certificate and want to check it?',
    verifyLink: 'Check a certificate',
  },
  product: {
    facts: 'At a glance',
    cost: 'Cost',
    from: (amount) => `from ${amount}`,
    free: 'free',
    duration: 'How long it takes',
    measured: (n) =>
      n === 0 ? 'lately 9 out of 10 were ready the same day' : `lately 9 out of 10 were ready within ${days(n)}`,
    promised: (n) => `at most ${workingDays(n)}. That is our promise; there were too few so far to measure.`,
    atOnce: 'mostly at once, if none of us has to look at it',
    who: 'Who can ask for it',
    self: 'You, for yourself.',
    others: 'You. For your child or with a power of attorney as well; then one of us looks at it.',
    need: 'What you need',
    levels: {
      none: 'your account with a password',
      low: 'your account with a second step, for example a code on your phone',
      substantial: 'a verified proof of identity, for example an app with a certificate or your online ID card',
      high: 'your ID card with the online function, and its PIN',
    },
    why: 'Why you sign in',
    whyText: {
      none: 'So that only you see your request.',
      low: 'The certificate shows personal data. Somebody else might know a password.',
      substantial:
        'The certificate shows data that could be used to harm you. So we must be quite sure that it is you.',
      high: 'This certificate proves a lot. So we must be completely sure that it is you.',
    },
    proofNeed: 'for some purposes a proof as a PDF, up to 200\u00a0KB',
    exemptionNeed: 'if you do not have to pay the fee: a proof as a PDF, up to 200\u00a0KB',
    minutes: 'about two minutes',
    shows: 'What it shows',
    always: 'suggested',
    choose: 'only if you choose it',
    compared:
      'These details come from the population register. This portal has no access to the register of births: somebody at the registry office compares the details there before we issue anything. This is not a birth certificate; you get one from the registry office.',
    deliveries: 'How you get it',
    law: 'Legal basis',
    lawWords: { no: 'no.', sentence: 'sentence' },
    valid: (n) => `It is valid for ${plural('en', n, { one: 'one month', other: `${n}\u00a0months` })}.`,
    kept: (n) => `You can download it for ${days(n)}. After that we delete the file.`,
    begin: 'Ask for it now',
    privacy: 'What happens with your data',
  },
  delivery: {
    download: { name: 'Download', hint: 'As a PDF with an electronic seal, valid in print too.' },
    post: { name: 'By post', hint: 'On paper to your registered address.' },
    'pick-up': { name: 'Pick up', hint: 'On paper at our office, with an appointment.' },
  },
  field: {
    'family-name': 'family name',
    'birth-name': 'name at birth and earlier names',
    'given-names': 'given names',
    doctorate: 'doctorate',
    'birth-date': 'date of birth',
    'birth-place': 'place of birth',
    addresses: 'current addresses',
    'move-in-dates': 'date of moving in',
    'former-addresses': 'former addresses',
    citizenships: 'citizenships',
    'family-status': 'marital status',
    alive: 'that you are alive',
  },
};
