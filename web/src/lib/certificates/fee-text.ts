import type { ProductView } from '#shared/contracts/certificate/requests.ts';
import type { Language } from '#shared/domain/language.ts';
import { euros } from '#shared/messages/format.ts';

/** What a delivery costs, or the word for nothing. */
export function feeText(cents: number, language: Language, free: string): string {
  return cents === 0 ? free : euros(cents, language);
}

/** The cheapest way comes first. */
export function cheapest({
  deliveries,
}: Pick<ProductView, 'deliveries'>): ProductView['deliveries'][number] | undefined {
  return deliveries.toSorted((one, other) => one.cents - other.cents)[0];
}

/** It reaches its holder without a visit. */
export function needsNoVisit({ deliveries }: Pick<ProductView, 'deliveries'>): boolean {
  return deliveries.some(({ delivery }) => delivery !== 'pick-up');
}
