import { parseArgs } from 'node:util';
import * as z from 'zod';
import { TenantId } from '../../../shared/domain/ids.ts';
import { misunderstanding } from '../../local/command-line.ts';
import { WrongUsage } from '../../local/explained.ts';
import { formats } from './formats.ts';

export const importHelp = `npm run import-catalogue -- --services FILE --locations FILE --hours FILE --tenant NAME [options]

Takes a city's catalogue of services and offices into Foyer. Everything is checked first; a file that is broken as a
whole changes nothing, a broken record is left out and named. Importing again updates; appointments are never dropped.

  --format dldb          format of the two files: ${Object.keys(formats).join(', ')} (Berlin, Munich)
  --services FILE        services as JSON
  --locations FILE       offices as JSON
  --hours FILE           opening hours and booking rules, YAML or JSON; see infra/ops/examples/hours.yaml
  --tenant NAME          the town's short name: letters, digits, hyphens (muenchen)
  --name TEXT            its name on the pages (München); else from the hours file
  --mail ADDRESS         sender of its mails; else from the hours file
  --code-prefix LETTERS  2 to 4 letters in front of the codes (MUC)
  --host HOST            host name of its pages, for the hint at the end
  --dry-run              check and report, write nothing
  --report FILE          the report as JSON Lines, one record a line
  --allow-removals       also when more than half of the stored services or offices vanish
  --max-megabytes N      largest file to read (20)
  --help

Works on the portal that runs on this machine (npm start), or on the table named by TABLE_NAME.`;

const Options = z.strictObject({
  format: z.enum(Object.keys(formats)).default('dldb'),
  services: z.string(),
  locations: z.string(),
  hours: z.string(),
  tenant: TenantId,
  name: z.string().min(1).max(80).optional(),
  mail: z.email().optional(),
  'code-prefix': z
    .string()
    .regex(/^[A-Z]{2,4}$/, 'two to four capital letters')
    .optional(),
  host: z.string().optional(),
  'dry-run': z.boolean().default(false),
  report: z.string().optional(),
  'allow-removals': z.boolean().default(false),
  'max-megabytes': z.coerce.number().positive().max(2000).default(20),
});
export type Options = z.infer<typeof Options>;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The command line, or 'help'. Throws `WrongUsage` with every wrong option. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const values = parse(args);
  if (values.help === true) return 'help';
  const parsed = Options.safeParse(values);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message, code }) => {
    const option = `--${path.join('.')}`;
    return code === 'invalid_type' ? `${option} is missing` : `${option}: ${message}`;
  });
  throw new WrongUsage(`${problems.join('\n')}\n\n${importHelp}`);
}

function parse(args: readonly string[]) {
  const options = {
    ...{ format: text, services: text, locations: text, hours: text, tenant: text, name: text, mail: text },
    ...{ 'code-prefix': text, host: text, 'dry-run': flag, report: text, 'allow-removals': flag },
    ...{ 'max-megabytes': text, help: { ...flag, short: 'h' } },
  } as const;
  try {
    return { ...parseArgs({ args: [...args], options }).values };
  } catch (error) {
    throw new WrongUsage(`${misunderstanding(error)}; --help tells what can be given.`);
  }
}
