import type { Links } from '../../functions/ports/links.ts';
import { tokenHashes } from '../../functions/use-cases/booking/token-hashes.ts';
import { type Appointment, hasMail, type MailedPerson } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { appointmentId, day, officeId, serviceId } from './make.ts';

export const alex: MailedPerson = { name: 'Alex Beispiel', mail: 'alex@example.org', extra: {} };

/** Made at 2026-11-10 08:00 for 2026-11-24 09:20 in Berlin at the town hall, held until 08:10, nobody entered yet. */
export function makeAppointment(changes: Partial<Appointment> = {}): Appointment {
  const createdAt = Date.parse('2026-11-10T07:00:00Z') / 1000;
  return {
    id: appointmentId('0123456789abcdef'),
    state: 'held',
    nonce: 'aaaaaa',
    officeId: officeId('rathaus-mitte'),
    pool: 'online',
    date: day('2026-11-24'),
    first: 8,
    length: 2,
    startsAt: Date.parse('2026-11-24T08:20:00Z') / 1000,
    minutes: 20,
    visit: [{ serviceId: serviceId('wohnung-anmelden'), count: 2 }],
    number: 17,
    requestHash: 'hash',
    until: createdAt + 600,
    language: 'de',
    createdAt,
    tokenHashes: { view: 'v', manage: 'm', confirm: 'c' },
    codeAttempts: 0,
    ...changes,
  };
}

/** The same with the hashes of its real tokens; the confirm link's once somebody is entered. */
export function withTokens(
  links: Pick<Links, 'token' | 'confirmToken' | 'hash'>,
  tenant: TenantId,
  appointment: Appointment,
): Appointment {
  const { id, person } = appointment;
  const hashes = tokenHashes(links, tenant, id);
  const confirm = hasMail(person) ? links.hash(links.confirmToken(tenant, id, person.mail)) : undefined;
  return { ...appointment, tokenHashes: { ...hashes, ...(confirm !== undefined && { confirm }) } };
}
