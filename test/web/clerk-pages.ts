import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import type { SampleApi } from './sample-api.ts';
import { atMyCounter, dayList, idOf, personFor, sampleBoard } from './sample-day.ts';

/** The routes of the office where the clerk of these tests works. */
export const office = '/v1/staff/offices/rathaus-mitte';
export const board = `GET ${office}/board`;

/** Headers that the distribution sends along. */
export const trusted = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };

/** Maria Quitte at counter 4, on the sample morning. */
export function seatClerk(api: SampleApi): void {
  api.say('GET /v1/staff/session', {
    staffId: 'q'.repeat(22),
    name: 'Maria Quitte',
    grants: [{ role: 'clerk', officeId: 'rathaus-mitte' }],
    offices: [{ officeId: 'rathaus-mitte', name: 'Rathaus Mitte' }],
    desk: { officeId: 'rathaus-mitte', counter: 4 },
    practice: false,
    endsInSeconds: 3600,
  });
  api.say(board, sampleBoard());
  api.say(`GET ${office}/tickets/${idOf(1)}/person`, personFor(atMyCounter));
  api.say(`GET ${office}/day-list`, dayList());
}

type Fields = Readonly<Record<string, string>> | URLSearchParams;
type Sent = { readonly fields?: Fields; readonly cookies?: readonly string[] };

/** Opens pages as the clerk who is signed in, or sends a form to them. */
export async function clerkPages(api: SampleApi) {
  const pages = await loadPages(api.origin);
  return async (url: string, { fields, cookies = [] }: Sent = {}) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://termine.lindenau.example' };
    const event = pageEvent(url, {
      headers: { ...trusted, ...(fields && form) },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields).toString() }),
    });
    const answer = await pages({ ...event, cookies: [`__Host-staff=${'s'.repeat(43)}`, ...cookies] });
    return {
      status: answer.statusCode,
      html: answer.body ?? '',
      headers: answer.headers ?? {},
      cookies: answer.cookies,
    };
  };
}
