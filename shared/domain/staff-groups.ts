import { OfficeId, type TenantId } from './ids.ts';
import { type Grant, Role } from './staff.ts';

/**
 * Grants from the names of groups at the identity provider: `<municipality>/<role>` or
 * `<municipality>/<role>/<office>`. Groups of other municipalities and of other systems mean nothing here.
 */
export function grantsIn(groups: readonly string[], tenant: TenantId): readonly Grant[] {
  const grants = groups.flatMap((group) => grantOf(group, tenant) ?? []);
  const byName = new Map(grants.map((grant) => [`${grant.role}/${grant.officeId ?? ''}`, grant]));
  return [...byName.values()];
}

function grantOf(group: string, tenant: TenantId): Grant | undefined {
  const [town, role, office, ...more] = group.split('/');
  const known = Role.safeParse(role);
  if (town !== tenant || !known.success || more.length > 0) return undefined;
  if (office === undefined) return { role: known.data };
  const officeId = OfficeId.safeParse(office);
  return officeId.success ? { role: known.data, officeId: officeId.data } : undefined;
}
