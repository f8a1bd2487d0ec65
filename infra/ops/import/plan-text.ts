import type { LocalizedText } from '../../../shared/domain/language.ts';
import type { MaterialisedTown } from '../materialise-town.ts';
import { type ImportPlan, isBooked } from './plan-import.ts';
import type { Vanished } from './vanished.ts';

/** What the plan will do to what is stored, in lines. */
export function planText(plan: ImportPlan): string {
  const lines = [
    `Against what is stored: ${plan.putServices.length} services and ${plan.putOffices.length} offices to write.`,
    ...plan.vanishedServices.map((gone) => vanishedLine('service', gone)),
    ...plan.vanishedOffices.map((gone) => vanishedLine('office', gone)),
  ];
  return `${lines.join('\n')}\n`;
}

type Named = { readonly id: string; readonly name: LocalizedText };

function vanishedLine(kind: string, gone: Vanished<Named>): string {
  const { what, booked } = gone;
  const fate = isBooked(gone) ? `hidden, because ${booked} appointments are for it` : 'removed';
  return `  ${kind} ${what.id} (${what.name.de}) is no longer in the files: ${fate}`;
}

/** What became of the day sheets, conflicts by name. */
export function sheetsText({ written, undecided, overbooked }: MaterialisedTown): string {
  const lines = [
    `Day sheets: ${written} written.`,
    ...overbooked.map(
      ({ officeId, date, places }) =>
        `  conflict: ${officeId} on ${date} has ${places} more booked at one time than the new hours have places for. ` +
        'Nothing was cancelled; staff more counters or call the citizens.',
    ),
    ...(undecided > 0 ? [`  ${undecided} could not be written now; the nightly job or the same import will.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A file cut in half must not empty a town: undefined, or why the import stops. What is hidden already does not count. */
export function shrinkProblem(plan: ImportPlan): string | undefined {
  const { stored, vanishedServices, vanishedOffices } = plan;
  const lost = [
    { kind: 'services', gone: vanishedServices.filter(isShown).length, had: stored.services },
    { kind: 'offices', gone: vanishedOffices.filter(isShown).length, had: stored.offices },
  ].filter(({ gone, had }) => gone > had / 2);
  if (lost.length === 0) return undefined;
  const what = lost.map(({ kind, gone, had }) => `${gone} of ${had} ${kind}`).join(' and ');
  return `${what} would vanish. Are these the right files? If so, say --allow-removals. Nothing was written.`;
}

function isShown({ what }: Vanished<{ readonly public: boolean }>): boolean {
  return what.public;
}
