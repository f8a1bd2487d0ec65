import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { questionsOf } from '../../../shared/domain/visit-needs.ts';

export type AnsweredQuestion = { readonly id: string; readonly label: LocalizedText; readonly answer: string };

/** What a person has answered to the services' questions; one that was removed since is shown by its id. */
export function answeredQuestions(services: readonly Service[], { visit, person }: Appointment): AnsweredQuestion[] {
  const questions = questionsOf(services.filter(({ id }) => visit.some(({ serviceId }) => serviceId === id)));
  return Object.entries(person?.extra ?? {}).map(([id, answer]) => ({
    id,
    label: questions.find((question) => question.id === id)?.label ?? { de: id },
    answer,
  }));
}
