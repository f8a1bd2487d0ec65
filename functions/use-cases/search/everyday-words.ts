import { foldedWord } from './word-forms.ts';

/** Words that people use, in several languages, and words that offices use for the same; both folded when compared. */
const meanings: readonly (readonly [everyday: readonly string[], official: readonly string[]])[] = [
  [
    ['perso', 'ausweis', 'id', 'identity', 'identiteitskaart', 'idkaart'],
    ['Personalausweis', 'eID'],
  ],
  [
    [
      'umziehen',
      'umzug',
      'umgezogen',
      'einzug',
      'moving',
      'move',
      'verhuizen',
      'verhuizing',
      'adresse',
      'address',
      'adres',
    ],
    ['Wohnung', 'Wohnsitz', 'anmelden', 'ummelden', 'Anmeldung'],
  ],
  [
    ['auszug', 'wegzug', 'auswandern'],
    ['abmelden', 'Abmeldung', 'Wohnsitz'],
  ],
  [
    ['pass', 'passport', 'paspoort'],
    ['Reisepass', 'Pass'],
  ],
  [
    ['auto', 'car', 'pkw', 'kfz', 'vehicle'],
    ['Fahrzeug', 'Kraftfahrzeug', 'Zulassung'],
  ],
  [
    ['führerschein', 'lappen', 'rijbewijs', 'licence', 'license'],
    ['Führerschein', 'Fahrerlaubnis'],
  ],
  [
    ['heiraten', 'hochzeit', 'marry', 'marriage', 'wedding', 'trouwen', 'huwelijk'],
    ['Eheschließung', 'Ehe', 'Trauung'],
  ],
  [
    ['baby', 'geburt', 'birth', 'geboorte'],
    ['Geburt', 'Geburtsurkunde'],
  ],
  [
    ['tod', 'gestorben', 'death', 'overlijden'],
    ['Sterbefall', 'Sterbeurkunde'],
  ],
  [
    ['hund', 'dog', 'hond'],
    ['Hundesteuer', 'Hund'],
  ],
  [
    ['firma', 'business', 'company', 'selbstständig', 'bedrijf'],
    ['Gewerbe', 'Gewerbeanmeldung'],
  ],
  [['vorstrafen', 'polizeiliches', 'criminal', 'vog'], ['Führungszeugnis']],
  [
    ['parken', 'parking', 'parkeren'],
    ['Bewohnerparkausweis', 'Parkausweis'],
  ],
  [
    ['visum', 'visa', 'residence', 'aufenthalt'],
    ['Aufenthaltstitel', 'Aufenthaltserlaubnis'],
  ],
  [['beglaubigen', 'beglaubigt', 'certified'], ['Beglaubigung']],
];

const officialByWord = new Map(
  meanings.flatMap(([everyday, official]) => everyday.map((word) => [foldedWord(word), official] as const)),
);

/** What offices call it; nothing for words that are no everyday words known here. */
export function officialWords(word: string): readonly string[] {
  return officialByWord.get(foldedWord(word)) ?? [];
}
