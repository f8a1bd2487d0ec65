import type { ExtraField, Paper } from './service.ts';

/** What a visit's services ask before booking. Fields of the same id are one question. */
export type Question = ExtraField;

/**
 * The questions of several services, each once: required when one service requires it, and as long as the
 * shortest of them allows, so that every service can use the answer.
 */
export function questionsOf(services: readonly { readonly extraFields: readonly ExtraField[] }[]): Question[] {
  const questions = new Map<string, Question>();
  for (const field of services.flatMap(({ extraFields }) => extraFields)) {
    const known = questions.get(field.id) ?? field;
    const required = known.required || field.required;
    questions.set(field.id, { ...known, required, maxLength: Math.min(known.maxLength, field.maxLength) });
  }
  return [...questions.values()];
}

/** What to bring for several services, each thing once. The same thing with another note is another thing. */
export function papersOf(services: readonly { readonly papers: readonly Paper[] }[]): Paper[] {
  const papers = services.flatMap((service) => service.papers);
  return [...new Map(papers.map((paper) => [JSON.stringify([paper.name.de, paper.note?.de]), paper])).values()];
}
