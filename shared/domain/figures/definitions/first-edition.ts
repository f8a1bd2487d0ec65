import { CivilDate } from '../../civil.ts';

/** What all definitions of the first edition have in common. */
export const firstEdition = { version: 1, since: CivilDate.parse('2026-01-01') } as const;

/** The day by which targets are to be reached, where the lead sets no other. */
export const targetDay = CivilDate.parse('2027-12-31');

/** Scopes of a figure that is told of the town, of each office and of each service. */
export const everywhere = ['town', 'office', 'service'] as const;
