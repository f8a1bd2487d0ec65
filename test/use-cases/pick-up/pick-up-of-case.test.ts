import { describe, expect, it } from 'vitest';
import { pickUpOfCase } from '../../../functions/use-cases/cases/pick-up-of-case.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { pickUpHouse } from '../../support/pick-up-house.ts';

describe('what clerks see of picking up in the case', () => {
  it('is when and where, whether somebody came, and until when it lies ready', async () => {
    const house = await pickUpHouse();
    const seen = async () => await pickUpOfCase(house, tenant, await house.request());
    expect(await seen()).toEqual({ pickUp: { standing: 'none', until: '2027-02-22T08:00:00Z' } });
    const { appointment } = answered(await house.book());
    const at = { reference: appointment?.reference, startsAt: '2026-11-25T08:00:00Z' };
    expect(await seen()).toMatchObject({ pickUp: { standing: 'booked', appointment: at } });
    house.clock.set('2026-11-25T10:00:00Z');
    expect(await seen()).toMatchObject({ pickUp: { standing: 'missed', appointment: at } });
    await house.make('deliver');
    expect(await seen()).toEqual({});
  });
});
