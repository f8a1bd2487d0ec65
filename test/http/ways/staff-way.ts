import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { Result } from '../../../shared/result.ts';
import type { signIn } from '../../support/staff.ts';
import type { Portal } from '../portal.ts';

export type Staff = Awaited<ReturnType<typeof signIn>>;

/** How somebody who has signed in comes to be answered with an error. */
export type StaffWay = (staff: Staff, portal: Portal) => Promise<Result<unknown, ErrorCode>>;

type WaysByCode = Readonly<Partial<Record<ErrorCode, StaffWay>>>;
type Declared = { readonly name: string; readonly code: ErrorCode; readonly way: StaffWay | undefined };

/** Who is kept out at the gate is tried for all routes at once (staff-gate.test.ts). */
const gates = new Set<ErrorCode>(['sign_in_needed', 'not_permitted']);

/** Each error that routes declare, with the way to it; without one where nobody has found it. */
export function declaredBy(
  routes: Readonly<Record<string, { readonly errors: readonly ErrorCode[] }>>,
  ways: Readonly<Record<string, WaysByCode>>,
): readonly Declared[] {
  return Object.entries(routes).flatMap(([name, { errors }]) =>
    errors.filter((code) => !gates.has(code)).map((code) => ({ name, code, way: ways[name]?.[code] })),
  );
}
