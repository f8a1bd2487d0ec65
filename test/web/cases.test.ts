import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkPages, seatClerk } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { caseId, childCase, issuedCase, queue } from './sample-cases.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;
const path = `/v1/staff/cases/${caseId}`;
const page = `/staff/cases/${caseId}`;

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => {
  seatClerk(api);
  api.say('GET /v1/staff/cases', queue);
  api.say(`GET ${path}`, childCase);
});
afterAll(() => api.stop());

const seen = { version: '4', language: 'en', extract: 'what-was-read' };

describe('the queue of certificates', () => {
  it('says how urgent each request is in words', async () => {
    const { status, html } = await open('/staff/cases');

    expect(status).toBe(200);
    for (const word of ['überfällig', 'heute fällig', 'fällig bis zum nächsten Arbeitstag', 'in der Frist']) {
      expect(html).toContain(word);
    }
    expect(html).toContain('A. Bei…');
    expect(html).not.toContain('Alex');
    expect(html).toContain('Eine zweite Person fehlt noch');
  });

  it('stands in the navigation of clerks', async () => {
    expect((await open('/staff/cases')).html).toMatch(/<a[^>]+href="\/staff\/cases"[^>]*aria-current="page"/);
  });

  it('says that nothing waits', async () => {
    api.say('GET /v1/staff/cases', { cases: [], more: false });

    expect((await open('/staff/cases')).html).toContain('Gerade wartet nichts.');
  });

  it('finds the case of a certificate by its number, however it is typed', async () => {
    api.say('GET /v1/staff/certificates/LIN-2026-4K7M2PQX/case', { requestId: caseId });

    const { headers } = await open('/staff/cases?number=%20lin-2026-4k7m2pqx');

    expect(headers['location']).toBe(page);
  });

  it.each(['LIN-2026-00000000', 'irgendwas'])('says when there is none for %s', async (number) => {
    const { status, html } = await open(`/staff/cases?number=${number}`);

    expect(status).toBe(200);
    expect(html).toContain('Zu dieser Nummer gibt es keinen Antrag');
  });
});

describe('the page of a case', () => {
  it('shows request, register, questions and what is to be known before deciding', async () => {
    const { html } = await open(page);

    for (const text of [
      'Für eine andere Person',
      'Auskunftssperre nach § 51 BMG',
      'nicht als gesetzliche Vertretung',
      'Ahornweg 7, 04177 Lindenau',
      'Für die Lindenschule.',
      'Noch hat niemand genehmigt.',
      'Anmeldung in der Schule',
      'Mai 2019',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain(`href="${page}/proofs/77"`);
  });

  it('says who looked, and that money goes back', async () => {
    const fee = { cents: 900, source: '§ 4 Nr. 12', paid: false, refund: 'owed' };
    api.say(`GET ${path}`, { ...childCase, state: 'rejected', may: [], fee });
    const { html } = await open(page);

    expect(html).toContain('wird zurückgezahlt');
    expect(html).not.toContain('nicht bezahlt');
    expect(html).toContain('Wer das gesehen hat (1-mal)');
    expect(html).toContain('Antrag geöffnet');
  });

  it('shows what was asked for before what is to be decided', async () => {
    const { html } = await open(page);

    expect(html.indexOf('id="request"')).toBeLessThan(html.indexOf('id="register"'));
    expect(html.indexOf('id="register"')).toBeLessThan(html.indexOf('id="decide"'));
  });

  it('offers the questions that make sense, and says in which language they are read', async () => {
    const { html } = await open(page);

    expect(html).toContain('Please send us something that shows that you act for the child');
    expect(html).not.toContain('power of attorney');
    expect(html).toContain('Die Person liest Englisch.');
    api.say(`GET ${path}`, { ...childCase, proofs: [], answers: { ...childCase.answers, forWhom: 'proxy' } });
    const proxy = await open(page);
    expect(proxy.html).toContain('power of attorney');
    expect(proxy.html).not.toContain('We cannot read the proof well');
  });

  it('approves what was seen', async () => {
    api.say(`POST ${path}/approve`, { requestId: caseId, state: 'in-review', version: 5 });

    const { headers } = await open(page, { fields: { ...seen, intent: 'approve', reason: 'checked' } });

    expect(api.sent(`POST ${path}/approve`)).toEqual([{ version: 4, extract: 'what-was-read', reason: 'checked' }]);
    expect(headers['location']).toBe(`${page}?done=approve`);
    expect((await open(`${page}?done=approve`)).html).toContain('Ihre Genehmigung ist gespeichert.');
  });

  it('asks in the language of the citizen, ready sentences first', async () => {
    api.say(`POST ${path}/ask`, { requestId: caseId, state: 'needs-info', version: 5 });

    await open(page, { fields: { ...seen, intent: 'ask', block: 'purpose', text: 'Thank you.' } });

    expect(api.sent(`POST ${path}/ask`)).toEqual([
      { version: 4, text: 'What do you need the certificate for?\n\nThank you.' },
    ]);
  });

  it('rejects with the sentence of the reason and the clerk’s own words', async () => {
    api.say(`POST ${path}/reject`, { requestId: caseId, state: 'rejected', version: 5 });

    await open(page, { fields: { ...seen, intent: 'reject', reason: 'proof-missing', text: 'Birth certificate.' } });

    expect(api.sent(`POST ${path}/reject`)).toEqual([
      { version: 4, reason: 'proof-missing', text: 'A proof is missing or is not enough.\n\nBirth certificate.' },
    ]);
  });

  it.each([
    [{ intent: 'approve' }, 'approve-reason', 'Bitte wählen Sie einen Grund.'],
    [{ intent: 'ask' }, 'ask-text', 'Bitte schreiben Sie etwas'],
    [{ intent: 'reject', reason: 'other' }, 'reject-text', 'Bitte schreiben Sie etwas'],
  ])('says what is missing: %j', async (fields, id, says) => {
    const { status, html } = await open(page, { fields: { ...seen, ...fields } });

    expect(status).toBe(422);
    expect(html).toContain(`href="#${id}"`);
    expect(html).toContain(says);
    expect(html).toContain(`id="${id}"`);
  });

  it.each([
    ['edited_meanwhile', 409, 'Es ist nichts überschrieben'],
    ['own_case', 403, 'Darüber muss jemand anderes entscheiden'],
    ['request_changed', 409, 'in einem anderen Zustand'],
  ])('explains a refusal and keeps what was typed: %s', async (code, status, says) => {
    api.refuse(`POST ${path}/reject`, status, code);

    const fields = { ...seen, intent: 'reject', reason: 'other', text: 'Meine Worte.' };
    const answer = await open(page, { fields });

    expect(answer.status).toBe(status);
    expect(answer.html).toContain(says);
    expect(answer.html).toContain('Meine Worte.');
  });

  it.each([
    ['second_clerk_needed', 409, 'Jetzt muss eine zweite Person entscheiden'],
    ['person_unclear', 409, 'nicht genau eine Person'],
    ['register_unavailable', 503, 'Das Melderegister antwortet gerade nicht'],
  ])('explains why it cannot be approved: %s', async (code, status, says) => {
    api.refuse(`POST ${path}/approve`, status, code);

    const answer = await open(page, { fields: { ...seen, intent: 'approve', reason: 'checked' } });

    expect(answer.status).toBe(status);
    expect(answer.html).toContain(says);
  });

  it('offers nothing with one’s own case', async () => {
    api.say(`GET ${path}`, { ...childCase, ownCase: true, may: [] });

    const { html } = await open(page);

    expect(html).toContain('Ihr Name steht in diesem Antrag');
    expect(html).not.toContain('name="intent"');
  });

  it('lets a second person revoke, or keep the certificate', async () => {
    api.say(`GET ${path}`, issuedCase);
    api.say(`POST ${path}/revoke`, { requestId: caseId, state: 'revoked', version: 10 });

    const { html } = await open(page);
    expect(html).toContain('Endgültig widerrufen');
    expect(html).toContain('Doch nicht widerrufen');
    expect(html).toContain(`href="${page}/document"`);

    await open(page, { fields: { version: '9', intent: 'revoke', reason: 'wrong-content' } });
    expect(api.sent(`POST ${path}/revoke`)).toEqual([{ version: 9, reason: 'wrong-content' }]);
  });

  it('leads to the new case after a replacement', async () => {
    api.say(`GET ${path}`, issuedCase);
    api.say(`POST ${path}/reissue`, { requestId: 'N'.repeat(22), state: 'in-review', version: 1 });

    const { headers } = await open(page, { fields: { version: '9', intent: 'reissue', reason: 'wrong-content' } });

    expect(headers['location']).toBe(`/staff/cases/${'N'.repeat(22)}?done=reissue`);
  });

  it.each(['/en', '/nl', '/einfach'])('speaks %s', async (prefix) => {
    const { status, html } = await open(`${prefix}${page}`);

    expect(status).toBe(200);
    expect(html).not.toContain('undefined');
  });

  it('does not know a case with another kind of address', async () => {
    expect((await open('/staff/cases/nothing')).status).toBe(404);
  });
});
