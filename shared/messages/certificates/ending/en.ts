import type { EndingMessages } from './de.ts';

export const en: EndingMessages = {
  endings: {
    withdraw: {
      title: 'Withdraw the request?',
      lead: 'Then nothing will be issued.',
      refund: { all: 'You get a fee that you paid back.', none: 'We keep a fee that you paid.' },
      button: 'Withdraw the request',
      keep: 'Keep it',
    },
    discard: {
      title: 'Discard the draft?',
      lead: 'Everything that you entered will be deleted.',
      button: 'Discard the draft',
      keep: 'Keep it',
    },
    erase: {
      title: 'Delete the case?',
      lead: 'Then nobody can read what it held, not even we. This cannot be taken back.',
      legal:
        'The log of the population register keeps that data were retrieved. The law demands it (BMG § 40). In backups everything ends after 35 days.',
      button: 'Delete for good',
      keep: 'Keep it',
    },
    unknown: 'We do not know whether this worked. Please press again.',
    gone: 'Deleted. Nothing is stored about this case any more.',
  },
  stored: {
    title: 'Everything that is stored',
    lead: 'This is how we have it at this moment, encrypted with a key for this case only.',
    looks: 'Who has seen your data',
    who: { citizen: 'You', clerk: 'Citizens’ office, a clerk', system: 'Automatic comparison' },
    what: {
      case: 'opened the request',
      document: 'fetched the certificate',
      everything: 'fetched everything that is stored',
      answers: 'read the answers',
      receipt: 'fetched the receipt',
      check: 'looked whether the certificate is valid',
      register: 'looked into the population register',
      proof: 'opened a proof',
    },
    retrievals: 'What was retrieved from the population register',
    retrievalLaw:
      'The law requires a record: name, date of birth, address and what was retrieved (section 40 BMG). It is encrypted and kept apart from this case. Only data protection control may read it, and you can ask for a copy.',
    retrievalEnds: 'will be deleted on',
    noLooks: 'Nobody so far.',
    parts: {
      request: 'All technical details of the case',
      answers: 'Your answers',
      applicant: 'From your sign-in',
      messages: 'Questions and answers',
      decision: 'Decision',
      files: 'Files',
    },
    fileNames: { proof: 'Proof', document: 'Certificate', receipt: 'Receipt' },
    machine: 'The names of the fields are those of our system. We gladly answer questions about them.',
    download: 'Download everything as a file (JSON)',
    fileName: 'case',
  },
};
