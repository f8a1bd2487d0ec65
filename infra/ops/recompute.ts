import '../local/need-node.mjs';
import { recountDays } from '../../functions/use-cases/counting/recount-days.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { projectFolder, takeOptions } from '../local/command-line.ts';
import { Explained, exitWith, WrongUsage } from '../local/explained.ts';
import { readTenants } from '../local/tenants.ts';
import { progressLine } from './progress-line.ts';
import { recomputeText } from './recompute/recompute-text.ts';
import { chooseTarget, type Target } from './target.ts';
import { openTools, type Tools } from './wiring.ts';

const help = `npm run recompute [-- options]

Counts every day of a town again from its log of events, and says for each month what differed from what was kept.
Works on the portal that runs on this machine, or on the table named by TABLE_NAME. What is published is not touched.

  --tenant ID     only this municipality; needed with TABLE_NAME
  --from DATE     first day: 2026-01-01. Without it everything since 2020, before which there is no Foyer
  --check         changes nothing; ends with 1 when something differs
  --help          this text`;

const beginning = CivilDate.parse('2020-01-01');

try {
  const options = takeOptions({
    tenant: { type: 'string' },
    from: { type: 'string' },
    check: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (options.help) console.log(help);
  else await run({ ...options, from: firstDay(options.from) }, chooseTarget(process.env, projectFolder));
} catch (error) {
  exitWith(error);
}

type Options = { readonly tenant?: string; readonly from: CivilDate; readonly check?: boolean };

async function run(options: Options, target: Target): Promise<void> {
  const tenants = tenantsOf(options.tenant, target);
  const tools = openTools(target);
  try {
    for (const tenant of tenants) await recompute(tools, tenant, options);
  } finally {
    tools.close();
  }
}

async function recompute(tools: Tools, tenant: TenantId, { from, check = false }: Options): Promise<void> {
  if ((await tools.catalogue.municipality(tenant)) === undefined)
    throw new Explained(`There is no municipality ${tenant}.`);
  const tallies = check ? { ...tools.tallies, keep: async () => true } : tools.tallies;
  const recount = recountDays({ ...tools, tallies });
  const days = await recount(tenant, from, progressLine(`${tenant}: day`, process.stderr));
  console.log(`${tenant}\n${recomputeText(days)}`);
  if (days.some(({ outcome }) => outcome === 'overtaken'))
    throw new Explained('Some days were counted by somebody else at the same moment. Run this again.');
  if (check && days.some(({ outcome }) => outcome === 'changed')) process.exitCode = 1;
}

function firstDay(text: string | undefined): CivilDate {
  if (text === undefined) return beginning;
  const { data } = CivilDate.safeParse(text);
  if (data === undefined) throw new WrongUsage(`--from ${text} is no day; give it like 2026-01-01.`);
  return data;
}

function tenantsOf(asked: string | undefined, { local }: Target): readonly TenantId[] {
  if (asked === undefined) {
    if (local) return [...new Set(Object.values(readTenants(local.tenantsFile)))];
    throw new WrongUsage('--tenant says which municipality of the table is meant.');
  }
  const { data } = TenantId.safeParse(asked);
  if (data === undefined) throw new WrongUsage(`--tenant ${asked} is no municipality's id, for example lindenau.`);
  return [data];
}
