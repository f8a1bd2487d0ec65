import type { Visit } from '../../../shared/domain/appointment.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type Question, questionsOf } from '../../../shared/domain/visit-needs.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';

type Answers = Readonly<Record<string, string>>;

/** The answers that the visit's services ask for, without empty ones; or what is wrong with them, field by field. */
export function extraAnswers(
  services: readonly Service[],
  visit: Visit,
  given: Answers,
): Result<Record<string, string>, 'invalid_request'> {
  const questions = questionsOf(services.filter(({ id }) => visit.some(({ serviceId }) => serviceId === id)));
  const answers = Object.entries(given).filter(([, answer]) => answer !== '');
  const problems = [
    ...answers.flatMap(([id, answer]) =>
      problemOf(
        questions.find((question) => question.id === id),
        id,
        answer,
      ),
    ),
    ...questions.filter(({ id, required }) => required && (given[id] ?? '') === '').map(missing),
  ];
  return problems.length > 0 ? fail('invalid_request', problems) : ok(Object.fromEntries(answers));
}

function problemOf(question: Question | undefined, id: string, answer: string): readonly FieldProblem[] {
  if (question === undefined) return [{ pointer: pointerTo(id), code: 'unknown_field' }];
  return answer.length > question.maxLength ? [{ pointer: pointerTo(id), code: 'too_long' }] : [];
}

function missing({ id }: Question): FieldProblem {
  return { pointer: pointerTo(id), code: 'required' };
}

/** RFC 6901 */
function pointerTo(id: string): string {
  return `/extra/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
