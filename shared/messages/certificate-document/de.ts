import { documentTitles } from './document-titles.ts';

/** The words of a certificate. It is printed in one of these languages; the others have the same shape. */
export const de = {
  titles: documentTitles.de,
  intro: (authority: string, date: string) =>
    `${authority} bescheinigt: Im Melderegister sind am ${date} die folgenden Angaben eingetragen.`,
  compared: {
    intro: (authority: string, date: string) =>
      `${authority} bescheinigt am ${date}: Das Standesamt hat die folgenden Angaben mit dem Geburtenregister verglichen. Was davon dort eingetragen ist, stimmt überein.`,
    remark:
      'Die Angaben kommen aus dem Melderegister. Das Portal, das dieses Dokument erstellt, hat keinen Zugriff auf das Geburtenregister; verglichen hat ein Mensch. Der Familienname ist der heutige und kann ein anderer sein als bei der Geburt. Diese Auskunft ist keine Personenstandsurkunde (PStG § 55 Abs. 1).',
  },
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
