import type { OfficeChange } from './past-offices.ts';
import { leadClerkOf } from './staff.ts';
import { type Town, unless } from './town.ts';

/** The lead clerk opens one more counter for citizens, in all of an office's hours. */
export async function addCounter({ house, offices }: Town, { officeId: wanted }: OfficeChange): Promise<void> {
  const office = offices.find(({ id }) => id === wanted);
  if (office === undefined) return;
  const { id: officeId } = office;
  const lead = leadClerkOf(house.tenant);
  const seen = unless(await house.staff.getOfficeHours({ officeId }, lead));
  if (seen === undefined) return;
  const rules = seen.hours.rules.map((rule) => {
    return { ...rule, counters: { ...rule.counters, online: rule.counters.online + 1 } };
  });
  unless(
    await house.staff.saveHours(
      {
        officeId,
        change: { kind: 'hours', hours: { ...seen.hours, rules } },
        expectedVersion: seen.version,
        choices: [],
        note: 'Ein Schalter mehr',
      },
      lead,
    ),
  );
  await house.settle();
}
