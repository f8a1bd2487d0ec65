import '../local/need-node.mjs';
import type { Retrieval } from '../../shared/domain/certificate/retrieval.ts';
import { csvFile } from '../../shared/domain/csv-file.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { secondsText } from '../../shared/domain/seconds.ts';
import { projectFolder, takeOptions } from '../local/command-line.ts';
import { Explained, exitWith, WrongUsage } from '../local/explained.ts';
import { openFolder } from '../local/folder.ts';
import { chooseTarget } from './target.ts';
import { openTools } from './wiring.ts';

const help = `npm run read-retrievals -- --tenant ID --year YEAR [--family-name NAME]

Prints the log of retrievals from the population register (section 40 BMG) as CSV: who, when, what. For data protection
control, for criminal proceedings that follow from it, and to tell the person; for nothing else.
Works on the portal that runs on this machine, or on the table named by TABLE_NAME with RETRIEVAL_KEY ("kms:<key>") and
the right to open that key, which no function of the portal has. Each use of the key stands in the log of KMS.

  --tenant ID          the municipality
  --year YEAR          the year of the retrievals (UTC)
  --family-name NAME   only this person's, as the register writes the name
  --help               this text`;

try {
  const options = takeOptions({
    tenant: { type: 'string' },
    year: { type: 'string' },
    'family-name': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (options.help) console.log(help);
  else await print(options.tenant, options.year, options['family-name']);
} catch (error) {
  exitWith(error);
}

async function print(tenant = '', year = '', familyName: string | undefined): Promise<void> {
  const town = TenantId.safeParse(tenant);
  if (!town.success) throw new WrongUsage('Say which municipality: --tenant lindenau');
  if (!/^2[01]\d\d$/.test(year)) throw new WrongUsage('Say which year: --year 2026');
  const target = chooseTarget(process.env, projectFolder);
  const tools = openTools(target);
  try {
    const log = tools.retrievals(keyFor(target.local !== undefined), process.env['KMS_ENDPOINT']);
    const all = await log.read(town.data, Number(year));
    const wanted = all.filter((one) => familyName === undefined || one.familyName === familyName);
    process.stdout.write(csvFile([columns, ...wanted.map(lineOf)]));
    console.error(`${wanted.length} of ${all.length} retrievals`);
  } finally {
    tools.close();
  }
}

function keyFor(isLocal: boolean): string {
  const { RETRIEVAL_KEY } = process.env;
  if (isLocal) return `file:${openFolder(projectFolder).retrievalKey}`;
  if (RETRIEVAL_KEY) return RETRIEVAL_KEY;
  throw new Explained('RETRIEVAL_KEY is missing: "kms:<ARN of the key Foyer: log of retrievals>".');
}

const columns = [
  'at',
  'family name',
  'given names',
  'born',
  'street',
  'postal code',
  'city',
  'service',
  'data',
  'case',
];

function lineOf({ at, address, fields, ...who }: Retrieval): readonly string[] {
  const { street = '', postalCode = '', city = '' } = address ?? {};
  const lives = [street, postalCode, city];
  return [
    secondsText(at),
    who.familyName,
    who.givenNames,
    who.birthDate,
    ...lives,
    who.productId,
    fields.join(' '),
    who.requestId,
  ];
}
