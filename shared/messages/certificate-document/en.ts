import type { DocumentMessages } from './de.ts';
import { documentTitles } from './document-titles.ts';

export const en: DocumentMessages = {
  titles: documentTitles.en,
  intro: (authority, date) =>
    `${authority} certifies that the population register held the following information on ${date}.`,
  compared: {
    intro: (authority, date) =>
      `${authority} certifies on ${date}: the registry office has compared the following information with the register of births. As far as it is entered there, it agrees.`,
    remark:
      'The information comes from the population register. The portal that makes this document has no access to the register of births; a person has compared. The family name is today’s and may differ from the one at birth. This statement is not a certificate of civil status (PStG § 55 (1)).',
  },
  labels: {
    'family-name': 'Family name',
    'birth-name': 'Name at birth',
    'given-names': 'Given names',
    doctorate: 'Doctorate',
    'birth-date': 'Date of birth',
    'birth-place': 'Place of birth',
    citizenships: 'Citizenship',
    'family-status': 'Marital status',
    alive: 'Date of death',
  },
  residence: {
    main: 'Main residence',
    secondary: 'Secondary residence',
    moveIn: { main: 'Moved to the main residence', secondary: 'Moved to the secondary residence' },
    former: { main: 'Former main residence', secondary: 'Former secondary residence' },
    current: 'Residence',
    noneNow: 'no current residence registered',
    earlier: 'Former residences',
    noneEarlier: 'none registered',
    fromTo: (address, from, until) => `${address}, from ${from} to ${until}`,
  },
  callName: (names, call) => `${names} (name used: ${call})`,
  unknownDay: (monthAndYear) => `${monthAndYear} (day not known)`,
  unknownMonth: (year) => `${year} (day and month not known)`,
  notRegistered: 'not registered',
  familyStatus: {
    single: 'single',
    married: 'married',
    divorced: 'divorced',
    widowed: 'widowed',
    partnership: 'in a registered partnership',
    unknown: 'not known',
  },
  alive: 'No date of death is stored.',
  remarks: {
    asked:
      'The certificate shows the information that was asked for; the register may hold more. Place names and streets are written as registered.',
    sealed: 'It bears an electronic seal (advanced, not qualified) and is valid without a signature.',
  },
};
