import type { CatalogueFormat, ImportedOffice, ImportedService, SourceFiles } from '../catalogue.ts';
import type { HoursSource } from '../hours-file.ts';
import { emptyReport, note, type Report, reportOn } from '../report.ts';
import { readJsonSource, refuseFile, SourceRefused } from '../source.ts';
import { combine } from './combine.ts';
import { openRecord, type Records, rawRecords } from './open-record.ts';
import { gridOf, nameOf, readOffice } from './read-office.ts';
import { readService } from './read-service.ts';
import { LocationRecord, ServiceRecord, unusedFields } from './records.ts';

/** The "DLDB" JSON of Berlin and Munich: one file of services, one of locations. */
export const readDldb: CatalogueFormat = async (files) => {
  const report = emptyReport();
  const wishes = await readServices(files, report);
  const services = combine(wishes.map(({ imported, from }) => ({ imported, wants: from.combinable ?? [] })));
  const offices = await readOffices(files, { report, services });
  notePlaces(wishes, offices);
  return { services, offices, report };
};

type ReadService = { readonly imported: ImportedService; readonly from: ServiceRecord };

async function readServices(files: SourceFiles, report: Report): Promise<ReadService[]> {
  const source = await readJsonSource(files.services, files.maxBytes);
  const records: Records = { source, report, kind: 'service', seen: new Map() };
  const taken: ReadService[] = [];
  for (const [index, raw] of rawRecords(records, unusedFields.services).entries()) {
    const opened = openRecord(records, index, { raw, schema: ServiceRecord });
    if (!opened) continue;
    const { from, record } = opened;
    taken.push({ from, imported: readService(from, files.hours.settings, record) });
  }
  if (taken.length === 0) refuseFile(source.file, 'not one service could be taken; nothing is imported.');
  refuseUnknown(files.hours, { section: 'services', known: records.seen });
  noteSelfReferences(records, taken);
  return taken;
}

type OfficeInput = { readonly report: Report; readonly services: readonly ImportedService[] };

async function readOffices(files: SourceFiles, { report, services }: OfficeInput): Promise<ImportedOffice[]> {
  const source = await readJsonSource(files.locations, files.maxBytes);
  const records: Records = { source, report, kind: 'office', seen: new Map() };
  const byId = new Map(services.map((imported) => [String(imported.service.id), imported]));
  const { settings } = files.hours;
  const opened = rawRecords(records, unusedFields.locations).flatMap((raw, index) => {
    const one = openRecord(records, index, { raw, schema: LocationRecord });
    return one ? [{ ...one, index }] : [];
  });
  const ambiguous = namesakes(opened.map(({ from }) => from));
  const taken: ImportedOffice[] = [];
  for (const { from: location, record, index } of opened) {
    const cellMinutes = gridOf(location, settings);
    if (cellMinutes < 5 || cellMinutes > 240) {
      note(record, 'wrong_shape', `slotTimeInMinutes: ${cellMinutes}; slots of 5 to 240 minutes are possible`);
      continue;
    }
    const offerLine = (offer: number) => source.lineOf(`/data/${index}/services/${offer}`);
    const hasNamesake = ambiguous.has(nameOf(location));
    taken.push(readOffice({ location, hasNamesake, cellMinutes, services: byId, record, offerLine }, settings));
  }
  if (taken.length === 0) refuseFile(source.file, 'not one office could be taken; nothing is imported.');
  refuseUnknown(files.hours, { section: 'offices', known: records.seen });
  return taken;
}

/** Names under which citizens see more than one office. */
function namesakes(locations: readonly LocationRecord[]): ReadonlySet<string> {
  const names = locations.filter((location) => location.public).map(nameOf);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

/** Settings for something that is not there would be lost without a word. */
function refuseUnknown(
  hours: HoursSource,
  { section, known }: { section: 'services' | 'offices'; known: ReadonlyMap<string, number> },
): void {
  const problems = Object.keys(hours.settings[section])
    .filter((id) => !known.has(id))
    .map((id) => ({
      line: hours.lineOf([section, id]),
      column: 1,
      what: `${section}.${id}: no such id in the catalogue, or its record was refused. Correct the id or remove the entry.`,
    }));
  if (problems.length > 0) throw new SourceRefused(hours.file, problems);
}

function noteSelfReferences({ source, report }: Records, services: readonly ReadService[]): void {
  const count = services.filter(({ from }) => from.combinable?.includes(from.id)).length;
  const about = reportOn(report, { file: source.file, line: 1, kind: 'file', id: '', name: '' });
  if (count > 0) note(about, 'self_reference', `${count} services name themselves as combinable; dropped`);
}

/** Services that no office offers, and locations that a service names but that do not offer it. */
function notePlaces(services: readonly ReadService[], offices: readonly ImportedOffice[]): void {
  const byId = new Map(offices.map(({ office }) => [String(office.id), office]));
  for (const { from, imported } of services) {
    const named = from.locations?.map(({ location }) => location) ?? [];
    const unknown = named.filter((id) => !byId.has(id));
    if (unknown.length > 0)
      note(imported.record, 'dangling_reference', `locations names unknown ${unknown.join(', ')}`);
    const offered = offices.some(({ office }) => office.services.some(({ serviceId }) => serviceId === from.id));
    if (!offered) note(imported.record, 'no_office', 'no office offers it: shown without appointments');
  }
}
