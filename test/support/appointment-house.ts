import { hmacLinks } from '../../functions/adapters/links.ts';
import type { Caller, Mail, MailOutcome } from '../../functions/ports.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { dueListIn } from '../../functions/store/due-list.ts';
import { eventsIn } from '../../functions/store/events.ts';
import { limitsIn } from '../../functions/store/limits.ts';
import { liveAppointmentsIn } from '../../functions/store/live-appointments.ts';
import { mailRecordsIn } from '../../functions/store/mail-records.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import { clientOf } from './dynamodb/double-client.ts';
import { DynamoDouble } from './dynamodb/dynamo-double.ts';
import { fixedClock } from './fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, tenant } from './make.ts';
import { withTokens } from './make-appointment.ts';
import { memoryCatalogue } from './memory-catalogue.ts';

type Town = {
  readonly municipality?: Municipality;
  readonly offices?: readonly Office[];
  readonly services?: readonly Service[];
  readonly texts?: readonly ServiceText[];
};

/** Everything around appointments on the real stores, with a table in memory, a clock to move and a mailbox to look into. */
export function appointmentHouse(town: Town = {}) {
  const clock = fixedClock('2026-11-10T07:02:00Z');
  const waiting = { sleep: async () => undefined, random: () => 0.5 };
  const double = new DynamoDouble();
  const table = openTable({ client: clientOf((call) => double.execute(call)), name: 'foyer', ...waiting });
  const repeat = repeated(waiting);
  const links = hmacLinks(Buffer.alloc(32, 5).toString('base64'));
  const mailbox: Mail[] = [];
  const relay: { answer: MailOutcome | 'down' } = { answer: 'accepted' };
  const around = { table, clock, repeat };
  const appointments = appointmentsIn(table, clock);
  return {
    clock,
    table,
    links,
    mailbox,
    relay,
    appointments,
    daySheets: daySheetsIn(table),
    patience: { sends: 4, firstPauseMs: 1, ...waiting },
    graceSeconds: 120,
    portalOrigin: () => 'https://termin.example.org',
    catalogue: memoryCatalogue({
      municipality: makeMunicipality(),
      offices: [makeOffice()],
      services: [makeService()],
      texts: [makeServiceText()],
      ...town,
    }),
    limits: limitsIn(around),
    events: eventsIn(around),
    dueList: dueListIn(around),
    liveAppointments: liveAppointmentsIn(around),
    mailRecords: mailRecordsIn(around),
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
      await appointments.create(tenant, appointment);
      const { officeId, date, id } = appointment;
      const caller = (purpose: 'view' | 'manage' | 'confirm'): Caller => ({
        tenant,
        address: '192.0.2.0',
        token:
          purpose === 'confirm' && appointment.person
            ? links.confirmToken(tenant, id, appointment.person.mail)
            : links.token(tenant, id, purpose),
      });
      return { appointment, reference: referenceOf(officeId, date, id), caller };
    },
  };
}
