import type { DocumentMessages } from './de.ts';
import { documentTitles } from './document-titles.ts';

export const nl: DocumentMessages = {
  titles: documentTitles.nl,
  intro: (authority, date) =>
    `${authority} verklaart dat in het bevolkingsregister op ${date} de volgende gegevens staan.`,
  compared: {
    intro: (authority, date) =>
      `${authority} verklaart op ${date}: de burgerlijke stand heeft de volgende gegevens vergeleken met het geboorteregister. Wat daarvan daar is ingeschreven, komt overeen.`,
    remark:
      'De gegevens komen uit het bevolkingsregister. Het portaal dat dit document maakt, heeft geen toegang tot het geboorteregister; een mens heeft vergeleken. De achternaam is die van nu en kan anders zijn dan bij de geboorte. Dit bericht is geen akte van de burgerlijke stand (PStG § 55 lid 1).',
  },
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
