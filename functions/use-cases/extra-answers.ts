import type { Visit } from '../../shared/domain/appointment.ts';
import type { ExtraField, Service } from '../../shared/domain/service.ts';
import { type FieldProblem, fail, ok, type Result } from '../../shared/result.ts';

type Answers = Readonly<Record<string, string>>;

/** The answers that the visit's services ask for, without empty ones; or what is wrong with them, field by field. */
export function extraAnswers(
  services: readonly Service[],
  visit: Visit,
  given: Answers,
): Result<Record<string, string>, 'invalid_request'> {
  const fields = fieldsOf(services, visit);
  const answers = Object.entries(given).filter(([, answer]) => answer !== '');
  const problems = [
    ...answers.flatMap(([id, answer]) => problemOf(fields.get(id), id, answer)),
    ...[...fields.values()].filter(({ id, required }) => required && (given[id] ?? '') === '').map(missing),
  ];
  return problems.length > 0 ? fail('invalid_request', problems) : ok(Object.fromEntries(answers));
}

/** Fields of the same id are one question; it is required when one of the services requires it. */
function fieldsOf(services: readonly Service[], visit: Visit): ReadonlyMap<string, ExtraField> {
  const fields = new Map<string, ExtraField>();
  const asked = services.filter(({ id }) => visit.some(({ serviceId }) => serviceId === id));
  for (const field of asked.flatMap(({ extraFields }) => extraFields)) {
    fields.set(field.id, { ...field, required: field.required || fields.get(field.id)?.required === true });
  }
  return fields;
}

function problemOf(field: ExtraField | undefined, id: string, answer: string): readonly FieldProblem[] {
  if (field === undefined) return [{ pointer: pointerTo(id), code: 'unknown_field' }];
  return answer.length > field.maxLength ? [{ pointer: pointerTo(id), code: 'too_long' }] : [];
}

function missing({ id }: ExtraField): FieldProblem {
  return { pointer: pointerTo(id), code: 'required' };
}

/** RFC 6901 */
function pointerTo(id: string): string {
  return `/extra/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
