import { type Cookies, error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { mayAnywhere } from '#lib/staff-areas.ts';
import { dayName, dayOf, otherDay } from '#lib/staff-day.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import type { StaffView } from '#shared/contracts/staff/sign-in.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { Api } from './api.ts';
import { sessionCookieNamed } from './session-cookie.ts';

export type StaffEvent = {
  readonly locals: App.Locals;
  readonly cookies: Cookies;
  readonly url: URL;
  readonly request: Request;
};

/** The session of this browser, if it has one. */
export type StaffAccess = {
  /** Calls in the name of whoever is signed in; leads to the sign-in page when nobody is (any more). */
  readonly call: Api;
  /** Who is signed in; asked once for each request. Undefined: nobody. */
  view(): Promise<StaffView | undefined>;
  /** The day that a posted form says it was shown for, where it says so. */
  formDay(): Promise<string | undefined>;
};

/** Somebody who is signed in. */
export type Staff = { readonly view: StaffView; readonly call: Api };

/** Somebody at a counter. */
export type StaffAtDesk = Staff & { readonly officeId: OfficeId; readonly counter: number };

export function sessionCookie(event: Pick<StaffEvent, 'cookies' | 'url'>) {
  return sessionCookieNamed('staff', event);
}

/** For `locals.staff`. */
export function staffAccess(event: StaffEvent, api: Api): StaffAccess {
  const token = sessionCookie(event).token();
  // Copied at once: a body can be read once only, and that is for the page.
  const posted = isForm(event.request) ? event.request.clone() : undefined;
  let asked: Promise<StaffView | undefined> | undefined;
  let day: Promise<string | undefined> | undefined;
  return {
    async call(name, input, options) {
      if (token === undefined) return toSignIn(event);
      const answer = await api(name, input, { ...options, token });
      return !answer.ok && answer.code === 'sign_in_needed' ? toSignIn(event) : answer;
    },
    view() {
      if (token === undefined) return Promise.resolve(undefined);
      asked ??= viewOf(api, token);
      return asked;
    },
    formDay() {
      day ??= dayIn(posted);
      return day;
    },
  };
}

function isForm({ method, headers }: Request): boolean {
  return (
    method === 'POST' &&
    /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(headers.get('content-type') ?? '')
  );
}

async function dayIn(posted: Request | undefined): Promise<string | undefined> {
  const day = (await posted?.formData())?.get(dayName);
  return typeof day === 'string' ? day : undefined;
}

async function viewOf(api: Api, token: string): Promise<StaffView | undefined> {
  const answer = await api('getStaffSession', {}, { token });
  if (answer.ok) return answer.value;
  return answer.code === 'sign_in_needed' ? undefined : error(statusOf[answer.code], answer.code);
}

/**
 * Who is signed in, and the API in their name; otherwise to the sign-in page, and back here afterwards. A form that was
 * shown before practice began or ended in another tab does nothing: what it was meant for is another day.
 */
export async function staffOf(event: StaffEvent): Promise<Staff> {
  const { staff } = event.locals;
  const view = (await staff.view()) ?? toSignIn(event);
  const day = await staff.formDay();
  if (day !== undefined && day !== dayOf(view)) error(409, otherDay);
  return { view, call: staff.call };
}

/** The same at an office and counter; whoever has not chosen one yet does it first. */
export async function staffAtDesk(event: StaffEvent): Promise<StaffAtDesk> {
  const staff = await staffOf(event);
  const { desk } = staff.view;
  if (!mayAnywhere(staff.view.grants, 'serve')) error(statusOf.not_permitted, 'not_permitted');
  if (!desk) redirect(303, startPage(event));
  return { ...staff, ...desk };
}

/** Scripts that ask for data get 401, and decide themselves. */
function toSignIn(event: StaffEvent): never {
  const wantsPage = (event.request.headers.get('accept') ?? '').includes('text/html');
  if (!wantsPage) error(401, 'sign_in_needed');
  sessionCookie(event).drop();
  redirect(303, startPage(event));
}

function startPage({ locals: { language, path }, url, request }: StaffEvent): string {
  const back = request.method === 'GET' ? path + url.search : path;
  return pathIn(language, `/staff?${new URLSearchParams({ to: back })}`);
}

/** A page of staff to go on with, from a parameter that anybody may have written: never another host. */
export function ownStaffPath(text: string | null | undefined): string | undefined {
  if (!text || !/^\/staff\/[^\\]*$/.test(text)) return undefined;
  const { origin, pathname, search } = new URL(text, 'https://staff.invalid');
  return origin === 'https://staff.invalid' && pathname.startsWith('/staff/') ? pathname + search : undefined;
}
