import '../local/need-node.mjs';
import { writeFile } from 'node:fs/promises';
import { projectFolder } from '../local/command-line.ts';
import { Explained, exitWith } from '../local/explained.ts';
import { addTenant } from '../local/tenants.ts';
import { formats } from './import/formats.ts';
import { readHoursFile } from './import/hours-file.ts';
import { importCatalogue } from './import/import-catalogue.ts';
import { importHelp, type Options, readOptions } from './import/options.ts';
import { planText, sheetsText } from './import/plan-text.ts';
import { reportJsonLines, reportText, summaryText } from './import/report-text.ts';
import { SourceRefused } from './import/source.ts';
import { progressLine } from './progress-line.ts';
import { chooseTarget, type Target } from './target.ts';
import { openTools } from './wiring.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(importHelp);
  else await run(options, chooseTarget(process.env, projectFolder));
} catch (error) {
  exitWith(error instanceof SourceRefused ? new Explained(`${error.message}\nNothing was written.`) : error);
}

async function run(options: Options, target: Target): Promise<void> {
  const format = formats[options.format];
  if (!format) throw new Explained(`There is no format ${options.format}.`);
  const maxBytes = options['max-megabytes'] * 1_000_000;
  const { services, locations, tenant, name, mail } = options;
  const hours = await readHoursFile(options.hours, maxBytes);
  const tools = openTools(target);
  const result = await importCatalogue(
    tools,
    {
      format,
      files: { services, locations, hours, maxBytes },
      town: { tenant, name, mail, codePrefix: options['code-prefix'] },
      dryRun: options['dry-run'],
      allowRemovals: options['allow-removals'],
    },
    progressLine('Day sheets, office', process.stderr),
  ).finally(() => tools.close());
  const { report } = result.imported;
  if (options.report) await writeFile(options.report, reportJsonLines(report));
  console.log(`${reportText(report)}\n${summaryText(report)}\n${planText(result.plan)}`);
  console.log(
    result.sheets ? `${sheetsText(result.sheets)}${whereToLook(options, target)}` : 'Dry run: nothing was written.',
  );
}

/** A town needs a host name before anybody can see it. */
function whereToLook({ tenant, host }: Options, { local }: Target): string {
  if (local) {
    addTenant(local.tenantsFile, tenant);
    return `Open ${local.portal.replace('localhost', `${tenant}.localhost`)} (search sees changes after 30 seconds).`;
  }
  return `Add to TENANT_BY_HOST of the functions: {"${host ?? 'HOST'}": "${tenant}"}, and to PORTAL_ORIGINS: {"${tenant}": "https://${host ?? 'HOST'}"}.`;
}
