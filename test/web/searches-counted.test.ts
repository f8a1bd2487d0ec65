// The shape of error pages, which SvelteKit takes from here.
/// <reference path="../../web/src/app.d.ts" />
import { describe, expect, it } from 'vitest';
import { countInVain, countSearch, timesFor } from '../../web/src/lib/server/times.ts';
import { openPortal } from '../http/portal.ts';
import { makeOffice, makeService } from '../support/make.ts';

const visit = [{ serviceId: makeService().id, count: 1 }];

/** Somebody who looks for times in a town, and what operations hear of it. */
async function house(offices = [makeOffice()]) {
  const portal = await openPortal({ offices });
  return {
    ...portal,
    look: async (address = '') => {
      const times = await timesFor(portal.call, visit, new URLSearchParams(address));
      if (!times.ok) throw new Error(`answered ${times.code}`);
      await countSearch(portal.call, visit, times.value);
    },
    counted: async () => {
      await portal.deliver();
      return portal.metrics();
    },
  };
}

describe('a search for a time', () => {
  it('is counted with what it found', async () => {
    const { look, counted } = await house();
    await look();
    expect(await counted()).toEqual({ SearchesWithOffer: 1 });
  });

  it('is counted as well when it found nothing', async () => {
    const { look, counted } = await house([makeOffice({ hours: { rules: [] } })]);
    await look();
    expect(await counted()).toEqual({ SearchesWithoutOffer: 1 });
  });

  it('is counted when no office has what somebody needs', async () => {
    const { call, counted } = await house();
    await countInVain(call, visit);
    expect(await counted()).toEqual({ SearchesWithoutOffer: 1 });
  });

  it('is one search, however long somebody turns the pages of it', async () => {
    const { look, counted } = await house();
    for (const address of ['', 'from=2026-12-01', 'part=morning', 'weekday=3']) await look(address);
    expect(await counted()).toEqual({ SearchesWithOffer: 1 });
  });
});
