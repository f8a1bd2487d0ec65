import type { IdeaState } from '../../domain/idea.ts';
import { plural } from '../format.ts';

const states: Record<IdeaState, string> = {
  open: 'offen',
  planned: 'geplant',
  done: 'umgesetzt',
  declined: 'abgelehnt',
};

/** Ideas of staff and their calls for help. The other languages have the same shape. */
export const de = {
  ideas: {
    title: 'Ideen',
    lead: 'Was würde Ihre Arbeit oder den Besuch bei uns besser machen? Kolleginnen und Kollegen unterstützen, die Leitung antwortet.',
    counts: (open: number, answered: number) => `${open} offen, ${answered} beantwortet`,
    none: 'Noch keine Idee. Schreiben Sie die erste.',
    propose: 'Idee vorschlagen',
    titleLabel: 'Worum geht es?',
    titleHint: 'Ein kurzer Satz, bis 100 Zeichen.',
    textLabel: 'Was schlagen Sie vor?',
    textHint: 'Was ist heute schwierig, und wie wäre es besser? Keine Namen von Bürgerinnen und Bürgern.',
    unnamed: 'Ohne meinen Namen zeigen',
    send: 'Idee abschicken',
    sent: 'Danke. Ihre Idee steht jetzt in der Liste.',
    by: (name: string, when: string) => `${name}, ${when}`,
    someone: 'Jemand aus dem Haus',
    own: 'Ihre Idee',
    supporters: (n: number) =>
      n === 0 ? 'noch niemand dafür' : `${n}\u00a0${plural('de', n, { one: 'Person', other: 'Personen' })} dafür`,
    support: 'Dafür',
    supportNamed: (title: string) => `Dafür: ${title}`,
    unsupport: 'Doch nicht',
    unsupportNamed: (title: string) => `Nicht mehr dafür: ${title}`,
    states,
    answer: 'Antworten',
    answerLabel: 'Was wird aus der Idee?',
    answerText: 'Ihre Antwort',
    answerHint: 'Sagen Sie, warum, und ab wann.',
    answerSend: 'Antwort zeigen',
    answered: 'Ihre Antwort steht jetzt bei der Idee.',
    answerBy: (name: string, when: string) => `Antwort von ${name}, ${when}`,
    meanwhile:
      'Inzwischen hat jemand anderes geantwortet oder die Idee unterstützt. Lesen Sie den Stand und schicken Sie Ihre Antwort noch einmal.',
  },
  help: {
    title: 'Hilfe',
    lead: 'Sie kommen nicht weiter? Fragen Sie die leitenden Kolleginnen und Kollegen.',
    tour: 'Rundgang durch den Tag',
    keys: 'Tasten',
    page: 'Seite',
    pageHint: 'Wir schicken nur die Art der Seite mit, nichts von dem, was darauf stand.',
    questionLabel: 'Wobei brauchen Sie Hilfe?',
    questionHint: 'Keine Namen von Bürgerinnen und Bürgern.',
    send: 'Um Hilfe bitten',
    sent: 'Ihre Frage ist angekommen. Die Antwort steht hier, sobald es eine gibt.',
    own: 'Ihre Fragen',
    toAnswer: 'Fragen an Sie',
    waiting: 'wartet auf Antwort',
    answerLabel: (name: string) => `Antwort an ${name}`,
    answerSend: 'Antwort schicken',
    answered: 'Ihre Antwort ist angekommen.',
    answerBy: (name: string, when: string) => `Antwort von ${name}, ${when}`,
    meanwhile: 'Jemand anderes hat schon geantwortet. Ihre Antwort wurde nicht gespeichert.',
    noneAsked: 'Sie haben noch nichts gefragt.',
    noneOpen: 'Gerade wartet niemand auf eine Antwort.',
  },
  errors: {
    title: 'Schreiben Sie in einem Satz, worum es geht (3 bis 100 Zeichen).',
    text: 'Schreiben Sie, was Sie vorschlagen (3 bis 2.000 Zeichen).',
    question: 'Schreiben Sie, wobei Sie Hilfe brauchen (3 bis 500 Zeichen).',
    answer: 'Schreiben Sie eine Antwort (3 bis 1.000 Zeichen).',
    state: 'Wählen Sie, was aus der Idee wird.',
  },
  back: 'Zurück zum Tag',
};

export type StaffIdeasMessages = typeof de;
