import type { rejectReasons } from '../../contracts/staff/cases.ts';
import type { ForWhom } from '../../domain/certificate/request.ts';
import type { Language } from '../../domain/language.ts';

/** Questions that clerks ask often. */
export const questionBlocks = ['power-of-attorney', 'child', 'purpose', 'proof', 'spelling'] as const;
export type QuestionBlock = (typeof questionBlocks)[number];

type Asked = { readonly forWhom: ForWhom; readonly hasProof: boolean };

/** The questions that make sense for a request: nobody is asked for a power of attorney for themselves. */
export function questionsFor({ forWhom, hasProof }: Asked): readonly QuestionBlock[] {
  const makesSense: Partial<Record<QuestionBlock, boolean>> = {
    'power-of-attorney': forWhom === 'proxy',
    child: forWhom === 'child',
    proof: hasProof,
  };
  return questionBlocks.filter((block) => makesSense[block] ?? true);
}

type Blocks = {
  readonly questions: Readonly<Record<QuestionBlock, string>>;
  /** Why something is rejected; nothing where the clerk has to say it themselves. */
  readonly rejections: Readonly<Record<(typeof rejectReasons)[number], string>>;
};

/** Sentences that clerks choose and citizens read, in the language of the citizen. */
export const textBlocks: Readonly<Record<Language, Blocks>> = {
  de: {
    questions: {
      'power-of-attorney': 'Bitte schicken Sie uns die Vollmacht als PDF.',
      child: 'Bitte schicken Sie uns einen Nachweis, dass Sie das Kind vertreten, zum Beispiel die Geburtsurkunde.',
      purpose: 'Wofür brauchen Sie die Bescheinigung?',
      proof: 'Der Nachweis ist nicht gut lesbar. Bitte schicken Sie ihn noch einmal.',
      spelling: 'Ihre Angaben weichen vom Melderegister ab. Bitte prüfen Sie Namen und Geburtsdatum.',
    },
    rejections: {
      'not-entitled': 'Diese Bescheinigung dürfen wir Ihnen nicht ausstellen.',
      'proof-missing': 'Ein Nachweis fehlt oder reicht nicht aus.',
      'person-unclear': 'Wir konnten nicht sicher feststellen, um wen es geht.',
      'not-in-register': 'Das lässt sich aus unserem Melderegister nicht bescheinigen.',
      'no-answer': 'Auf unsere Frage haben wir keine ausreichende Antwort bekommen.',
      other: '',
    },
  },
  einfach: {
    questions: {
      'power-of-attorney': 'Bitte schicken Sie uns die Vollmacht. Eine Vollmacht ist eine schriftliche Erlaubnis.',
      child: 'Bitte zeigen Sie uns: Sie sind Mutter, Vater oder Vormund. Zum Beispiel mit der Geburtsurkunde.',
      purpose: 'Wofür brauchen Sie das Papier?',
      proof: 'Wir können Ihre Datei nicht gut lesen. Bitte schicken Sie sie noch einmal.',
      spelling: 'Bitte prüfen Sie Ihren Namen und Ihren Geburtstag.',
    },
    rejections: {
      'not-entitled': 'Wir dürfen Ihnen dieses Papier nicht geben.',
      'proof-missing': 'Ein Nachweis fehlt. Oder der Nachweis reicht nicht.',
      'person-unclear': 'Wir wissen nicht sicher, um wen es geht.',
      'not-in-register': 'Das steht nicht in unserem Melderegister.',
      'no-answer': 'Sie haben unsere Frage nicht beantwortet.',
      other: '',
    },
  },
  en: {
    questions: {
      'power-of-attorney': 'Please send us the power of attorney as a PDF.',
      child: 'Please send us something that shows that you act for the child, for example the birth certificate.',
      purpose: 'What do you need the certificate for?',
      proof: 'We cannot read the proof well. Please send it again.',
      spelling: 'What you told us differs from the register. Please check names and date of birth.',
    },
    rejections: {
      'not-entitled': 'We are not allowed to issue this certificate to you.',
      'proof-missing': 'A proof is missing or is not enough.',
      'person-unclear': 'We could not tell with certainty whom this is about.',
      'not-in-register': 'Our population register cannot certify this.',
      'no-answer': 'We did not receive a sufficient answer to our question.',
      other: '',
    },
  },
  nl: {
    questions: {
      'power-of-attorney': 'Stuur ons de volmacht als pdf.',
      child: 'Stuur ons een bewijs dat u het kind vertegenwoordigt, bijvoorbeeld de geboorteakte.',
      purpose: 'Waarvoor hebt u de verklaring nodig?',
      proof: 'Het bewijsstuk is slecht leesbaar. Stuur het nog eens.',
      spelling: 'Uw gegevens wijken af van het register. Controleer namen en geboortedatum.',
    },
    rejections: {
      'not-entitled': 'Deze verklaring mogen wij u niet geven.',
      'proof-missing': 'Een bewijsstuk ontbreekt of is niet voldoende.',
      'person-unclear': 'Wij konden niet zeker vaststellen om wie het gaat.',
      'not-in-register': 'Dit kunnen wij niet uit ons register verklaren.',
      'no-answer': 'Wij hebben geen voldoende antwoord op onze vraag gekregen.',
      other: '',
    },
  },
};
