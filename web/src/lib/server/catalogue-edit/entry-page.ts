import { error } from '@sveltejs/kit';
import { type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { ProductId } from '#shared/domain/certificate/ids.ts';
import { OfficeId, ServiceId } from '#shared/domain/ids.ts';
import { permissionFor } from '#shared/domain/staff.ts';

const toShapeTown = { capability: 'shape', at: 'municipality' } as const;

/** Somebody who may look at services; `mayEdit` those of the whole town. */
export async function serviceStaff(event: StaffEvent) {
  const { view, call } = await staffOf(event);
  return { call, mayEdit: permissionFor(view.grants, toShapeTown) === 'permitted' };
}

/** Somebody who may edit what holds for the whole town; 403 for others. */
export async function townStaff(event: StaffEvent) {
  const { call, mayEdit } = await serviceStaff(event);
  return mayEdit ? { call } : error(403, 'not_permitted');
}

/** The service, office or certificate product of an address; 404 for what cannot be one. */
export function serviceIdOf(text: string): ServiceId {
  return ServiceId.safeParse(text).data ?? error(404, 'not_found');
}
export function officeIdOf(text: string): OfficeId {
  return OfficeId.safeParse(text).data ?? error(404, 'not_found');
}
export function productIdOf(text: string): ProductId {
  return ProductId.safeParse(text).data ?? error(404, 'not_found');
}

/** Which version was just saved, from the address, which anybody may have written. */
export function savedVersion({ searchParams }: URL): number | undefined {
  const version = Number(searchParams.get('saved'));
  return Number.isInteger(version) && version > 0 && version < 1e8 ? version : undefined;
}

/** From which version on a history is shown, from the address; nothing: from the latest. */
export function upToIn({ searchParams }: URL): { readonly upTo?: number } {
  const upTo = Number(searchParams.get('upTo'));
  return Number.isInteger(upTo) && upTo > 0 && upTo < 1e8 ? { upTo } : {};
}

/** Which version is to be taken back, from the address; 404 for what is none. */
export function undoneVersion({ searchParams }: URL): number {
  const version = Number(searchParams.get('version'));
  return Number.isInteger(version) && version > 0 && version < 1e8 ? version : error(404, 'not_found');
}
