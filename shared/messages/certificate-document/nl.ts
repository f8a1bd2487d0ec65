import type { DocumentMessages } from './de.ts';

export const nl: DocumentMessages = {
  titles: {
    'registration-simple': 'Bewijs van inschrijving',
    'registration-extended': 'Uitgebreid bewijs van inschrijving',
    'residence-history': 'Bewijs van eerdere adressen',
    life: 'Bewijs van in leven zijn',
    'civil-status': 'Bewijs van burgerlijke staat',
  },
  intro: (authority, date) =>
    `${authority} verklaart dat in het bevolkingsregister op ${date} de volgende gegevens staan.`,
  labels: {
    'family-name': 'Achternaam',
    'birth-name': 'Geboortenaam',
    'given-names': 'Voornamen',
    doctorate: 'Doctorstitel',
    'birth-date': 'Geboortedatum',
    'birth-place': 'Geboorteplaats',
    citizenships: 'Nationaliteit',
    'family-status': 'Burgerlijke staat',
    alive: 'Datum van overlijden',
  },
  residence: {
    main: 'Hoofdwoning',
    secondary: 'Tweede woning',
    moveIn: { main: 'Ingetrokken in de hoofdwoning', secondary: 'Ingetrokken in de tweede woning' },
    former: { main: 'Eerdere hoofdwoning', secondary: 'Eerdere tweede woning' },
    current: 'Woning',
    noneNow: 'geen huidige woning ingeschreven',
    earlier: 'Eerdere woningen',
    noneEarlier: 'geen ingeschreven',
    fromTo: (address, from, until) => `${address}, van ${from} tot ${until}`,
  },
  callName: (names, call) => `${names} (roepnaam: ${call})`,
  unknownDay: (monthAndYear) => `${monthAndYear} (dag niet bekend)`,
  unknownMonth: (year) => `${year} (dag en maand niet bekend)`,
  notRegistered: 'niet ingeschreven',
  familyStatus: {
    single: 'ongehuwd',
    married: 'gehuwd',
    divorced: 'gescheiden',
    widowed: 'verweduwd',
    partnership: 'geregistreerd partnerschap',
    unknown: 'niet bekend',
  },
  alive: 'Er is geen datum van overlijden opgeslagen.',
  remarks: {
    asked:
      'Het bewijs toont de gegevens die zijn aangevraagd; het register kan meer gegevens bevatten. Plaatsen en straten staan er zoals ze zijn ingeschreven.',
    sealed: 'Het heeft een elektronisch zegel (geavanceerd, niet gekwalificeerd) en is geldig zonder handtekening.',
  },
};
