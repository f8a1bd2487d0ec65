import { describe, expect, it } from 'vitest';
import { citizenRoutes } from '../../shared/contracts/citizen-routes.ts';
import { makeOffice, makeService } from '../support/make.ts';
import { openPortal } from './portal.ts';
import { bookingWays } from './ways/booking.ts';
import { changingWays } from './ways/changing.ts';
import { heardWays } from './ways/heard.ts';
import { readingWays } from './ways/reading.ts';
import { waitingWays } from './ways/waiting.ts';
import type { Ways } from './ways/way.ts';

const ways: Ways = { ...readingWays, ...bookingWays, ...changingWays, ...heardWays, ...waitingWays };

/** Two services that do not go together. */
const town = {
  services: [makeService(), makeService({ id: 'fahrzeug' })],
  offices: [
    makeOffice({
      services: ['wohnung-anmelden', 'fahrzeug'].map((serviceId) => ({ serviceId, minutes: 10, extraMinutes: 10 })),
    }),
  ],
};

const rows = Object.entries(ways).flatMap(([name, byCode]) =>
  Object.entries(byCode).map(([code, reach]) => ({ name, code, reach })),
);

describe('every declared error', () => {
  it.each(rows)('$name answers $code', async ({ code, reach }) => {
    expect(await reach(await openPortal(town))).toMatchObject({ ok: false, code });
  });

  it('has a way to it', () => {
    const declared = Object.entries(citizenRoutes).flatMap(([name, { errors }]) =>
      errors.map((code) => `${name} ${code}`),
    );
    expect(rows.map(({ name, code }) => `${name} ${code}`).toSorted()).toEqual(declared.toSorted());
  });
});
