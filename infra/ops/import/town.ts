import type * as z from 'zod';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { Municipality } from '../../../shared/domain/municipality.ts';
import type { HoursFile } from './hours-file.ts';

/** What the command line says about the town; wins over the hours file, which wins over what is stored. */
export type TownOptions = {
  readonly tenant: TenantId;
  readonly name?: string | undefined;
  readonly mail?: string | undefined;
  readonly codePrefix?: string | undefined;
};

const always = {
  accent: { light: '#00594c', dark: '#7fd1c1' },
  // 115 is the number of all German authorities, with these hours everywhere.
  phone: { number: '115', hours: { de: 'Montag bis Freitag, 8 bis 18 Uhr' } },
  demo: false,
};

/** The town's own record, or in words what is missing for it. */
export function townOf(
  options: TownOptions,
  settings: HoursFile,
  stored: Municipality | undefined,
): { readonly town: Municipality } | { readonly problems: string[] } {
  const { tenant, name, mail, codePrefix } = options;
  const named = name ?? settings.municipality.name?.de ?? stored?.name.de;
  const made = Municipality.safeParse({
    ...always,
    zone: settings.defaults.zone,
    codePrefix: tenant
      .replace(/[^a-z]/g, '')
      .slice(0, 3)
      .toUpperCase(),
    imprint: named === undefined ? undefined : { de: named },
    ...stored,
    ...settings.municipality,
    ...(name !== undefined && { name: { de: name } }),
    ...(mail !== undefined && { mail }),
    ...(codePrefix !== undefined && { codePrefix }),
    id: tenant,
  });
  if (made.success) return { town: made.data };
  return { problems: made.error.issues.map(sentenceOf) };
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const flag = new Map([
    ['name', '--name'],
    ['mail', '--mail'],
    ['codePrefix', '--code-prefix'],
  ]).get(String(path[0]));
  const where = flag ? `say it with ${flag} or in the hours file` : 'say it in the hours file';
  return `municipality.${path.join('.')}: ${message}; ${where}, under municipality`;
}
