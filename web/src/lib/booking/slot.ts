import * as z from 'zod';
import type { Offer } from '#shared/contracts/availability.ts';
import { CivilDate, CivilTime } from '#shared/domain/civil.ts';
import { OfficeId } from '#shared/domain/ids.ts';

const Slot = z.object({ officeId: OfficeId, date: CivilDate, time: CivilTime });

/** A time at an office, as a form sends it. */
export type Slot = z.infer<typeof Slot>;

/** `rathaus-mitte.2026-11-24.09:20` */
export function slotText({ officeId, date, time }: Pick<Offer, 'officeId' | 'date' | 'time'>): string {
  return `${officeId}.${date}.${time}`;
}

export function slotOf(text: unknown): Slot | undefined {
  if (typeof text !== 'string') return undefined;
  const [officeId, date, time, ...rest] = text.split('.');
  const parsed = Slot.safeParse({ officeId, date, time });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}
