import { describe, expect, it } from 'vitest';
import { countSearch } from '../../functions/use-cases/search/count-search.ts';
import { SearchCount } from '../../shared/contracts/availability.ts';
import type { ToldEvent } from '../../shared/domain/figures/events/event.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, tenant } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';

const address = '192.0.2.1';
const catalogue = memoryCatalogue({
  municipality: makeMunicipality(),
  offices: [makeOffice()],
  services: [makeService(), makeService({ id: 'intern', public: false })],
});
const asked = {
  services: [{ serviceId: 'wohnung-anmelden', count: 2 }],
  officeIds: ['rathaus-mitte'],
  offersWithin14Days: 0,
};

async function recorded(search: object, { allowed = true } = {}) {
  const events: ToldEvent[] = [];
  const limited: string[] = [];
  const count = countSearch({
    catalogue,
    clock: fixedClock('2026-11-20T06:00:00.900Z'),
    newId: () => 'search-1',
    events: { append: async (_tenant, event) => void events.push(event) },
    links: { pseudonym: (_tenant, kind, value) => `${kind}-of-${value.length}-characters` },
    limits: {
      allow: async (_tenant, key) => {
        limited.push(key);
        return allowed;
      },
    },
  });
  const answer = await count(SearchCount.parse(search), { tenant, address });
  return { answer, events, limited };
}

describe('a search', () => {
  it('is counted with what was asked and found', async () => {
    const { answer, events } = await recorded({ ...asked, offersWithin14Days: 7, daysToEarliest: 3 });
    expect(answer).toEqual({ ok: true, value: {} });
    expect(events).toEqual([
      {
        id: 'search-1',
        kind: 'search',
        at: 1_795_154_400,
        data: {
          services: ['wohnung-anmelden:2'],
          offices: ['rathaus-mitte'],
          offersWithin14Days: 7,
          daysToEarliest: 3,
        },
      },
    ]);
  });

  it('that found nothing is counted without days to wait', async () => {
    const { events } = await recorded(asked);
    expect(events[0]?.data).not.toHaveProperty('daysToEarliest');
  });

  it('leaves no trace of the person: neither address nor pseudonym', async () => {
    const { events, limited } = await recorded(asked);
    expect(limited).toEqual(['searches.address-of-9-characters']);
    expect(JSON.stringify(events)).not.toMatch(/192\.0\.2\.1|address-of/);
  });

  it.each([
    { title: 'for an unknown service', search: { ...asked, services: [{ serviceId: 'zauberei', count: 1 }] } },
    { title: 'for a service of staff', search: { ...asked, services: [{ serviceId: 'intern', count: 1 }] } },
    { title: 'at an unknown office', search: { ...asked, officeIds: ['luftschloss'] } },
  ])('$title is not counted', async ({ search }) => {
    const { answer, events } = await recorded(search);
    expect([answer.ok, events.length]).toEqual([true, 0]);
  });

  it('beyond the limit is answered alike and not counted', async () => {
    const { answer, events } = await recorded(asked, { allowed: false });
    expect([answer.ok, events.length]).toEqual([true, 0]);
  });
});
