import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import { atOnce } from './at-once.ts';
import type { House } from './wiring.ts';

/** Days on which more is booked than the new hours have places for; `places` is how many too many at the worst. */
export type Overbooked = { readonly officeId: OfficeId; readonly date: CivilDate; readonly places: number };

export type MaterialisedTown = {
  readonly written: number;
  readonly undecided: number;
  readonly overbooked: readonly Overbooked[];
};

type Work = { readonly office: Office; readonly date: CivilDate };

const pools = ['online', 'staff'] as const;

/** The days on which an office can be booked, from today on its own calendar. */
export function bookableDays(house: Pick<House, 'clock'>, office: Pick<Office, 'zone' | 'rules'>): CivilDate[] {
  const today = dateIn(office.zone, house.clock.now());
  return Array.from({ length: office.rules.maxDaysAhead + 1 }, (_, ahead) => addDays(today, ahead));
}

/** Brings the sheets of all bookable days to the opening hours; what is booked stays booked. */
export async function materialiseTown(
  house: Pick<House, 'clock' | 'materialise' | 'daySheets'>,
  town: { readonly tenant: TenantId; readonly offices: readonly Office[] },
  tell: (done: number, all: number) => void,
): Promise<MaterialisedTown> {
  const work = town.offices.flatMap((office) => bookableDays(house, office).map((date) => ({ office, date })));
  const overbooked: Overbooked[] = [];
  let written = 0;
  let undecided = 0;
  let done = 0;
  await atOnce(work, 16, async (day) => {
    const results = await house.materialise(town.tenant, day.office, day.date);
    for (const pool of pools) {
      if (results[pool] === 'undecided') undecided += 1;
      if (results[pool] === 'created' || results[pool] === 'changed') written += 1;
      if (results[pool] === 'changed') overbooked.push(...(await tooMany(house, town.tenant, { ...day, pool })));
    }
    done += 1;
    tell(done, work.length);
  });
  return { written, undecided, overbooked };
}

async function tooMany(
  { daySheets }: Pick<House, 'daySheets'>,
  tenant: TenantId,
  { office, date, pool }: Work & { readonly pool: (typeof pools)[number] },
): Promise<Overbooked[]> {
  const sheet = await daySheets.get(tenant, { officeId: office.id, pool, date }, { consistent: true });
  const places = -Math.min(0, ...(sheet?.free ?? []));
  return places > 0 ? [{ officeId: office.id, date, places }] : [];
}
