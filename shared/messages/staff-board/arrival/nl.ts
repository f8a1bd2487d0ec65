import { plural } from '../../format.ts';
import type { ArrivalMessages } from './de.ts';

export const nl = {
  checkIn: {
    title: 'Aankomst en zoeken',
    label: 'Code, nummer of naam',
    hint: (code) => `Bijvoorbeeld ${code}, M17 of de eerste drie letters van de achternaam`,
    button: 'Zoeken',
    needed: 'Vul een code, een nummer of minstens drie letters in.',
    unknown: 'Bij deze code of dit nummer is hier vandaag niets. Is alles goed overgetypt?',
    elsewhere:
      'Deze code hoort bij geen afspraak die hier vandaag is. Is hij goed overgetypt? Dan is de afspraak op een andere dag of bij een ander kantoor.',
    isHere: (who) => `${who} is hier.`,
    call: 'De persoon wordt met dit nummer opgeroepen.',
    found: (n, letters) =>
      plural('nl', n, { one: `1 persoon bij “${letters}”`, other: `${n} personen bij “${letters}”` }),
    none: (letters) => `Vandaag is hier niemand bij “${letters}”.`,
    noneLead: 'Geen afspraak? Trek een nummer. Anders helpt de code uit de e-mail.',
  },
  walkIn: {
    title: 'Zonder afspraak',
    lead: 'Een nummer trekken voor iemand die hier is.',
    services: 'Zaak',
    count: (service) => `Hoeveel: ${service}`,
    name: 'Naam, om iemand aan te spreken',
    optional: 'niet verplicht',
    button: 'Nummer trekken',
    needed: 'Kies minstens één zaak.',
    tooMany: 'Hoogstens vijf zaken tegelijk.',
    tooLong: 'De naam is te lang of heeft tekens die niet kunnen.',
    nothing: 'Dit kantoor biedt nu niets aan.',
    drawn: 'Uw nummer',
    wait: (span) => `Wachttijd ongeveer ${span}`,
    another: 'Nog een nummer trekken',
    print: 'Printen met Ctrl + P',
  },
} satisfies ArrivalMessages;
