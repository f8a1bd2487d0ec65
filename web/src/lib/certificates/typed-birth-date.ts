/**
 * A day of birth as the API takes it, from three fields (components/BirthFields.svelte); whether there is such a day is
 * judged there. A part that is left empty is `00`, as in registers. Empty: nothing was typed.
 */
export function typedBirthDate(typed: (part: 'day' | 'month' | 'year') => string): string {
  const [year, month, day] = [typed('year').trim(), typed('month').trim(), typed('day').trim()];
  if (year + month + day === '') return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
