import { hmacLinks } from '../../functions/adapters/links.ts';
import type { Caller } from '../../functions/ports/caller.ts';
import type { Mail, MailOutcome } from '../../functions/ports/mail.ts';
import { experimentsIn } from '../../functions/store/figures/experiments.ts';
import { mailRecordsIn } from '../../functions/store/mail-records.ts';
import { type Appointment, hasMail } from '../../shared/domain/appointment.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, tenant } from './make.ts';
import { withTokens } from './make-appointment.ts';
import { memoryCatalogue } from './memory-catalogue.ts';
import { storeInMemory } from './store-in-memory.ts';

type Town = {
  readonly municipality?: Municipality;
  readonly offices?: readonly Office[];
  readonly services?: readonly Service[];
  readonly texts?: readonly ServiceText[];
};

/** Everything around appointments on the real stores, with a table in memory, a clock to move and a mailbox to look into. */
export function appointmentHouse(town: Town = {}) {
  const { clock, store } = storeInMemory({ now: '2026-11-10T07:02:00Z' });
  const links = hmacLinks(Buffer.alloc(32, 5).toString('base64'));
  const mailbox: Mail[] = [];
  const relay: { answer: MailOutcome | 'down' } = { answer: 'accepted' };
  return {
    ...store,
    clock,
    links,
    mailbox,
    relay,
    graceSeconds: 120,
    portalOrigin: () => 'https://termin.example.org',
    catalogue: memoryCatalogue({
      municipality: makeMunicipality(),
      offices: [makeOffice()],
      services: [makeService()],
      texts: [makeServiceText()],
      ...town,
    }),
    mailRecords: mailRecordsIn(store),
    experiments: experimentsIn(store),
    mailer: {
      send: async (_from: unknown, mail: Mail): Promise<MailOutcome> => {
        if (relay.answer === 'down') throw new Error('The relay is down');
        if (relay.answer === 'accepted') mailbox.push(mail);
        return relay.answer;
      },
    },
    /** Stores an appointment with its tokens and gives it back, with what its holder needs. */
    async store(made: Appointment) {
      const appointment = withTokens(links, tenant, made);
      await store.appointments.create(tenant, appointment);
      const { officeId, date, id } = appointment;
      const caller = (purpose: 'view' | 'manage' | 'confirm'): Caller => ({
        tenant,
        address: '192.0.2.0',
        token:
          purpose === 'confirm' && hasMail(appointment.person)
            ? links.confirmToken(tenant, id, appointment.person.mail)
            : links.token(tenant, id, purpose),
      });
      return { appointment, reference: referenceOf(officeId, date, id), caller };
    },
  };
}
