import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDldb } from '../../infra/ops/import/dldb/read-dldb.ts';
import { readHoursFile } from '../../infra/ops/import/hours-file.ts';
import { countsOf } from '../../infra/ops/import/report.ts';

// Munich's public catalogue lies beside the project, never in it.
const root = join(import.meta.dirname, '../..');
const folder = join(root, '../shared/data/munich');
const isThere = existsSync(join(folder, 'services.json'));
if (!isThere) console.warn(`NOT TESTED: Munich's catalogue is not at ${folder}; the import of it was skipped.`);

describe.runIf(isThere)("Munich's catalogue", () => {
  async function munich() {
    const maxBytes = 20_000_000;
    const hours = await readHoursFile(join(root, 'infra/ops/examples/hours-muenchen.yaml'), maxBytes);
    const [services, locations] = [join(folder, 'services.json'), join(folder, 'locations.json')];
    return readDldb({ services, locations, hours, maxBytes });
  }

  it('is taken whole: 287 services, 109 offices, none refused', async () => {
    const { services, offices, report } = await munich();
    expect([services.length, offices.length]).toEqual([287, 109]);
    expect([countsOf(report, 'service').refused, countsOf(report, 'office').refused]).toEqual([0, 0]);
  });

  it('keeps 125 services and 9 offices for staff only', async () => {
    const { services, offices } = await munich();
    expect(services.filter(({ service }) => !service.public)).toHaveLength(125);
    expect(offices.filter(({ office }) => !office.public)).toHaveLength(9);
  });

  it('is combinable both ways and never with itself', async () => {
    const { services } = await munich();
    const byId = new Map(services.map(({ service }) => [service.id, service]));
    for (const { service } of services) {
      expect(service.combinableWith).not.toContain(service.id);
      for (const other of service.combinableWith) expect(byId.get(other)?.combinableWith).toContain(service.id);
    }
  });

  it('leaves out of 526 offers only those that citizens must not see', async () => {
    const { offices, report } = await munich();
    const offers = offices.flatMap(({ office }) => office.services);
    const leftOut = report.records.flatMap(({ notes }) => notes.filter(({ code }) => code === 'staff_only_here'));
    expect(offers.length + leftOut.length).toBe(526);
  });

  it('points every note at a line that exists', async () => {
    const { report } = await munich();
    const lines = report.records.flatMap(({ notes }) => notes.map(({ line }) => line));
    expect(Math.min(...lines)).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThan(60_000);
  });
});
