import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Explained } from '../../infra/local/explained.ts';
import { SourceRefused } from '../../infra/ops/import/source.ts';
import { rawLocation, rawOffer, rawService } from './dldb-town.ts';
import { townHouse } from './town-house.ts';

const services = { data: ['100', '200', '300'].map((id) => rawService(id)), meta: { datacount: 3 } };
const locations = {
  data: [
    rawLocation('7', { services: [rawOffer('100'), rawOffer('200')] }),
    rawLocation('8', { services: [rawOffer('100')] }),
  ],
  meta: { datacount: 2 },
};

type Place = { readonly holder: object; readonly name: string };

/** Every place in a tree where a value could be another. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ holder: value, name }, ...placesIn(inner)]);
}

function put({ holder, name }: Place, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    '0',
    -1,
    1e21,
    0.5,
    '__proto__',
    [],
    {},
    [[]],
    'javascript:x',
    '<script>',
    '\u0000',
    'Ä',
  ),
  fc.string({ maxLength: 200 }),
);
const mutations = fc.array(fc.record({ at: fc.nat(), value: strange }), { minLength: 1, maxLength: 4 });

function mutated(file: unknown, changes: readonly { readonly at: number; readonly value: unknown }[]): string {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  for (const { at, value } of changes) {
    const places = placesIn(copy);
    const place = places[at % places.length];
    if (place) put(place, JSON.parse(JSON.stringify(value)));
  }
  return JSON.stringify(copy);
}

async function importsOrRefuses(town: { services: string; locations: string }): Promise<void> {
  const { import: importTown, writes } = townHouse();
  try {
    const { imported, plan } = await importTown(town);
    expect(plan.putServices).toHaveLength(imported.services.length);
    expect(imported.report.records.length).toBeGreaterThan(2);
  } catch (error) {
    expect(error instanceof SourceRefused || error instanceof Explained, String(error)).toBe(true);
    expect(writes).toEqual([]);
  }
}

describe('a damaged catalogue', () => {
  it('never crashes the import and never leaves half of it behind, whatever value stands anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, mutations, async (inServices, inLocations) => {
        await importsOrRefuses({
          services: mutated(services, inServices),
          locations: mutated(locations, inLocations),
        });
      }),
      { numRuns: 120 },
    );
  });

  it('nor does one with damaged bytes', async () => {
    const damage = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(5), put: fc.string({ maxLength: 3 }) }), {
      maxLength: 3,
    });
    const damaged = (file: unknown, where: readonly { at: number; cut: number; put: string }[]) =>
      where.reduce((text, { at, cut, put: added }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + added + text.slice(place + cut);
      }, JSON.stringify(file));
    await fc.assert(
      fc.asyncProperty(damage, damage, async (inServices, inLocations) => {
        await importsOrRefuses({ services: damaged(services, inServices), locations: damaged(locations, inLocations) });
      }),
      { numRuns: 120 },
    );
  });
});
