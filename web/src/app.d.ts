import type { Api, Town } from '#lib/server/api.ts';
import type { CitizenAccess } from '#lib/server/citizen.ts';
import type { StaffAccess } from '#lib/server/staff.ts';
import type { StaffView } from '#shared/contracts/staff/sign-in.ts';
import type { Language } from '#shared/domain/language.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      /** The path without its language prefix. */
      path: string;
      /** Calls to the API in the name of this visitor. */
      api: Api;
      /** The session of this browser on the staff pages. */
      staff: StaffAccess;
      /** The session of this browser on the pages of citizens who signed in. */
      citizen: CitizenAccess;
      /** Absent only while the API has never answered for this host. */
      town: Town | undefined;
      /** Where the source code can be had, if the operator says so. */
      sourceUrl: string | undefined;
    }
    /** What the root layout gives to every page, error pages too. */
    interface PageData {
      language: Language;
      path: string;
      origin: string;
      query: string;
      town: Town | undefined;
      /** Who is signed in, on the pages of staff. */
      staff?: StaffView | undefined;
      /** Id of a form whose answers a change of language must not lose. */
      formToKeep?: string;
    }
    interface Error {
      status: number;
      message: string;
      /** Seconds after which trying again is worth it (429, 503). */
      retryAfter?: number;
    }
  }
}
