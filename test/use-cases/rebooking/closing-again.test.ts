import { describe, expect, it } from 'vitest';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { granted, rebookingHouse } from './rebooking-house.ts';

type House = Awaited<ReturnType<typeof rebookingHouse>>;

const answers = {
  kept: async (house: House, reference: AppointmentReference) => void granted(await house.keep(reference)),
  declined: async (house: House, reference: AppointmentReference) => void granted(await house.decline(reference, true)),
  lapsed: async (house: House) => void house.clock.forward({ hours: 49 }),
} as const;

describe('closing the same days again', () => {
  it.each(Object.entries(answers))('leaves an offer %s as it stands, and mails nobody twice', async (state, answer) => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    await house.settle(reference);
    await answer(house, reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state, round: 1 });
    await house.close(reference);
    await house.settle(reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state, round: 1, alternatives: [] });
    expect(house.mailbox).toHaveLength(1);
  });
});
