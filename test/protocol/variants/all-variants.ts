import { backgroundVariants } from './background-variants.ts';
import { bookingVariants } from './booking-variants.ts';
import { endingVariants } from './ending-variants.ts';
import type { Variant } from './variant.ts';

/** The protocol broken in 28 ways; the campaign must notice each. */
export const variants: readonly Variant[] = [...bookingVariants, ...backgroundVariants, ...endingVariants];
