import type { StaffPracticeMessages } from './de.ts';

export const nl: StaffPracticeMessages = {
  title: 'Oefenen',
  lead: 'Probeer alles uit. U krijgt een kopie van uw kantoor met verzonnen mensen, alleen voor u.',
  points: [
    'Er gaat niets naar buiten: geen mail, geen telling in de cijfers.',
    'De kopie is nu open, ook op zondag en ’s avonds.',
    'Met één druk op “Opnieuw beginnen” staat alles weer zoals eerst.',
  ],
  begin: 'Beginnen met oefenen',
  office: 'Met welk kantoor wilt u oefenen?',
  running: 'U bent aan het oefenen.',
  toBoard: 'Naar de dag',
  reset: 'Opnieuw beginnen',
  resetHint: 'Alle verzonnen mensen staan weer aan het begin.',
  end: 'Stoppen met oefenen',
  endHint: 'U komt terug aan uw balie. De kopie wordt verwijderd.',
  tour: 'Rondleiding door de dag',
  nowhere: 'U werkt bij geen kantoor waar mensen worden geholpen. Hier valt dus niets te oefenen.',
  choose: 'Kies een kantoor.',
};
