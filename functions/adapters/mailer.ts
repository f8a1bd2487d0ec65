import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { MailAddress } from '../../shared/contracts/text.ts';
import { textIn } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { htmlLang } from '../../shared/messages/format.ts';
import type { Mail, Mailer, MailOutcome } from '../ports/mail.ts';

type Message = ReturnType<typeof message>;
type Transport = { sendMail(message: Message): Promise<unknown> };

/**
 * Sends through Amazon SES (`ses`; region and credentials from the environment) or an SMTP relay
 * (`smtp://user:password@host:port` or `smtps://...`). Connects with the first mail; another text throws at once.
 */
export function mailer(transport: string): Mailer {
  if (transport !== 'ses' && !/^smtps?:\/\/[^/]+$/.test(transport)) {
    throw new Error('The mail transport must be "ses", "smtp://host:port" or "smtps://user:password@host:port".');
  }
  let ready: Promise<Transport> | undefined;
  return {
    send: async (from, mail) => {
      // The schema admits no such address; should one come from elsewhere, it must not reach a header.
      if (!MailAddress.safeParse(mail.to).success) return 'rejected';
      ready ??= transport === 'ses' ? sesTransport() : Promise.resolve(smtpTransport(transport));
      return await handOver(await ready, message(from, mail));
    },
  };
}

// Loaded only where SES is used: elsewhere the client would be half of the bundle.
async function sesTransport(): Promise<Transport> {
  const { SESv2Client, SendEmailCommand } = await import('@aws-sdk/client-sesv2');
  return createTransport({ SES: { sesClient: new SESv2Client(), SendEmailCommand } });
}

// Well within the lease of a mail record: a relay that hangs must not be taken for a dead worker.
function smtpTransport(url: string): Transport {
  return createTransport({ url, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 });
}

function message(from: Municipality, mail: Mail) {
  const { calendar } = mail;
  return {
    from: { name: headerText(textIn(from.name, mail.language).text), address: from.mail },
    to: { name: '', address: mail.to },
    subject: headerText(mail.subject),
    messageId: `<${mail.id}@${from.mail.slice(from.mail.lastIndexOf('@') + 1)}>`,
    text: mail.text,
    html: mail.html,
    // RFC 3834: nobody's holiday notice should answer.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': htmlLang[mail.language],
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(calendar && { icalEvent: { ...calendar, filename: 'appointment.ics' } }),
  };
}

/** Town names come from a catalogue; a line break in one must not begin a header of its own. */
function headerText(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

/** What the transports tell of a failure: SMTP (nodemailer) or SES (AWS SDK). */
const Refusal = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  command: z.string().optional(),
  /** Set by nodemailer from the reply code: 5yz but 503. */
  permanent: z.boolean().optional(),
});

async function handOver(transport: Transport, prepared: Message): Promise<MailOutcome> {
  try {
    await transport.sendMail(prepared);
    return 'accepted';
  } catch (error) {
    const refusal = Refusal.safeParse(error);
    if (refusal.success && isForGood(refusal.data)) return 'rejected';
    throw error;
  }
}

/** Only what concerns this recipient or message: a wrong password or an unverified sender can be put right. */
function isForGood({ name, message: reason, command, permanent }: z.infer<typeof Refusal>): boolean {
  if (permanent === true) return command === 'RCPT TO' || command === 'DATA';
  return name === 'BadRequestException' || (name === 'MessageRejected' && !/not verified/i.test(reason ?? ''));
}
