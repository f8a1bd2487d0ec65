import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ImportedCatalogue } from '../../infra/ops/import/catalogue.ts';
import { readDldb } from '../../infra/ops/import/dldb/read-dldb.ts';
import { parseHours } from '../../infra/ops/import/hours-file.ts';

// Birkenbach, an invented town in the "DLDB" shape of Berlin and Munich. A test changes what it is about.

export type Raw = Record<string, unknown>;

export function rawService(id: string, changes: Raw = {}): Raw {
  return {
    id,
    name: `Dienst ${id}`,
    description: '<p>Sie bekommen eine Bescheinigung über alles Wichtige. Und mehr.</p>',
    meta: { keywords: 'Bescheinigung, Nachweis', locale: 'de' },
    authorities: [],
    locations: [],
    leika: null,
    public: true,
    links: [],
    forms: [],
    appointment: { link: 'https://birkenbach.example/{serviceId}' },
    maxQuantity: 2,
    showOnStartPage: true,
    duration: 15,
    combinable: [Number(id)],
    ...changes,
  };
}

export function rawOffer(service: string, changes: Raw = {}): Raw {
  return {
    service,
    contact: [],
    hint: false,
    appointment: { slots: '3', external: false, allowed: true },
    onlineprocessing: { description: null, link: 'https://birkenbach.example/' },
    duration: 15,
    ...changes,
  };
}

export function rawLocation(id: string, changes: Raw = {}): Raw {
  return {
    id,
    name: `Bürgeramt ${id} (BA/${id})`,
    displayName: `Bürgeramt ${id}`,
    displayNameAlternatives: [],
    organization: null,
    public: true,
    address: { house_number: '3', city: 'Birkenbach', postal_code: '00003', street: 'Hauptstraße', hint: false },
    geo: { lat: '1', lon: '2' },
    contact: { phone: '0999 115' },
    services: [rawOffer('100')],
    slotTimeInMinutes: 5,
    ...changes,
  };
}

export const hoursText = `
municipality: { name: { de: Birkenbach }, mail: amt@example.org }
defaults:
  zone: Europe/Berlin
  hours:
    holidays: { region: DE-BY }
    rules:
      - { weekdays: [mon, tue, wed, thu, fri], from: "08:00", to: "12:00", counters: { online: 2, staff: 1 } }
  rules: { maxDaysAhead: 5 }
`;

const folder = mkdtempSync(join(tmpdir(), 'birkenbach-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of the town and names its path. */
export function townFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

export type Town = { readonly services: unknown; readonly locations: unknown; readonly hours?: string };

/** The paths and hours of a town, as the import takes them. */
export function sourceFiles({ services, locations, hours = hoursText }: Town) {
  const text = (data: unknown) => (typeof data === 'string' ? data : JSON.stringify({ data, meta: {} }, null, 1));
  return {
    services: townFile('services.json', text(services)),
    locations: townFile('locations.json', text(locations)),
    hours: parseHours('hours.yaml', hours),
    maxBytes: 1_000_000,
  };
}

export function readTown(town: Town): Promise<ImportedCatalogue> {
  return readDldb(sourceFiles(town));
}

/** The notes on a record, as `code: text`. */
export function notesOn({ report }: ImportedCatalogue, kind: 'service' | 'office' | 'file', id = ''): string[] {
  return report.records
    .filter((record) => record.kind === kind && (kind === 'file' || record.id === id))
    .flatMap(({ notes }) => notes.map(({ code, text }) => `${code}: ${text}`));
}
