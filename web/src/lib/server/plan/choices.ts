import { StrandedChoice } from '#shared/contracts/staff/hours.ts';
import { CivilDate } from '#shared/domain/civil.ts';

/** What was chosen for stranded appointments: by day, and for all days without a choice of their own. */
export type Choices = {
  readonly byDay: Readonly<Record<string, StrandedChoice>>;
  readonly all?: StrandedChoice;
  /** The days on the page that was sent: what is chosen for all is chosen for these. */
  readonly shown: readonly CivilDate[];
};

export function readChoices(form: FormData): Choices {
  const entries = [...form].flatMap(([name, value]) => {
    const [kind, day] = name.split('.');
    const [date, choice] = [CivilDate.safeParse(day), StrandedChoice.safeParse(value)];
    return kind === 'choice' && date.success && choice.success ? [[date.data, choice.data] as const] : [];
  });
  const all = StrandedChoice.safeParse(form.get('choice')).data;
  const shown = form.getAll('stranded').flatMap((day) => CivilDate.safeParse(day).data ?? []);
  return { byDay: Object.fromEntries(entries), ...(all && { all }), shown };
}

/** One for each of these days that has any. */
export function choicesFor({ byDay, all }: Choices, dates: readonly CivilDate[]) {
  return dates.flatMap((date) => {
    const choice = byDay[date] ?? all;
    return choice === undefined ? [] : [{ date, choice }];
  });
}
