import type { Municipality } from '../../../shared/domain/municipality.ts';
import { Explained } from '../../local/explained.ts';
import { type MaterialisedTown, materialiseTown } from '../materialise-town.ts';
import { storedBookings } from '../stored-bookings.ts';
import type { Tools } from '../wiring.ts';
import type { CatalogueFormat, ImportedCatalogue, SourceFiles } from './catalogue.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { shrinkProblem } from './plan-text.ts';
import { type TownOptions, townOf } from './town.ts';
import { writePlan } from './write-plan.ts';

export type ImportRequest = {
  readonly format: CatalogueFormat;
  readonly files: SourceFiles;
  readonly town: TownOptions;
  readonly dryRun: boolean;
  readonly allowRemovals: boolean;
};

export type ImportResult = {
  readonly town: Municipality;
  readonly imported: ImportedCatalogue;
  readonly plan: ImportPlan;
  /** Undefined in a dry run. */
  readonly sheets: MaterialisedTown | undefined;
};

/**
 * Reads, judges and compares everything; only then writes. Throws `SourceRefused` or `Explained` before the first
 * write when the files, the town or the extent of removals do not allow it.
 */
export async function importCatalogue(
  tools: Tools,
  request: ImportRequest,
  tell: (done: number, all: number) => void,
): Promise<ImportResult> {
  const { format, files } = request;
  const { tenant } = request.town;
  const imported = await format(files);
  const made = townOf(request.town, files.hours.settings, await tools.catalogue.municipality(tenant));
  if ('problems' in made) throw new Explained(made.problems.join('\n'));
  const { town } = made;
  const plan = await planImport({ ...tools, bookings: storedBookings(tools, tenant) }, tenant, imported);
  const shrink = shrinkProblem(plan);
  if (shrink !== undefined && !request.allowRemovals) throw new Explained(shrink);
  if (request.dryRun) return { town, imported, plan, sheets: undefined };
  await writePlan(tools.writer, town, plan);
  return { town, imported, plan, sheets: await materialiseTown(tools, { tenant, offices: plan.offices }, tell) };
}
