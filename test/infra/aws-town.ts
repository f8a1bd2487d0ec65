import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { composeApi } from '../../functions/compose/citizen-api.ts';
import { composeEvents } from '../../functions/compose/on-events.ts';
import { composeSchedule } from '../../functions/compose/on-schedule.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { ApiEnv, readEnv, StaffEnv, WorkerEnv } from '../../functions/env.ts';
import type { Mail, MailOutcome } from '../../functions/ports.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { WireItem } from '../../infra/dynamodb-double/attribute.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import { type Call, errorReply } from '../../infra/dynamodb-double/wire-requests.ts';
import type { Asked } from '../http/api-event.ts';
import { type Ask, doorOf, frontDoor, listeningObserver } from '../http/ask.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { environmentOf } from './aws-simulation.ts';

type Worker = 'citizen-api' | 'staff-api' | 'on-events' | 'on-schedule';

/** `function action partition key`, as IAM would judge it. */
type Access = { readonly name: Worker; readonly action: string; readonly pk: string };

/** The four functions as deployed, each with the environment of its template, over one table that writes down who asks what. */
export function townOnAws() {
  const double = new DynamoDouble();
  const clock = fixedClock('2026-11-10T07:02:00Z');
  const { observer, faults } = listeningObserver();
  let isLost: (call: Call) => boolean = () => false;
  const accesses: Access[] = [];
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
        const Records = changes.splice(0).map(({ item, old }, index) => ({
          dynamodb: {
            SequenceNumber: `${index}`,
            ApproximateCreationDateTime: clock.now().epochMilliseconds / 1000,
            Keys: keyOf(item ?? old),
            ...(old && { OldImage: attributes(old) }),
            ...(item && { NewImage: attributes(item) }),
          },
        }));
        const { batchItemFailures } = await onEvents({ Records });
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

function accessesOf(call: Call): { action: string; pk: string }[] {
  switch (call.operation) {
    case 'Query':
      return [{ action: 'Query', pk: call.input.ExpressionAttributeValues[':pk']?.S ?? '' }];
    case 'PutItem':
      return [{ action: 'PutItem', pk: call.input.Item['pk']?.S ?? '' }];
    case 'TransactWriteItems':
      return call.input.TransactItems.map(({ Put, Update, Delete }) => {
        if (Put) return { action: 'PutItem', pk: Put.Item['pk']?.S ?? '' };
        if (Delete) return { action: 'DeleteItem', pk: Delete.Key['pk']?.S ?? '' };
        return { action: 'UpdateItem', pk: Update?.Key['pk']?.S ?? '' };
      });
    default:
      return [{ action: call.operation, pk: call.input.Key['pk']?.S ?? '' }];
  }
}

/** The double writes attributes as DynamoDB does, but types them more loosely than the SDK. */
function attributes(item: WireItem): Record<string, AttributeValue> {
  return JSON.parse(JSON.stringify(item));
}

function keyOf(item: WireItem | undefined): Record<string, AttributeValue> {
  return { pk: { S: item?.['pk']?.S ?? '' }, sk: { S: item?.['sk']?.S ?? '' } };
}
