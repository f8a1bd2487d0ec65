import * as z from 'zod';
import { CivilDate } from '../../domain/civil.ts';
import { Phase } from '../../domain/figures/steering/statement.ts';
import { LocalizedText } from '../../domain/language.ts';

const PromiseView = z.strictObject({
  id: z.string(),
  title: LocalizedText,
  text: LocalizedText,
  phase: Phase,
  promised: CivilDate.optional().meta({ description: 'Until when it was promised' }),
  overdue: z.literal(true).optional().meta({ description: 'That day is over, and it is neither done nor stopped' }),
  learned: LocalizedText.optional().meta({ description: 'What the town learned from it' }),
});

/** What the programme has promised, phase by phase. */
export const RoadmapView = z.strictObject({ entries: z.array(PromiseView) }).meta({ id: 'Roadmap' });
export type RoadmapView = z.infer<typeof RoadmapView>;
