/** The words of a certificate. It is printed in one of these languages; the others have the same shape. */
export const de = {
  titles: {
    'registration-simple': 'Meldebescheinigung',
    'registration-extended': 'Erweiterte Meldebescheinigung',
    'residence-history': 'Bescheinigung über frühere Wohnungen',
    life: 'Lebensbescheinigung',
    'civil-status': 'Bescheinigung über den Personenstand',
  },
  intro: (authority: string, date: string) =>
    `${authority} bescheinigt: Im Melderegister sind am ${date} die folgenden Angaben eingetragen.`,
  labels: {
    'family-name': 'Familienname',
    'birth-name': 'Geburtsname',
    'given-names': 'Vornamen',
    doctorate: 'Doktorgrad',
    'birth-date': 'Geburtsdatum',
    'birth-place': 'Geburtsort',
    citizenships: 'Staatsangehörigkeit',
    'family-status': 'Familienstand',
    alive: 'Sterbedatum',
  },
  residence: {
    main: 'Hauptwohnung',
    secondary: 'Nebenwohnung',
    moveIn: { main: 'Einzug in die Hauptwohnung', secondary: 'Einzug in die Nebenwohnung' },
    former: { main: 'Frühere Hauptwohnung', secondary: 'Frühere Nebenwohnung' },
    current: 'Wohnung',
    noneNow: 'keine aktuelle Wohnung eingetragen',
    earlier: 'Frühere Wohnungen',
    noneEarlier: 'keine eingetragen',
    fromTo: (address: string, from: string, until: string) => `${address}, vom ${from} bis ${until}`,
  },
  callName: (names: string, call: string) => `${names} (Rufname: ${call})`,
  unknownDay: (monthAndYear: string) => `${monthAndYear} (Tag nicht bekannt)`,
  unknownMonth: (year: string) => `${year} (Tag und Monat nicht bekannt)`,
  notRegistered: 'nicht eingetragen',
  familyStatus: {
    single: 'ledig',
    married: 'verheiratet',
    divorced: 'geschieden',
    widowed: 'verwitwet',
    partnership: 'in eingetragener Lebenspartnerschaft',
    unknown: 'nicht bekannt',
  },
  alive: 'Es ist kein Sterbedatum gespeichert.',
  remarks: {
    asked: 'Die Bescheinigung enthält die Angaben, die beantragt wurden; weitere Angaben im Register sind möglich.',
    sealed:
      'Sie ist elektronisch gesiegelt (fortgeschrittenes, nicht qualifiziertes Siegel) und ohne Unterschrift gültig.',
  },
};

export type DocumentMessages = typeof de;
