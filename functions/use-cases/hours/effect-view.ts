import type { EffectView, StrandedGroup, StrandedView } from '../../../shared/contracts/staff/hours.ts';
import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { timeOfCell } from '../../../shared/domain/grid.ts';
import { hoursChanges } from '../../../shared/domain/hours-changes.ts';
import { hoursNotes } from '../../../shared/domain/hours-problems.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type GainedAndLost, placesOf, typicalCells } from '../../../shared/domain/plan-effect.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { changedFields } from '../../../shared/domain/undo-change.ts';
import type { Holidays } from '../../ports/booking.ts';
import type { EffectOnDay, OfficeChange } from './effect-of.ts';
import { holidaysOf } from './wanted-office.ts';

/** So many are named of a day, and so many in all, before somebody asks for a day's names. */
const namedOfDay = 25;
const namedInAll = 250;

type Effect = {
  readonly version: number;
  readonly change: OfficeChange;
  readonly days: readonly EffectOnDay[];
  readonly services: readonly Service[];
  readonly holidays: Holidays;
  readonly namesOf?: CivilDate | undefined;
};

/** The effect as it is shown: places beside cells, names masked. */
export function effectView({ version, change, days, services, holidays, namesOf }: Effect): EffectView {
  const { before, after } = change;
  const amounts = amountsOf(typicalCells(after));
  const sum = (kind: keyof GainedAndLost) => days.reduce((all, { places }) => all + places.all[kind], 0);
  return {
    version,
    changes: hoursChanges(before.hours, after.hours),
    otherFields: changedFields(before, after).filter((name) => name !== 'hours'),
    hours: after.hours,
    notes: hoursNotes(after.hours, (date) => holidaysOf(holidays, after, date)).map(({ path, code }) => ({
      pointer: `/${path.join('/')}`,
      code,
    })),
    days: days.map(({ date, places, stranded, borrowed }) => ({
      date,
      all: amounts(places.all),
      online: amounts(places.online),
      staff: amounts(places.staff),
      stranded: stranded.length,
      borrowed,
    })),
    total: {
      ...amounts({ gained: sum('gained'), lost: sum('lost') }),
      stranded: days.reduce((all, { stranded }) => all + stranded.length, 0),
    },
    groups: strandedGroups({ office: after, services, days, namesOf }),
  };
}

/** The stranded appointments by day; of long lists only the first are named. */
export function strandedGroups({
  office,
  services,
  days,
  namesOf,
}: {
  readonly office: Office;
  readonly services: readonly Service[];
  readonly days: readonly EffectOnDay[];
  readonly namesOf?: CivilDate | undefined;
}): StrandedGroup[] {
  let left = namedInAll;
  return days
    .filter(({ stranded }) => stranded.length > 0)
    .map(({ date, stranded }) => {
      const named = date === namesOf ? stranded : stranded.slice(0, Math.min(namedOfDay, left));
      if (date !== namesOf) left -= named.length;
      return {
        date,
        count: stranded.length,
        appointments: named.map((appointment) => strandedView(office, services, appointment)),
      };
    });
}

function strandedView(office: Office, services: readonly Service[], appointment: Appointment): StrandedView {
  const { officeId, date, id, first, state, pool, minutes, person, visit } = appointment;
  const nameOf = (wanted: string) => services.find((service) => service.id === wanted)?.name ?? { de: wanted };
  return {
    reference: referenceOf(officeId, date, id),
    time: timeOfCell(office, date, first),
    state: state === 'held' ? 'held' : 'confirmed',
    pool,
    minutes,
    ...(person && { name: maskedName(person.name) }),
    services: visit.map(({ serviceId, count }) => ({ name: nameOf(serviceId), count })),
    hasMail: hasMail(person),
    hasPhone: person?.phone !== undefined,
  };
}

function amountsOf(typical: number) {
  const amount = (cells: number) => ({ cells, places: placesOf(cells, typical) });
  return ({ gained, lost }: GainedAndLost) => ({ gained: amount(gained), lost: amount(lost) });
}
