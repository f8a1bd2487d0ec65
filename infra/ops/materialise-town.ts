import { atOnce, someAtOnce } from '../../functions/some-at-once.ts';
import type { MaterialisedSheet } from '../../functions/use-cases/day-sheets/materialise-office.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Tools } from './wiring.ts';

/** Days on which more is booked than the new hours have places for; `places` is how many too many at the worst. */
export type Overbooked = { readonly officeId: OfficeId; readonly date: CivilDate; readonly places: number };

export type MaterialisedTown = {
  readonly written: number;
  readonly undecided: number;
  readonly overbooked: readonly Overbooked[];
};

/** Brings the sheets of a town to the opening hours as the nightly job does, and reports what the hours now lack. */
export async function materialiseTown(
  tools: Pick<Tools, 'materialise' | 'daySheets'>,
  town: { readonly tenant: TenantId; readonly offices: readonly Office[] },
  tell: (done: number, all: number) => void,
): Promise<MaterialisedTown> {
  let done = 0;
  const offices = await someAtOnce(town.offices, 2, async (office) => {
    const sheets = await tools.materialise(town.tenant, office);
    const changed = sheets.filter(({ outcome }) => outcome === 'changed');
    const overbooked = await someAtOnce(changed, atOnce, (sheet) => tooMany(tools, town.tenant, { office, sheet }));
    done += 1;
    tell(done, town.offices.length);
    return { sheets, overbooked: overbooked.flat() };
  });
  const outcomes = offices.flatMap(({ sheets }) => sheets.map(({ outcome }) => outcome));
  return {
    written: outcomes.filter((outcome) => outcome === 'created' || outcome === 'changed').length,
    undecided: outcomes.filter((outcome) => outcome === 'undecided').length,
    overbooked: offices.flatMap(({ overbooked }) => overbooked),
  };
}

async function tooMany(
  { daySheets }: Pick<Tools, 'daySheets'>,
  tenant: TenantId,
  { office, sheet: { date, pool } }: { readonly office: Office; readonly sheet: MaterialisedSheet },
): Promise<Overbooked[]> {
  const sheet = await daySheets.get(tenant, { officeId: office.id, pool, date }, { consistent: true });
  const places = -Math.min(0, ...(sheet?.free ?? []));
  return places > 0 ? [{ officeId: office.id, date, places }] : [];
}
