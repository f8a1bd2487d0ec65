import { describe, expect, it } from 'vitest';
import { searchServices } from '../../functions/use-cases/search/search-services.ts';
import { ServiceSearch, ServicesView } from '../../shared/contracts/catalogue.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service } from '../../shared/domain/service.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, tenant } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';
import { memoryFreePlaces } from '../support/memory-free-places.ts';
import { fullyBooked, openDays } from '../support/open-days.ts';

const caller = { tenant, address: '192.0.2.1' };
const nothingSaid = { de: '' };

const services = [
  makeService({
    id: 'personalausweis',
    name: { de: 'Personalausweis beantragen', en: 'Apply for an identity card', nl: 'Identiteitskaart aanvragen' },
    summary: { de: 'Der Ausweis für Deutsche ab 16 Jahren' },
    lifeEvents: ['identity'],
    rank: 2,
  }),
  makeService({
    id: 'wohnung-anmelden',
    name: { de: 'Wohnung anmelden', en: 'Register an address', nl: 'Adres doorgeven' },
    summary: { de: 'Innerhalb von zwei Wochen nach dem Einzug' },
    lifeEvents: ['moving'],
    rank: 1,
  }),
  makeService({
    id: 'fuehrerschein',
    name: { de: 'Führerschein umtauschen', en: 'Exchange a driving licence' },
    summary: nothingSaid,
    lifeEvents: ['car'],
    online: { text: nothingSaid, needs: [], url: 'https://stadt.example/online' },
  }),
  makeService({
    id: 'hund',
    name: { de: 'Hund anmelden' },
    summary: nothingSaid,
    keywords: ['Hundesteuer', 'Vierbeiner'],
  }),
  makeService({
    id: 'melderegister',
    name: { de: 'Auskunft für Behörden' },
    summary: nothingSaid,
    public: false,
    rank: 0,
  }),
];
const office = makeOffice({
  services: ['personalausweis', 'wohnung-anmelden', 'melderegister'].map((serviceId) => {
    return { serviceId, minutes: 20, extraMinutes: 0 };
  }),
});

function town(free = openDays(office, '2026-11-20', 61), catalogue = { offices: [office], services }) {
  const places = memoryFreePlaces(tenant, { [office.id]: free });
  const ask = searchServices({
    catalogue: memoryCatalogue({ municipality: makeMunicipality(), ...catalogue }),
    places,
    clock: fixedClock('2026-11-20T06:00:00Z'),
  });
  return {
    reads: places.reads,
    search: async (query: object) => {
      const answer = await ask(ServiceSearch.parse(query), caller);
      return answer.ok ? ServicesView.parse(answer.value).services : [];
    },
  };
}

const ids = async (query: object) => (await town().search(query)).map(({ id }) => id);

describe('the search for a service by words', () => {
  it.each([
    { typed: 'Personalausweis', found: 'personalausweis' },
    { typed: 'perso', found: 'personalausweis' },
    { typed: 'ausweis', found: 'personalausweis' },
    { typed: 'ID card', found: 'personalausweis' },
    { typed: 'identity card', found: 'personalausweis' },
    { typed: 'identiteitskaart', found: 'personalausweis' },
    { typed: 'Personalauswies', found: 'personalausweis' },
    { typed: 'umziehen', found: 'wohnung-anmelden' },
    { typed: 'Ich möchte umziehen!', found: 'wohnung-anmelden' },
    { typed: 'moving house', found: 'wohnung-anmelden' },
    { typed: 'wohnug anmelden', found: 'wohnung-anmelden' },
    { typed: 'adres', found: 'wohnung-anmelden' },
    { typed: 'Führerschein', found: 'fuehrerschein' },
    { typed: 'Fuehrerschein', found: 'fuehrerschein' },
    { typed: 'FUHRERSCHEIN', found: 'fuehrerschein' },
    { typed: 'drivers license', found: 'fuehrerschein' },
    { typed: 'Vierbeiner', found: 'hund' },
  ])('finds $found first for "$typed"', async ({ typed, found }) => {
    expect((await ids({ q: typed }))[0]).toBe(found);
  });

  it.each(['xyzzyqwert', '?!', 'ich will', 'melderegister', 'Behörden'])('finds nothing for "%s"', async (typed) => {
    expect(await ids({ q: typed })).toEqual([]);
  });

  it('takes words that are long, many or strange without harm', async () => {
    const strange = ['__proto__ constructor toString', 'a'.repeat(100), 'x y '.repeat(25).trim(), '🙂 \u0301'];
    expect(await Promise.all(strange.map((q) => ids({ q })))).toHaveLength(strange.length);
  });

  it('puts the service of that very name before those that mention it more often', async () => {
    const passports: Service[] = [
      makeService({ id: 'verlust', name: { de: 'Verlust Reisepass' }, keywords: ['Reisepass', 'Pass Reisepass'] }),
      makeService({ id: 'reisepass', name: { de: 'Reisepass' }, keywords: [] }),
    ];
    const found = await town([], { offices: [], services: passports }).search({ q: 'reisepass' });
    expect(found.map(({ id }) => id)).toEqual(['reisepass', 'verlust']);
  });

  it('knows the services of a new copy of the catalogue', async () => {
    const renamed: Service[] = [makeService({ id: 'angeln', name: { de: 'Fischereischein' }, public: true })];
    expect(await ids({ q: 'Fischereischein' })).toEqual([]);
    const found = await town([], { offices: [], services: renamed }).search({ q: 'Fischereischein' });
    expect(found.map(({ id }) => id)).toEqual(['angeln']);
  });
});

describe('the list of services', () => {
  it('begins with what is often asked for, then goes by name, and hides what is not public', async () => {
    expect(await ids({})).toEqual(['wohnung-anmelden', 'personalausweis', 'fuehrerschein', 'hund']);
  });

  it('can be asked for by life event', async () => {
    expect(await ids({ lifeEvent: 'car' })).toEqual(['fuehrerschein']);
    expect(await ids({ lifeEvent: 'car', q: 'perso' })).toEqual([]);
  });

  it('says what can be booked and what can be done without a visit', async () => {
    const found = await town().search({});
    expect(found.map(({ id, bookable, hasOnlineWay }) => [id, bookable, hasOnlineWay])).toEqual([
      ['wohnung-anmelden', true, false],
      ['personalausweis', true, false],
      ['fuehrerschein', false, true],
      ['hund', false, false],
    ]);
  });

  it('calls a service of staff offices only not bookable', async () => {
    const hidden: Office = { ...office, public: false };
    const found = await town([], { offices: [hidden], services }).search({});
    expect(found.some(({ bookable }) => bookable)).toBe(false);
  });

  it('says for those often asked when each is free next', async () => {
    const found = await town().search({ list: 'often' });
    expect(found.map(({ id, earliest }) => [id, earliest?.startsAt])).toEqual([
      ['wohnung-anmelden', '2026-11-20T07:00:00Z'],
      ['personalausweis', '2026-11-20T07:00:00Z'],
    ]);
  });

  it('reads the days of an office once for all services, and none where nobody asked when', async () => {
    const busy = town();
    await busy.search({});
    expect(busy.reads).toHaveLength(0);
    await busy.search({ list: 'often' });
    expect(busy.reads).toHaveLength(1);
  });

  it('leaves the next free start out when there is none', async () => {
    const found = await town(fullyBooked(openDays(office, '2026-11-20', 61))).search({ list: 'often' });
    expect(found.map(({ earliest }) => earliest)).toEqual([undefined, undefined]);
  });
});
