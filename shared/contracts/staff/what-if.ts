import * as z from 'zod';
import { CivilDate } from '../../domain/civil.ts';
import { WhatIfChange } from '../../domain/figures/what-if/change.ts';
import { leftOut } from '../../domain/figures/what-if/left-out.ts';
import { OfficeId } from '../../domain/ids.ts';
import { LocalizedText } from '../../domain/language.ts';

export const WhatIfPath = z.strictObject({ officeId: OfficeId });

export const WhatIfBody = z.strictObject({ change: WhatIfChange }).meta({
  examples: [
    { change: { kind: 'counters', weekdays: [2], from: '08:00', to: '18:00', online: 1, staff: 0 } },
    { change: { kind: 'duration', serviceId: 'reisepass', minutes: 10 } },
  ],
});

const Estimate = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .meta({ description: 'Mean, and between what it lies in nine of ten replications' });

const valuesOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    days: value.optional().meta({ description: 'Median of days to the next free start; 999 is none at all' }),
    days90: value.optional().meta({ description: 'Days that nine of ten do not exceed' }),
    offerRate: value.optional().meta({ description: 'Percent of searches that found something within 14 days' }),
    utilisation: value.optional().meta({ description: 'Percent of the open minutes that are booked' }),
  });

/** What was measured, what the model makes of it without and with the change, and what it leaves out. */
export const WhatIfView = z.strictObject({
  officeId: OfficeId,
  name: LocalizedText,
  change: WhatIfChange,
  /** Days of the log that the people come from. */
  log: z.strictObject({ first: CivilDate, last: CivilDate, searches: z.int(), unserved: z.int(), byStaff: z.int() }),
  /** Since when is compared; before it the sheets fill. */
  measuredSince: CivilDate,
  measured: valuesOf(z.number()),
  before: valuesOf(Estimate),
  after: valuesOf(Estimate),
  difference: valuesOf(Estimate),
  /** Where the model without a change does not come near to what was measured: do not rely on these. */
  far: z.array(z.enum(['days', 'days90', 'offerRate', 'utilisation'])),
  /** The office had other hours during the days of the log than it has now. */
  otherHours: z.boolean(),
  behaviour: z.strictObject({ latePercent: z.number(), cancelPercent: z.number(), returnPercent: z.number() }),
  replications: z.int().min(1),
  leftOut: z.array(z.enum(leftOut)),
});
export type WhatIfView = z.infer<typeof WhatIfView>;
