import { numberText } from '../figures/figure-format.ts';
import { plural } from '../format.ts';
import type { HeardMessages } from './de.ts';

export const nl = {
  title: { visit: 'Hoe was uw bezoek?', certificate: 'Hoe ging het online?', 'gave-up': 'Wat ontbrak er?' },
  satisfied: 'Hoe tevreden bent u?',
  levels: ['zeer ontevreden', 'ontevreden', 'niet tevreden, niet ontevreden', 'tevreden', 'zeer tevreden'],
  text: {
    visit: 'Wat was goed, wat niet?',
    certificate: 'Wat was goed, wat niet?',
    'gave-up': 'Wat had u geholpen?',
  },
  textHint: 'Geen namen, adressen of nummers alstublieft. Hooguit 1.200 tekens.',
  privacy:
    'Zonder account en zonder naam. Uw antwoord staat los van uw zaak en wordt uiterlijk na een jaar verwijderd.',
  tell: { name: 'Vertel ons wat er ontbrak', note: 'Zonder account. Het helpt anderen om het te vinden.' },
  send: 'Antwoord versturen',
  back: 'Terug',
  thanks: 'Bedankt voor uw antwoord!',
  thanksText: 'Het telt mee in onze openbare cijfers.',
  figures: 'Zo goed werken wij',
  already: 'Wij hebben al een antwoord van u. Bedankt!',
  alreadyText: 'Het eerste blijft staan: elke zaak telt één keer.',
  errors: {
    score: 'Kies hoe tevreden u bent.',
    long: (over) =>
      `Maak uw tekst ${numberText(over, 'nl')}\u00a0${plural('nl', over, { one: 'teken', other: 'tekens' })} korter.`,
    sign: (sign) => `Verwijder het onzichtbare teken ${sign} uit uw tekst.`,
    unknown: 'Dat is niet gelukt. Uw antwoord staat er nog. Verstuur het nog een keer.',
    tooMany: 'Van deze aansluiting kwamen net erg veel antwoorden. Probeer het over een uur nog eens.',
    gone: 'Dit formulier is te oud. Verstuur uw antwoord nog een keer.',
    question: (n) => `Controleer uw antwoord op vraag ${n}.`,
    nothing: 'Beantwoord ten minste één vraag.',
    closed: 'De enquête is intussen afgelopen. Uw antwoord konden wij niet meer aannemen; het staat er nog.',
  },
  voices: {
    title: 'Wat mensen ons schrijven',
    lead: 'Gekozen uit de antwoorden. Geen woord is veranderd. Waar iemand herkenbaar zou zijn, is het zwart gemaakt.',
    black: 'zwart gemaakt',
  },
  survey: {
    invitation: 'Hebt u twee minuten?',
    invite: (title) => `Enquête: ${title}`,
    until: (date) => `Open tot en met ${date}`,
    from: (date) => `Deze enquête begint op ${date}.`,
    ended: 'Deze enquête is afgelopen.',
    noResults: 'De resultaten zijn nog niet gepubliceerd.',
    results: 'Dit kwam eruit',
    answers: (n) => `${n}\u00a0${plural('nl', n, { one: 'antwoord', other: 'antwoorden' })}`,
    few: 'Minder dan vijf antwoorden: die tonen wij niet, zodat niemand herkenbaar is.',
    texts: (n) => `${n}\u00a0${plural('nl', n, { one: 'tekst', other: 'teksten' })}. Teksten publiceren wij niet.`,
    oneBin: 'Hoe de antwoorden verdeeld zijn, tonen we niet: dan zouden mensen te herkennen zijn.',
    merged: 'Wat minder dan vijf mensen kozen, staat samen met iets anders.',
    answer: 'Antwoord',
    count: 'Aantal',
    privacy: 'Alle vragen zijn vrijwillig. Niemand hoort wie heeft geantwoord.',
    textHint: 'Geen namen, adressen of nummers alstublieft.',
    home: 'Naar de startpagina',
  },
} satisfies HeardMessages;
