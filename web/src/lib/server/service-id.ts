import { error } from '@sveltejs/kit';
import { ServiceId } from '#shared/domain/ids.ts';

/** The service of an address; what cannot be one is a page that does not exist. */
export function serviceIdOf(params: { readonly serviceId: string }): ServiceId {
  const id = ServiceId.safeParse(params.serviceId);
  return id.success ? id.data : error(404);
}
