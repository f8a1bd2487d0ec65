import { createTransport } from 'nodemailer';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { openClock } from '../../infra/local/clock.ts';
import { listen } from '../../infra/local/listen.ts';
import { control } from '../../infra/local/mail/control.ts';
import { inbox } from '../../infra/local/mail/inbox.ts';
import { openMailbox } from '../../infra/local/mail/mailbox.ts';
import { startSmtp } from '../../infra/local/mail/smtp.ts';
import type { DeadLetter } from '../../infra/local/stream/dead-letters.ts';
import { temporaryFolder } from '../support/local-dist.ts';

const Mails = z.array(
  z.looseObject({ id: z.uuid(), subject: z.string(), attachments: z.array(z.looseObject({ path: z.string() })) }),
);

async function postOffice(deadLetters: readonly DeadLetter[] = [], caughtUp = () => Promise.resolve()) {
  const folder = temporaryFolder();
  const clock = openClock(`${folder}/clock`);
  const mailbox = openMailbox(`${folder}/mails`);
  const smtp = await startSmtp(0, mailbox, clock);
  onTestFinished(() => smtp.stop());
  const jobs = control({
    clock,
    moveClock: async (seconds) => clock.advance(seconds),
    runJob: async (job) => ({ did: job }),
    caughtUp,
  });
  const page = await listen(0, inbox({ mailbox, deadLetters: { list: () => deadLetters }, control: jobs }));
  onTestFinished(() => page.close());
  const transport = createTransport({ url: `smtp://127.0.0.1:${smtp.port}` });
  const url = `http://127.0.0.1:${page.port}`;
  return {
    url,
    folder,
    clock,
    send: (mail: object) => transport.sendMail({ from: 'stadt@lindenau.example', to: 'erika@example.org', ...mail }),
    get: async (path: string, init: RequestInit = {}) => await fetch(url + path, { redirect: 'manual', ...init }),
    mails: async () => Mails.parse(await (await fetch(`${url}/mails.json`)).json()),
  };
}

describe('the inbox', () => {
  it('shows programs each mail, newest first, with its links found', async () => {
    const { send, mails } = await postOffice();
    await send({ subject: 'Erste', text: 'Grüße' });
    await send({
      subject: 'Ihr Termin – bitte bestätigen',
      text: 'Öffnen Sie http://localhost:8080/confirm#abc.',
      html: '<p><a href="http://localhost:8080/confirm?a=1&amp;b=2">Bestätigen</a></p>',
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', filename: 'termin.ics' },
    });
    expect(await mails()).toMatchObject([
      {
        to: ['erika@example.org'],
        subject: 'Ihr Termin – bitte bestätigen',
        html: expect.stringContaining('Bestätigen'),
        links: ['http://localhost:8080/confirm#abc', 'http://localhost:8080/confirm?a=1&b=2'],
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
      { subject: 'Erste', text: expect.stringContaining('Grüße'), html: null, links: [] },
    ]);
  });

  it('shows programs the mails to one address', async () => {
    const { send, get } = await postOffice();
    await send({ subject: 'An Erika', text: 'x' });
    await send({ subject: 'An Jonas', to: 'jonas+1@example.org', text: 'x' });
    const found = await get(`/mails.json?to=${encodeURIComponent('jonas+1@example.org')}`);
    expect(await found.json()).toMatchObject([{ subject: 'An Jonas' }]);
  });

  it('offers attachments as files', async () => {
    const { send, mails, get } = await postOffice();
    const content = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    await send({ subject: 'Mit Datei', text: 'x', attachments: [{ filename: 'grüße.ics', content }] });
    const path = (await mails())[0]?.attachments[0]?.path ?? '';
    const file = await get(path);
    expect(await file.text()).toBe(content);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''gr%C3%BC%C3%9Fe.ics");
    expect((await get(path.replace(/0$/, '7'))).status).toBe(404);
  });

  it('shows people a list and a page for each mail, and lets nothing in a mail run', async () => {
    const { send, mails, get } = await postOffice();
    await send({
      subject: '<script>alert(1)</script>',
      text: 'http://localhost:8080/x',
      html: '<html><head><title>t</title></head><body><script>alert(1)</script><a href="http://localhost:8080/y">y</a></body></html>',
    });
    const list = await (await get('/')).text();
    expect(list).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(list).not.toContain('<script');
    const { id } = (await mails())[0] ?? {};
    const page = await (await get(`/mails/${id}`)).text();
    expect(page).toContain('<a href="http://localhost:8080/x">');
    expect(page).toContain(`<iframe src="/mails/${id}/html" title=`);
    const frame = await get(`/mails/${id}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(await frame.text()).toContain('<head><base target="_blank">');
  });

  it('keeps mails over a restart until they are deleted', async () => {
    const { send, folder, get, mails } = await postOffice();
    await send({ subject: 'eins', text: 'x' });
    await send({ subject: 'zwei', text: 'x' });
    expect(openMailbox(`${folder}/mails`).list()).toMatchObject([{ subject: 'zwei' }, { subject: 'eins' }]);
    const deleted = await get('/mails/delete', { method: 'POST' });
    expect([deleted.status, deleted.headers.get('location')]).toEqual([303, '/']);
    expect(await mails()).toEqual([]);
    expect(openMailbox(`${folder}/mails`).list()).toEqual([]);
  });

  it('names changes that were given up', async () => {
    const { get } = await postOffice([{ at: '2026-11-21T09:00:00Z', error: 'boom', eventId: 'e', keys: 'T#l#D / x' }]);
    expect(await (await get('/')).text()).toContain('<code>T#l#D / x</code>: boom');
  });

  it('answers no foreign page and no foreign name', async () => {
    const { get } = await postOffice();
    expect((await get('/clock', { method: 'POST', headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect((await get('/mails.json', { headers: { origin: 'null' } })).status).toBe(403);
  });
});

describe('the control', () => {
  it('moves the clock that the functions read', async () => {
    const { get, folder, clock } = await postOffice();
    const post = await get('/clock', { method: 'POST', body: '{"advanceSeconds":3600}' });
    expect(await post.json()).toMatchObject({ offsetSeconds: 3600 });
    const ahead = Temporal.Now.instant().until(clock.now()).total('seconds');
    expect(ahead).toBeGreaterThan(3590);
    expect(openClock(`${folder}/clock`).offsetSeconds()).toBe(3600);
    expect(await (await get('/clock')).json()).toMatchObject({ offsetSeconds: 3600 });
  });

  it.each(['', 'x', '{}', '{"advanceSeconds":0.5}', '{"advanceSeconds":1e12}', '{"advanceSeconds":1,"more":2}'])(
    'refuses to move the clock by %s',
    async (body) => {
      const { get } = await postOffice();
      expect((await get('/clock', { method: 'POST', body })).status).toBe(400);
    },
  );

  it('runs a job at once and knows no other', async () => {
    const { get } = await postOffice();
    const run = await get('/jobs/sweep', { method: 'POST' });
    expect(await run.json()).toEqual({ job: 'sweep', result: { did: 'sweep' } });
    expect((await get('/jobs/format-disk', { method: 'POST' })).status).toBe(404);
    expect((await get('/nothing')).status).toBe(404);
  });

  it('answers once what follows from every change so far is done', async () => {
    let isDone = false;
    const { get } = await postOffice([], async () => {
      isDone = true;
    });
    expect((await get('/caught-up', { method: 'POST' })).status).toBe(204);
    expect(isDone).toBe(true);
  });
});
