import type { AvailabilityView } from '#shared/contracts/availability.ts';
import type { LocalizedText } from '#shared/domain/language.ts';

/** When places usually return, each sentence once however many offices say it. */
export function releaseNotes({ offices }: AvailabilityView): readonly LocalizedText[] {
  const notes = offices.flatMap(({ releaseNote }) => releaseNote ?? []);
  return notes.filter((note, index) => notes.findIndex(({ de }) => de === note.de) === index);
}
