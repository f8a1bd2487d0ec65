import { renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { TenantId } from '../../shared/domain/ids.ts';
import { readText } from './folder.ts';

const Stored = z.record(z.string(), TenantId);

/** Host name (without port) -> municipality. */
export type Tenants = z.infer<typeof Stored>;

/** The municipalities this portal knows; none before the demo is seeded. */
export function readTenants(file: string): Tenants {
  const text = readText(file);
  return text === undefined ? {} : Stored.parse(JSON.parse(text));
}

/** Gives a municipality `<tenant>.localhost`, and plain `localhost` to the first one. Running portals notice. */
export function addTenant(file: string, tenant: TenantId): Tenants {
  const tenants: Tenants = { localhost: tenant, ...readTenants(file), [`${tenant}.localhost`]: tenant };
  writeFileSync(`${file}.new`, JSON.stringify(tenants, null, 2));
  renameSync(`${file}.new`, file);
  return tenants;
}

/** TENANT_BY_HOST for a portal on `port`: each name with the port; 127.0.0.1 means localhost. */
export function tenantByHost(tenants: Tenants, port: number): string {
  const { localhost } = tenants;
  const named = localhost === undefined ? tenants : { ...tenants, '127.0.0.1': localhost };
  return JSON.stringify(Object.fromEntries(Object.entries(named).map(([host, tenant]) => [`${host}:${port}`, tenant])));
}

/** PORTAL_ORIGINS, for links in mails: the first municipality's pages are at plain localhost. */
export function portalOrigins(tenants: Tenants, port: number): string {
  const { localhost } = tenants;
  const origins = Object.values(tenants).map((tenant) => {
    const host = localhost === tenant ? 'localhost' : `${tenant}.localhost`;
    return [tenant, `http://${host}:${port}`];
  });
  return JSON.stringify(Object.fromEntries(origins));
}
