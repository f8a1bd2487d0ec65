import { type Kpi, type KpiId, kpis } from '../../kpi.ts';
import { countsOf, peopleIn } from '../definitions/formula.ts';
import { kindOfScope, type ScopeKey } from '../scope.ts';
import type { Sums } from '../tally/tally.ts';
import type { Counted, ProtectedFigure, Vectors } from './suppression.ts';

/** Figures that count the same people in other ways, so that one of them would tell what another hides. */
const families: Readonly<Partial<Record<KpiId, string>>> = {
  'no-show': 'visits',
  'not-recorded': 'visits',
  // A certificate is issued, in time or not, and completes a transaction online; an appointment likewise when it is booked.
  'certificate-time': 'transactions',
  'certificates-in-time': 'transactions',
  completion: 'transactions',
  'digital-take-up': 'transactions',
  'lead-time': 'transactions',
};

/** Whether few people could be told apart by it: by the cost of a transaction too, if there was only one. */
const isProtected = ({ personal, formula }: Kpi) => personal || formula.kind === 'cost';

/** All figures in which people are counted. */
export const protectedFigures: readonly ProtectedFigure<KpiId>[] = kpis
  .filter(isProtected)
  .map((kpi) => ({ id: kpi.id, together: families[kpi.id] ?? kpi.id, parts: peopleIn(kpi.formula) }));

/** The vectors of all protected figures of a month. */
export function countedPeople(month: ReadonlyMap<ScopeKey, Sums>): Counted<KpiId> {
  return new Map(kpis.filter(isProtected).map((kpi) => [kpi.id, vectorsOf(kpi, month)]));
}

function vectorsOf({ formula, scopes }: Kpi, month: ReadonlyMap<ScopeKey, Sums>): Vectors {
  const rows = [...month].filter(([key]) => scopes.includes(kindOfScope(key)));
  return new Map(rows.map(([key, sums]) => [key, countsOf(peopleIn(formula), sums)]));
}
