import type { z } from 'zod';
import type { Service, ServiceText } from '../../../shared/domain/service.ts';

/** Who does the work: decides at which offices a service is offered and what it can be combined with. */
export type Desk = 'citizens' | 'vehicles' | 'registry' | 'trade';

/** A service of the demo town: what the two parts of the catalogue need, and how long it takes. */
export type DemoService = {
  readonly desk: Desk;
  /** Minutes for the first person or piece and for each further one; offices round up to their grid. */
  readonly minutes: readonly [first: number, further: number];
  readonly service: Omit<z.input<typeof Service>, 'combinableWith' | 'public'>;
  readonly text: Omit<z.input<typeof ServiceText>, 'id'>;
};
