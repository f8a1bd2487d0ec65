import * as z from 'zod';
import type { CommonError } from '../../shared/contracts/problem.ts';
import type { InputOf, Route } from '../../shared/contracts/route.ts';
import { type Fail, fail, ok, type Result } from '../../shared/result.ts';
import { readBody } from './body.ts';
import type { ApiEvent } from './event.ts';
import { fieldProblems } from './field-problems.ts';
import { readQuery } from './query.ts';

const nothing = z.strictObject({});

/** Enough to correct a form in one go, too few to make answers large. */
const maxProblems = 20;

/**
 * Path, query and body by the route's schemas, merged flat. All their field problems come back together.
 * The overload states what the compiler cannot follow: the merge of three parsed objects is InputOf<R>.
 */
export function parseInput<R extends Route>(route: R, event: ApiEvent): Result<InputOf<R>, CommonError>;
export function parseInput(route: Route, event: ApiEvent): Result<object, CommonError> {
  const { request } = route;
  const query = readQuery(event.rawQueryString);
  if (!query.ok) return limited(query);
  const body = readBody(event, route);
  if (!body.ok) return limited(body);
  const parts = [
    parsePart(request.path, event.pathParameters ?? {}),
    parsePart(request.query, query.value),
    parsePart(request.body, body.value),
  ];
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) return limited(fail('invalid_request', problems));
  return ok(Object.assign({}, ...parts.map((part) => part.value)));
}

function parsePart(schema: z.ZodObject = nothing, sent: unknown) {
  const result = schema.safeParse(sent);
  if (result.success) return { value: result.data, problems: [] };
  return { value: {}, problems: fieldProblems(result.error.issues, sent) };
}

function limited({ code, fields }: Fail<CommonError>): Fail<CommonError> {
  return fail(code, fields?.slice(0, maxProblems));
}
