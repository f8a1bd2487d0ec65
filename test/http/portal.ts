import { sumOfMetrics } from '../../functions/background/figure-metrics.ts';
import { composeApi } from '../../functions/compose/citizen-api.ts';
import { composeEvents } from '../../functions/compose/on-events.ts';
import { composeSchedule, type JobName } from '../../functions/compose/on-schedule.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv, WorkerEnv } from '../../functions/env.ts';
import type { Mail, MailOutcome } from '../../functions/ports/mail.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { fromWire } from '../../functions/store/wire.ts';
import { beginRebooking } from '../../functions/use-cases/rebooking/begin-rebooking.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import type { Call, Reply } from '../../infra/dynamodb-double/wire-requests.ts';
import { createClient } from '../../shared/contracts/client.ts';
import { matchPath } from '../../shared/contracts/match.ts';
import { staffRoutes } from '../../shared/contracts/staff-routes.ts';
import { type AppointmentReference, StaffId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import type { Service } from '../../shared/domain/service.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, tenant } from '../support/make.ts';
import { type Asked, host } from './api-event.ts';
import { type Ask, doorOf, listeningObserver } from './ask.ts';
import { fetched } from './fetched.ts';

/** Tuesday morning, two weeks before the days that the tests book. */
const portalOpens = '2026-11-10T07:02:00Z';

type Town = {
  /** Undefined: the host is configured, but nothing was imported. */
  readonly municipality?: Municipality | undefined;
  readonly offices?: readonly Office[];
  readonly services?: readonly Service[];
};

/** Answers a request in the table's place; undefined lets the table answer. */
export type Weather = (call: Call) => Reply | undefined;

/**
 * The whole house as it is deployed: API, stream and timer, composed from an environment over one table. Only database,
 * clock, mail relay and observer are doubles. Nothing happens by itself: `deliver` hands over the stream, `run` a job.
 */
export async function openPortal(town: Town = {}) {
  const { municipality, offices, services } = { ...defaultTown, ...town };
  const double = new DynamoDouble();
  const clock = fixedClock(portalOpens);
  const { observer, faults, figures } = listeningObserver();
  const sky: { weather: Weather } = { weather: () => undefined };
  const mailbox: Mail[] = [];
  const outside = {
    clock,
    observer,
    sleep: async () => undefined,
    client: clientOf((call) => sky.weather(call) ?? double.execute(call)),
    mailer: {
      send: async (_: unknown, mail: Mail): Promise<MailOutcome> => {
        mailbox.push(mail);
        return 'accepted';
      },
    },
  };
  const env = readEnv(WorkerEnv, environment);
  const house = composeApi(env, outside);
  const identity = fakeIdentity();
  const staffHouse = composeStaff(readEnv(StaffEnv, environment), { ...outside, identity });
  const follow = composeEvents(env, outside);
  const timed = composeSchedule(env, outside);
  const begin = beginRebooking(composeFoundation(env, outside));
  const written: Written[] = [];
  double.items.onWrite = (writes) => written.push(...writes);

  const writer = catalogueWriterIn(composeFoundation(env, outside));
  if (municipality) await writer.putMunicipality(municipality);
  for (const office of offices) await writer.putOffice(tenant, office);
  for (const service of services) await writer.putService(tenant, service, makeServiceText({ id: service.id }));
  await timed({ job: 'materialise' });
  written.splice(0);

  const doors = { citizens: doorOf(house), staff: doorOf(staffHouse) };
  const ask: Ask = (asked) => (isForStaff(asked) ? doors.staff : doors.citizens)(asked);
  return {
    ask,
    call: createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(ask, url, init) }),
    clock,
    mailbox,
    identity,
    faults,
    /** What operations were told since the portal opened. */
    metrics: () => Object.fromEntries(sumOfMetrics(figures)),
    sky,
    run: (job: JobName) => timed({ job }),
    /** Everything that lies in the table. */
    stored: () => [...double.items.all()].map((item) => fromWire(JSON.parse(JSON.stringify(item)))),
    /** A clerk closes the day of this appointment. */
    async strand(reference: AppointmentReference) {
      const { officeId, date, id } = parseReference(reference);
      const office = offices.find((one) => one.id === officeId);
      const closures = [{ from: date, until: date }];
      if (office) await writer.putOffice(tenant, { ...office, hours: { ...office.hours, closures } });
      await begin(tenant, { officeId, date, appointments: [id], by: lead });
    },
    /** Hands over what was written since, and what follows from that, until nothing more happens. */
    async deliver() {
      while (written.length > 0) {
        const batch = written
          .splice(0)
          .map((write, index) => streamRecord(write, index, clock.now().epochMilliseconds));
        // As Lambda would: through JSON.
        const { batchItemFailures } = await follow(JSON.parse(JSON.stringify({ Records: batch })));
        if (batchItemFailures.length > 0) throw new Error(`Records failed: ${JSON.stringify(batchItemFailures)}`);
      }
    },
  };
}

export type Portal = Awaited<ReturnType<typeof openPortal>>;

const lead = { id: StaffId.parse('l'.repeat(22)), name: 'Lea Leitung' };
const defaultTown = { municipality: makeMunicipality(), offices: [makeOffice()], services: [makeService()] };

const environment = {
  TABLE_NAME: 'foyer',
  TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
  LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  MAIL_TRANSPORT: 'smtp://127.0.0.1:1',
  STAFF_ISSUER: 'https://identity.lindenau.example',
  STAFF_CLIENT_ID: 'foyer',
};

/** As the gateway connects routes to functions. */
function isForStaff({ method = 'GET', path }: Asked): boolean {
  const name = matchPath(path.split('?')[0] ?? '')?.byMethod.get(method);
  return name !== undefined && Object.hasOwn(staffRoutes, name);
}

function streamRecord({ key, item, old }: Written, index: number, milliseconds: number) {
  const [pk, sk] = key.split('\n');
  return {
    dynamodb: {
      SequenceNumber: String(index),
      ApproximateCreationDateTime: milliseconds / 1000,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      OldImage: old,
      NewImage: item,
    },
  };
}
