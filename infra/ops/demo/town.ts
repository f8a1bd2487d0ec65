import type { z } from 'zod';
import type { Municipality } from '../../../shared/domain/municipality.ts';

/** "Stadt Lindenau": invented. 115 is the real number of German authorities; mails end at example.org. */
export const demoTown: z.input<typeof Municipality> = {
  id: 'lindenau',
  name: { de: 'Stadt Lindenau', en: 'Town of Lindenau', nl: 'Stad Lindenau', einfach: 'Stadt Lindenau' },
  codePrefix: 'LIN',
  zone: 'Europe/Berlin',
  accent: { light: '#00594c', dark: '#7fd1c1' },
  phone: {
    number: '115',
    hours: {
      de: 'Montag bis Freitag, 8 bis 18 Uhr',
      en: 'Monday to Friday, 8:00 to 18:00',
      nl: 'maandag tot en met vrijdag, 8 tot 18 uur',
      einfach: 'Montag bis Freitag, 8 bis 18 Uhr',
    },
  },
  mail: 'buergerservice@example.org',
  demo: true,
  imprint: {
    de: 'Stadt Lindenau, Marktplatz 1, 59999 Lindenau. Eine erfundene Stadt zum Ausprobieren.',
    en: 'Town of Lindenau, Marktplatz 1, 59999 Lindenau. An invented town to try things out.',
    nl: 'Stad Lindenau, Marktplatz 1, 59999 Lindenau. Een verzonnen stad om uit te proberen.',
    einfach: 'Stadt Lindenau, Marktplatz 1, 59999 Lindenau. Die Stadt gibt es nicht wirklich.',
  },
};
