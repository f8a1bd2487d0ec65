import { composeApi } from '../../functions/compose/citizen-api.ts';
import { composeEvents } from '../../functions/compose/on-events.ts';
import { composeSchedule } from '../../functions/compose/on-schedule.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { ApiEnv, readEnv, StaffEnv, WorkerEnv } from '../../functions/env.ts';
import type { Mail, MailOutcome } from '../../functions/ports/mail.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import { type Call, errorReply } from '../../infra/dynamodb-double/wire-requests.ts';
import type { Asked } from '../http/api-event.ts';
import { type Ask, doorOf, frontDoor, listeningObserver } from '../http/ask.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { type Access, accessesOf, recordsOf } from './aws-accesses.ts';
import { environmentOf } from './aws-simulation.ts';

type Worker = 'citizen-api' | 'staff-api' | 'on-events' | 'on-schedule';

/** The four functions as deployed, each with the environment of its template, over one table that writes down who asks what. */
export function townOnAws() {
  const double = new DynamoDouble();
  const clock = fixedClock('2026-11-10T07:02:00Z');
  const { observer, faults } = listeningObserver();
  let isLost: (call: Call) => boolean = () => false;
  const accesses: (Access & { readonly name: Worker })[] = [];
  const changes: Written[] = [];
  double.items.onWrite = (writes) => changes.push(...writes);
  const outside = (name: Worker) => ({
    clock,
    sleep: async () => undefined,
    observer,
    client: clientOf((call) => {
      accesses.push(...accessesOf(call).map((access) => ({ name, ...access })));
      return name === 'citizen-api' && isLost(call) ? errorReply('InternalServerError', {}, 500) : double.execute(call);
    }),
  });
  const mailbox: Mail[] = [];
  const mailer = {
    send: async (_from: unknown, mail: Mail): Promise<MailOutcome> => {
      mailbox.push(mail);
      return 'accepted';
    },
  };
  const apiEnv = readEnv(ApiEnv, environmentOf('citizen-api'));
  const staffEnv = readEnv(StaffEnv, environmentOf('staff-api'));
  const identity = fakeIdentity();
  const onEvents = composeEvents(readEnv(WorkerEnv, environmentOf('on-events')), { ...outside('on-events'), mailer });
  const onSchedule = composeSchedule(readEnv(WorkerEnv, environmentOf('on-schedule')), {
    ...outside('on-schedule'),
    mailer,
  });
  return {
    clock,
    accesses,
    faults,
    mailbox,
    identity,
    onSchedule,
    /** A client's way in, for a host. */
    askAt(host: string): Ask {
      return (asked) => this.ask({ ...asked, headers: { host, ...asked.headers } });
    },
    /** Each request meets another copy of the function, one that remembers nothing. */
    async ask(asked: Asked): ReturnType<Ask> {
      if (asked.path.startsWith('/v1/staff/')) {
        return await doorOf(composeStaff(staffEnv, { ...outside('staff-api'), identity }))(asked);
      }
      const { handlers, ...house } = composeApi(apiEnv, outside('citizen-api'));
      return await frontDoor(handlers, house)(asked);
    },
    put: catalogueWriterIn(operator(double)),
    /** From now on the table never gets what the API sends of this kind. */
    lose(kind: (call: Call) => boolean) {
      isLost = kind;
    },
    /** What was written since the last time is told to nobody. */
    forget() {
      changes.splice(0);
    },
    /** Hands what was written since the last time to the stream function. */
    async follow() {
      while (changes.length > 0) {
        const { batchItemFailures } = await onEvents({ Records: recordsOf(changes.splice(0), clock) });
        if (batchItemFailures.length > 0) throw new Error('The stream function failed', { cause: faults });
      }
    },
  };
}

function operator(double: DynamoDouble) {
  const waiting = { sleep: async () => undefined, random: () => 0.5 };
  const table = openTable({ client: clientOf((call) => double.execute(call)), name: 'foyer', ...waiting });
  return { table, repeat: repeated(waiting) };
}
