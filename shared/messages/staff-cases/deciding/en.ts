import type { DecidingMessages } from './de.ts';

export const en = {
  approve: {
    title: 'Approve',
    button: 'Approve',
    hint: 'What is shown above is approved. If the register changes before, the request comes back.',
    reason: 'Why',
    reasons: {
      checked: 'Details and register agree',
      'proof-accepted': 'The proof is enough',
    },
    impossible: 'It can be approved only when the register names exactly one person.',
  },
  ask: {
    title: 'Ask a question',
    button: 'Send the question',
    hint: 'The clock stands still until there is an answer. After 30 days without one the request ends.',
    blocks: 'Ready sentences',
    text: 'Your own words',
  },
  reject: {
    title: 'Reject',
    button: 'Reject',
    hint: 'The sentence you choose stands in the decision, your own text after it. How to object is added by itself; a fee that was paid goes back as the terms of the certificate say.',
    reason: 'Reason',
    text: 'Reasons in detail',
  },
  retry: { title: 'Issue again', button: 'Try again', hint: 'Begins in a few minutes.' },
  handOver: {
    title: 'Send or hand over',
    open: 'Document to print (PDF)',
    button: 'Has been sent or handed over',
  },
  revoke: {
    title: 'Revoke',
    button: 'Propose to revoke',
    second: 'Revoke for good',
    keep: 'Do not revoke after all',
    hint: 'This takes two people. Afterwards the certificate is invalid for everybody who checks it. This cannot be undone.',
    proposed: 'Somebody wants to revoke this certificate',
    byYou: 'You have proposed the revocation. Now a second person decides.',
    reason: 'Reason',
    reasons: {
      'wrong-content': 'Its content is wrong',
      'person-asked': 'The person asked for it',
      'not-entitled': 'It should not have been issued',
      other: 'Another reason',
    },
  },
  reissue: {
    title: 'Replace by a new one',
    button: 'Replace',
    hint: 'The old one is invalid at once. The new one gets a case of its own without a fee, decided like any other.',
  },
  errors: {
    reason: 'Please choose a reason.',
    text: 'Please write something, or choose a ready sentence (2,000 characters at most).',
  },
  rejectReasons: {
    'not-entitled': 'Not entitled',
    'proof-missing': 'Proof missing or not enough',
    'person-unclear': 'Unclear whom it is about',
    'not-in-register': 'Cannot be certified from the register',
    'no-answer': 'No sufficient answer to the question',
    other: 'Another reason (then in your own words)',
  },
} satisfies DecidingMessages;
