import { error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { type CitizenEvent, citizenOf } from '#lib/server/citizen.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';
import { RequestId } from '#shared/domain/certificate/ids.ts';

export type RequestEvent = CitizenEvent & { readonly params: { readonly requestId: string } };

export function requestIdOf({ params }: Pick<RequestEvent, 'params'>): RequestId {
  const requestId = RequestId.safeParse(params.requestId);
  return requestId.success ? requestId.data : error(404);
}

/** The request that the address names, as its citizen sees it; whoever is not signed in does that first. */
export async function requestOf(event: RequestEvent): Promise<RequestView> {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  return orErrorPage(await call('getRequest', { requestId }));
}

/** The same where something is to be done; what is not possible (any more) leads to the page of the case. */
export async function requestFor(event: RequestEvent, action: RequestView['may'][number]): Promise<RequestView> {
  const request = await requestOf(event);
  return request.may.includes(action) ? request : toCase(event);
}

export function requestPath(requestId: string, page = ''): string {
  return `/certificates/requests/${requestId}${page === '' ? '' : `/${page}`}`;
}

/** To the page of the case, which says how things stand. */
export function toCase(event: RequestEvent): never {
  redirect(303, pathIn(event.locals.language, requestPath(requestIdOf(event))));
}
