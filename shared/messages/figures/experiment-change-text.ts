import type { Experiment } from '../../domain/figures/experiment/experiment.ts';
import { Language, type LocalizedText, textIn } from '../../domain/language.ts';

type Moment = 'begun' | 'stopped' | 'ended';
type Sentences = Readonly<Record<Moment, (question: string) => string>>;

const sentences: Readonly<Record<Language, Sentences>> = {
  de: {
    begun: (question) => `Versuch begonnen: ${question}`,
    stopped: (question) => `Versuch abgebrochen: ${question}`,
    ended: (question) => `Versuch beendet: ${question}`,
  },
  en: {
    begun: (question) => `Experiment begun: ${question}`,
    stopped: (question) => `Experiment stopped early: ${question}`,
    ended: (question) => `Experiment ended: ${question}`,
  },
  nl: {
    begun: (question) => `Proef begonnen: ${question}`,
    stopped: (question) => `Proef afgebroken: ${question}`,
    ended: (question) => `Proef beëindigd: ${question}`,
  },
  einfach: {
    begun: (question) => `Wir probieren etwas aus: ${question}`,
    stopped: (question) => `Wir haben zu früh aufgehört: ${question}`,
    ended: (question) => `Wir sind fertig mit Probieren: ${question}`,
  },
};

/** What stands on the timeline when an experiment begins and when it ends, in all languages. */
export function experimentChangeText({ plan, result }: Experiment, which: 'begin' | 'end'): LocalizedText {
  const moment = which === 'begin' ? 'begun' : result?.why === 'stopped' ? 'stopped' : 'ended';
  const said = (language: Language) => sentences[language][moment](textIn(plan.question, language).text);
  return { de: said('de'), ...Object.fromEntries(Language.options.map((language) => [language, said(language)])) };
}
