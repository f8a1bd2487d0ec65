import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { holidaysOf } from '../../functions/adapters/holidays.ts';
import { demoCatalogue } from '../../infra/ops/demo/demo-catalogue.ts';
import { safeHtml } from '../../infra/ops/import/safe-html.ts';
import { dayPlan } from '../../shared/domain/day-plan.ts';
import { cellsFor } from '../../shared/domain/grid.ts';
import { LifeEvent } from '../../shared/domain/service.ts';
import { addDays } from '../../shared/domain/time.ts';
import { day } from '../support/make.ts';

const { municipality, offices, services } = demoCatalogue();
const Words = z.looseObject({ de: z.string() });

/** Every localised text in a tree, with the path to it. */
function textsIn(value: unknown, path = ''): [string, Record<string, unknown>][] {
  const words = Words.safeParse(value);
  if (words.success) return [[path, words.data]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}

describe('the demo town', () => {
  it('has three offices with grids of 5, 10 and 15 minutes and at least 18 services', () => {
    expect(offices.map(({ rules }) => rules.cellMinutes)).toEqual([5, 10, 15]);
    expect(services.length).toBeGreaterThanOrEqual(18);
    expect(municipality.demo).toBe(true);
  });

  it('says everything in four languages', () => {
    const texts = textsIn({ municipality, offices, services });
    expect(texts.length).toBeGreaterThan(200);
    const incomplete = texts.filter(([, words]) => ['de', 'en', 'nl', 'einfach'].some((language) => !words[language]));
    expect(incomplete.map(([path]) => path)).toEqual([]);
  });

  it('keeps the sentences of plain German short', () => {
    const plain = textsIn(services).flatMap(([path, { einfach }]) =>
      String(einfach)
        .replace(/<[^>]+>/g, '. ')
        .split(/[.!?:](?:\s|$)/)
        .filter((sentence) => sentence.trim().split(/\s+/).length > 15)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(plain).toEqual([]);
  });

  it('uses only HTML that the importer would let through', () => {
    for (const { text } of services) {
      const fields = [...Object.values(text.descriptionHtml), ...Object.values(text.feesHtml ?? {})];
      for (const html of fields) expect(safeHtml(html ?? '')).toMatchObject({ dangerous: [], cosmetic: [] });
    }
  });

  it('has a service for every life event, and ranks that differ', () => {
    const events = new Set(services.flatMap(({ service }) => service.lifeEvents));
    expect([...events].sort()).toEqual([...LifeEvent.options].sort());
    const ranks = services.flatMap(({ service }) => service.rank ?? []).sort();
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names LeiKa keys of 14 digits, combinations that exist, and costs for every service', () => {
    const ids = new Set(services.map(({ service }) => service.id));
    expect(ids.size).toBe(services.length);
    for (const { service, text } of services) {
      for (const key of service.leika) expect(key).toMatch(/^\d{14}$/);
      for (const other of service.combinableWith) expect(ids.has(other)).toBe(true);
      expect(service.combinableWith).not.toContain(service.id);
      expect(text.feesHtml?.de).toBeTruthy();
      expect(service.keywords.length).toBeGreaterThanOrEqual(6);
    }
  });

  it('offers every service somewhere, on the grid, and within opening hours of some day', () => {
    for (const office of offices) {
      const days = Array.from({ length: 14 }, (_, ahead) => addDays(day('2026-11-23'), ahead));
      const longest = Math.max(...days.map((date) => dayPlan(office, date, holidaysOf('DE-NW', 2026)).online.length));
      for (const { minutes, extraMinutes } of office.services) {
        expect([minutes % office.rules.cellMinutes, extraMinutes % office.rules.cellMinutes]).toEqual([0, 0]);
        expect(cellsFor(office, minutes)).toBeLessThan(longest);
      }
    }
    const offered = new Set(offices.flatMap((office) => office.services.map(({ serviceId }) => serviceId)));
    expect(services.filter(({ service }) => !offered.has(service.id))).toEqual([]);
  });

  it('opens one evening, one Saturday a month, and closes on Wednesday afternoons', () => {
    const [townHall] = offices;
    expect(townHall).toBeDefined();
    if (!townHall) return;
    const lengthOn = (date: string) => dayPlan(townHall, day(date), holidaysOf('DE-NW', 2026)).online.length;
    // Cells of 5 minutes from 07:00: 144 is 19:00, 66 is 12:30.
    expect(lengthOn('2026-11-26')).toBe(144);
    expect(lengthOn('2026-11-25')).toBe(66);
    expect([lengthOn('2026-11-21'), lengthOn('2026-11-28')]).toEqual([0, 60]);
  });
});
