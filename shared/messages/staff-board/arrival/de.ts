import { plural } from '../../format.ts';

/** Who arrives: with an appointment, or without one. The other languages have the same shape. */
export const de = {
  checkIn: {
    title: 'Ankunft und Suche',
    label: 'Code, Nummer oder Name',
    hint: (code: string) => `Zum Beispiel ${code}, M17 oder die ersten drei Buchstaben des Nachnamens`,
    button: 'Suchen',
    needed: 'Geben Sie Code, Nummer oder mindestens drei Buchstaben ein.',
    unknown: 'Zu diesem Code oder dieser Nummer gibt es heute hier nichts. Ist alles richtig abgetippt?',
    elsewhere:
      'Dieser Code gehört zu keinem Termin, der heute hier ist. Ist er richtig abgetippt? Dann ist der Termin an einem anderen Tag oder in einem anderen Amt.',
    isHere: (who: string) => `${who} ist da.`,
    call: 'Die Person wird mit dieser Nummer aufgerufen.',
    found: (n: number, letters: string) =>
      plural('de', n, { one: `1 Person zu „${letters}“`, other: `${n} Personen zu „${letters}“` }),
    none: (letters: string) => `Heute ist hier niemand zu „${letters}“.`,
    noneLead: 'Ohne Termin? Ziehen Sie eine Nummer. Sonst hilft der Code aus der Mail.',
  },
  walkIn: {
    title: 'Ohne Termin',
    lead: 'Nummer ziehen für jemanden, der da ist.',
    services: 'Anliegen',
    count: (service: string) => `Wie viele: ${service}`,
    name: 'Name, um sie oder ihn anzusprechen',
    optional: 'freiwillig',
    button: 'Nummer ziehen',
    needed: 'Wählen Sie mindestens ein Anliegen.',
    tooMany: 'Höchstens fünf Anliegen auf einmal.',
    tooLong: 'Der Name ist zu lang oder enthält Zeichen, die nicht gehen.',
    nothing: 'Dieses Amt bietet gerade nichts an.',
    drawn: 'Ihre Nummer',
    wait: (span: string) => `Wartezeit ungefähr ${span}`,
    another: 'Noch eine Nummer ziehen',
    print: 'Drucken mit Strg + P',
  },
};

export type ArrivalMessages = typeof de;
