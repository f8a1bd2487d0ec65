import type { LegalMessages } from './legal-text.ts';

export const en = {
  accessibility: {
    title: 'Accessibility statement',
    lead: (town) => `This statement is about the appointment portal: ${town}.`,
    sections: [
      {
        title: 'How accessible are these pages?',
        paragraphs: [
          'We measure by the German regulation BITV 2.0, the European standard EN 301 549 and the guidelines WCAG 2.2, level AA.',
          'By our own assessment, the pages meet these requirements for the most part.',
        ],
        points: [
          'Everything works with the keyboard and without scripts.',
          'The pages adapt: small screens, 200% text, dark mode, high contrast.',
          'Every page is checked automatically at every change.',
        ],
      },
      {
        title: 'What is still missing',
        paragraphs: ['We know of these points and work on them:'],
        points: [
          'A check with people who use a screen reader every day is still to come.',
          'There are texts in plain German, but not yet in easy-to-read German or sign language.',
          'Some texts of the town hall are not translated. They appear in German.',
          'Forms and pages of others that we link to are not always accessible.',
        ],
      },
      {
        title: 'Did you meet a barrier?',
        paragraphs: [
          'Write to us or call. Tell us which page it was. We answer within a month at the latest and help you by phone until then.',
        ],
        contact: true,
      },
      {
        title: 'If our answer does not help',
        paragraphs: [
          'You can turn to the enforcement or arbitration body of your federal state. It costs nothing, and you need no lawyer.',
        ],
      },
      {
        title: 'Date of this statement',
        paragraphs: ['Written on 21 November 2026 on the basis of a self-assessment.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: () =>
      'You book without an account. We store only what your appointment needs and delete it 30 days after the appointment. What holds for certificates stands further down.',
    sections: [
      {
        title: 'Who is responsible',
        paragraphs: [
          'The town whose name you see above is responsible. You reach the data protection officer in the same way, with the keyword “privacy”:',
        ],
        contact: true,
      },
      {
        title: 'What we store',
        paragraphs: ['When you book an appointment, we store:'],
        points: [
          'your name and your email address',
          'your phone number, if you give it',
          'service, office, day, time and language of your appointment',
          'your answers, if a service asks something beforehand, for example a file number',
        ],
      },
      {
        title: 'What for',
        paragraphs: [
          'We use it to give you the appointment, confirm it, remind you of it and prepare it at the office.',
          'The legal basis is Article 6(1)(e) of the General Data Protection Regulation with the data protection act of the federal state: we carry out a public task.',
        ],
      },
      {
        title: 'For how long',
        paragraphs: [
          'Everything about an appointment is deleted 30 days after its day. This is also true if you did not confirm it or cancelled it.',
          'In backups it stays for at most 35 days more. Nobody reads it there, except to restore the system after a failure.',
        ],
      },
      {
        title: 'What we do not do',
        paragraphs: [],
        points: [
          'no accounts with us, no profiles, no advertising',
          'no content and no counting by others',
          'no passing on, except to our service providers in the European Union: for running the servers and sending the emails',
        ],
      },
      {
        title: 'Your internet address (IP address)',
        paragraphs: [
          'So that nobody takes all appointments away, we limit the number of tries. For this we remember an encrypted value of your IP address for a short time, never the address itself. Our logs do not contain it.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'While you only look around, we set no cookies. Only when you reserve or open an appointment do we set two at most. One remembers that the appointment is yours until you close the browser. The other remembers for 20 minutes what you type, so that nothing is lost. If you draw a number without an appointment, a third one remembers for twelve hours that it is yours. All are needed for that and serve no other purpose.',
        ],
      },
      {
        title: 'Figures',
        paragraphs: [
          'We count how often people search and book, and how long they wait for an appointment. These figures contain no names and no addresses.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You can ask for information, correction, deletion and restriction, and you can object to the processing. An email is enough.',
          'You can also complain to the data protection authority of your federal state.',
        ],
      },
    ],
  },
  imprint: { title: 'Imprint', contact: 'Contact' },
  source: {
    title: 'Source code',
    lead: () => 'This portal is free software. Every town may use, examine and improve it.',
    get: 'See and download the source code',
    ask: 'Write to us. We send you the source code that runs here:',
    api: 'See the open interface (API)',
    sections: [
      {
        title: 'Licence',
        paragraphs: ['The program is called Foyer. Its licence is the European Union Public Licence, EUPL 1.2.'],
      },
      {
        title: 'What we build on',
        paragraphs: [],
        points: ['Design: KERN, EUPL 1.2', 'Typeface: Fira Sans, SIL Open Font License 1.1', 'Pages: SvelteKit, MIT'],
      },
    ],
  },
} satisfies LegalMessages;
