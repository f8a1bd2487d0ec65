import type { DocumentLanguage, Product } from '../../../shared/domain/certificate/product.ts';
import type { Answers } from '../../../shared/domain/certificate/request.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { foreignAnswers } from './missing-answers.ts';

/** What has only one answer, and what most people answer. */
export function presetAnswers({ onlySelf, fields, deliveries, languages }: Product, language: Language): Answers {
  const [delivery] = deliveries;
  const wanted: DocumentLanguage = language === 'einfach' ? 'de' : language;
  return {
    ...(onlySelf && { forWhom: 'self' }),
    fields: fields.default,
    ...(deliveries.length === 1 && delivery && { delivery }),
    documentLanguage: languages.find((one) => one === wanted) ?? languages[0],
  };
}

/**
 * The answers of a draft as the product takes them today: since they were given it may have been changed. What it does not
 * know any more is asked again.
 */
export function draftAnswers(product: Product, language: Language, answers: Answers): Answers {
  const foreign = new Set(foreignAnswers(product, answers).map(({ pointer }) => pointer.slice(1)));
  const known = Object.entries(answers).filter(([name, value]) => value !== undefined && !foreign.has(name));
  const fields = answers.fields?.filter((field) => product.fields.allowed.includes(field)) ?? [];
  return {
    ...presetAnswers(product, language),
    ...Object.fromEntries(known),
    ...(fields.length > 0 && { fields }),
  };
}
