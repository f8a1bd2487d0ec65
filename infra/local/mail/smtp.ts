import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { LocalClock } from '../clock.ts';
import type { Mailbox } from './mailbox.ts';

export type Smtp = { readonly port: number; stop(): Promise<void> };

const maxMailBytes = 10 * 1024 * 1024;

/** A mail server on 127.0.0.1 that delivers everything to the mailbox and nothing to anybody else. */
export function startSmtp(port: number, mailbox: Mailbox, clock: Pick<LocalClock, 'now'>): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: maxMailBytes,
    logger: false,
    closeTimeout: 500,
    onData(stream, session, reply) {
      receive(stream, session).then(
        (mail) => {
          mailbox.add({ ...mail, date: clock.now().toString({ smallestUnit: 'millisecond' }) });
          reply();
        },
        (error: unknown) => reply(error instanceof Error ? error : new Error('not readable')),
      );
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // From here on an error is a client that went away; the mail is then simply not there.
      server.on('error', () => undefined);
      const address = server.server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        stop: () => new Promise((stopped) => server.close(() => stopped())),
      });
    });
  });
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession) {
  const parsed = await simpleParser(stream, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  if (stream.sizeExceeded) throw new Error(`the mail is longer than ${maxMailBytes} bytes`);
  return {
    to: session.envelope.rcptTo.map(({ address }) => address),
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? null : parsed.html,
    attachments: parsed.attachments.map(({ filename, contentType, content }, index) => ({
      name: filename ?? `attachment-${index + 1}${contentType === 'text/calendar' ? '.ics' : ''}`,
      type: contentType,
      base64: content.toString('base64'),
    })),
  };
}
