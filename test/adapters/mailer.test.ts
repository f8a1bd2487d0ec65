import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { mailer } from '../../functions/adapters/mailer.ts';
import type { Mail } from '../../functions/ports/mail.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';

const lindenau: Municipality = {
  id: TenantId.parse('lindenau'),
  name: { de: 'Stadt Lindenau an der Ähr' },
  codePrefix: 'LIN',
  zone: 'Europe/Berlin',
  accent: { light: '#0b5', dark: '#0d6' },
  phone: { number: '115', hours: { de: 'Mo bis Fr' } },
  mail: 'termine@lindenau.example',
  demo: true,
  imprint: { de: 'Rathausplatz 1' },
};

const mail: Mail = {
  id: 'confirmed.0123456789abcdef.abc',
  language: 'de',
  to: 'alex+amt@example.org',
  subject: 'Ihr Termin am Dienstag, 24. November 2026, 09:20 Uhr – Bürgeramt',
  text: 'Guten Tag Jördis,\n\n.ein Punkt am Anfang der Zeile\n',
  html: '<p>Guten Tag Jördis</p>',
};

let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((done) => (server === undefined ? done() : server.close(() => done()))));

/** A relay on this machine that keeps what it takes; options make it refuse. */
async function relay(options: SMTPServerOptions = {}) {
  const taken: ParsedMail[] = [];
  const relayServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        taken.push(parsed);
        done();
      }, done);
    },
    ...options,
  });
  server = relayServer;
  const address = await new Promise<string | AddressInfo | null>((listening) => {
    const inner = relayServer.listen(0, '127.0.0.1', () => listening(inner.address()));
  });
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  return { url: `smtp://127.0.0.1:${address.port}`, taken };
}

function refusing(responseCode: number, when: 'RCPT TO' | 'MAIL FROM' | 'DATA'): SMTPServerOptions {
  const error = Object.assign(new Error('no'), { responseCode });
  if (when === 'RCPT TO') return { onRcptTo: (_address, _session, done) => done(error) };
  if (when === 'MAIL FROM') return { onMailFrom: (_address, _session, done) => done(error) };
  return {
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(error));
    },
  };
}

describe('mailer over SMTP', () => {
  it('hands over a mail from the municipality with text, HTML and headers that stop automatic answers', async () => {
    const { url, taken } = await relay();
    expect(await mailer(url).send(lindenau, mail)).toBe('accepted');
    const [got] = taken;
    expect(got?.from?.text).toBe('"Stadt Lindenau an der Ähr" <termine@lindenau.example>');
    expect(got?.to).toMatchObject({ text: 'alex+amt@example.org' });
    expect(got?.subject).toBe(mail.subject);
    expect(got?.text).toBe(mail.text);
    expect(got?.html).toBe(mail.html);
    expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(got?.headers.get('content-language')).toBe('de');
    expect(got?.messageId).toBe(`<${mail.id}@lindenau.example>`);
  });

  it('sends a calendar both as an alternative that calendars act on and as a file', async () => {
    const { url, taken } = await relay();
    const content = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    await mailer(url).send(lindenau, { ...mail, calendar: { method: 'CANCEL', content } });
    const types = taken[0]?.attachments.map((part) => part.contentType);
    expect(types).toEqual(['text/calendar', 'application/ics']);
    expect(taken[0]?.attachments.map((part) => part.content.toString())).toEqual([content, content]);
    expect(taken[0]?.attachments[1]?.filename).toBe('appointment.ics');
  });

  it('lets no text begin a header of its own', async () => {
    const { url, taken } = await relay();
    const evil = 'Termin\r\nBcc: victim@example.org\r\n\r\nBody';
    const from = { ...lindenau, name: { de: 'Stadt\r\nBcc: victim@example.org' } };
    await mailer(url).send(from, { ...mail, subject: evil, language: 'de' });
    expect(taken[0]?.bcc).toBeUndefined();
    expect(taken[0]?.subject).toBe('Termin Bcc: victim@example.org Body');
    expect(taken[0]?.from?.value[0]?.address).toBe('termine@lindenau.example');
  });

  it.each([
    'alex@example.org\r\nBcc: victim@example.org',
    'alex@example.org, victim@example.org',
    'Alex <alex@example.org>',
    '',
  ])('refuses %j as a recipient without asking the relay', async (to) => {
    const { url, taken } = await relay();
    expect(await mailer(url).send(lindenau, { ...mail, to })).toBe('rejected');
    expect(taken).toHaveLength(0);
  });

  it.each([
    [550, 'RCPT TO'],
    [554, 'DATA'],
  ] as const)('says rejected when the relay answers %i to %s', async (code, when) => {
    const { url } = await relay(refusing(code, when));
    expect(await mailer(url).send(lindenau, mail)).toBe('rejected');
  });

  it.each([
    [450, 'RCPT TO'],
    [421, 'RCPT TO'],
    [451, 'DATA'],
    [550, 'MAIL FROM'],
  ] as const)('throws when the relay answers %i to %s, so that it is tried again', async (code, when) => {
    const { url } = await relay(refusing(code, when));
    await expect(mailer(url).send(lindenau, mail)).rejects.toThrow();
  });

  it('throws when no relay answers, and sends once one does', async () => {
    const { url, taken } = await relay();
    const send = mailer(url).send;
    await expect(mailer('smtp://127.0.0.1:1').send(lindenau, mail)).rejects.toThrow();
    await send(lindenau, mail);
    expect(taken).toHaveLength(1);
  });

  it.each(['', 'sendmail', 'http://relay', 'smtp://', 'smtp:/relay'])(
    'does not start with transport %j',
    (transport) => {
      expect(() => mailer(transport)).toThrow(/must be "ses"/);
    },
  );
});

/** A stand-in for Amazon SES that keeps what it was asked to send. */
async function ses(status: number, answer: object, errorType = '') {
  const asked: unknown[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      asked.push(JSON.parse(body));
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': errorType });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', () => listening()));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', `http://127.0.0.1:${address.port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    http.closeAllConnections();
    http.close();
  });
  return asked;
}

const Raw = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
});

describe('mailer over SES', () => {
  it('hands over the same mail as a raw message', async () => {
    const asked = await ses(200, { MessageId: 'one' });
    expect(await mailer('ses').send(lindenau, mail)).toBe('accepted');
    const { Destination, Content } = Raw.parse(asked[0]);
    expect(Destination.ToAddresses).toEqual(['alex+amt@example.org']);
    const parsed = await simpleParser(Buffer.from(Content.Raw.Data, 'base64'));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.html).toBe(mail.html);
  });

  it.each([
    ['MessageRejected', 'Illegal content'],
    ['BadRequestException', 'Local address contains control characters'],
  ])('says rejected on %s', async (errorType, message) => {
    await ses(400, { message }, errorType);
    expect(await mailer('ses').send(lindenau, mail)).toBe('rejected');
  });

  it.each([
    [400, 'MessageRejected', 'Email address is not verified.'],
    [400, 'SendingPausedException', 'paused'],
    [429, 'TooManyRequestsException', 'slow down'],
    [500, 'InternalServiceErrorException', 'oops'],
  ])('throws on %i %s (%s), which somebody can put right', async (status, errorType, message) => {
    await ses(status, { message }, errorType);
    await expect(mailer('ses').send(lindenau, mail)).rejects.toThrow();
  });
});
