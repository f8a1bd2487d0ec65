import type { SurveyAction } from '../../shared/contracts/heard/surveys.ts';
import { tenant } from '../support/make.ts';
import type { Portal } from './portal.ts';
import { book, keyOf, value } from './steps.ts';

// Steps of programme leads, and of those whom they hear.

/** A survey of one question, open in the days of the portal. */
export const aSurvey = {
  title: { de: 'Wie war die Buchung?', en: 'How was booking?' },
  audience: 'citizens' as const,
  place: 'after-booking' as const,
  questions: [{ kind: 'scale' as const, text: { de: 'Wie leicht war es?' } }],
  from: '2026-11-01',
  until: '2026-11-30',
};

/** Somebody who has signed in, with what they are for the town. */
export async function staffIn({ call, identity }: Portal, name: string, roles: readonly string[]) {
  const groups = roles.map((role) => `${tenant}/${role}`);
  identity.person({ subject: `https://identity.example ${name}`, name, groups });
  const { signIn } = await value(call('beginSignIn', {}));
  const { session } = await value(call('openSession', { signIn, code: identity.code, state: identity.state }));
  const asStaff: typeof call = (route, input, options) => call(route, input, { ...options, token: session });
  return asStaff;
}

let written = 0;

/** A programme lead. */
export async function leadIn(portal: Portal) {
  const call = await staffIn(portal, 'lea', ['lead']);
  return {
    call,
    write: (content: object) => {
      written += 1;
      return value(call('writeSurvey', { ...aSurvey, ...content }, { idempotencyKey: keyOf(`survey-${written}`) }));
    },
    advance: (surveyId: string, action: SurveyAction, version: number) =>
      value(call('advanceSurvey', { surveyId, action, version })),
  };
}

/** A survey that a lead has published, of one question. */
export async function publishedSurvey(portal: Portal, changes: object = {}) {
  const lead = await leadIn(portal);
  const { surveyId, version: draft } = await lead.write(changes);
  const { version } = await lead.advance(surveyId, 'publish', draft);
  return { lead, surveyId, version };
}

/** So many people whose appointments were at the same time, and have passed; each has another mail address. */
export async function visitors(portal: Portal, count: number) {
  const all = [];
  for (let person = 0; person < count; person += 1) {
    all.push(await book(portal, `visitor-${person}`, `visitor${person}@example.org`));
  }
  portal.clock.set('2026-11-24T08:30:00Z');
  return all;
}
