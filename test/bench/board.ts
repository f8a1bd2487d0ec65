import { brotliCompressSync } from 'node:zlib';
import { hmacLinks } from '../../functions/adapters/links.ts';
import { composeStore } from '../../functions/compose/outside.ts';
import { boardDeps } from '../../functions/compose/staff/board.ts';
import { respond } from '../../functions/http/respond.ts';
import { callTicket } from '../../functions/use-cases/board/call-ticket.ts';
import { getBoard } from '../../functions/use-cases/board/get-board.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { boardRoutes } from '../../shared/contracts/staff/board-routes.ts';
import { maskedName } from '../../shared/domain/masked-name.ts';
import type { Ticket, TicketAction } from '../../shared/domain/ticket.ts';
import { stepped } from '../../shared/domain/ticket-steps.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, serviceId, tenant } from '../support/make.ts';
import { clockTime, makeTicket, ticketId } from '../support/make-ticket.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';
import { metered } from '../support/meter.ts';
import { staffCaller, staffMember } from '../support/staff.ts';
import { processorMs } from './processor-ms.ts';
import { median, percentile, type Row } from './row.ts';

const people = 400;
const [unitsLimit, millisecondsLimit] = [10, 100];
const samples = 60;

const services = ['wohnung-anmelden', 'personalausweis', 'reisepass', 'meldebescheinigung', 'fuehrerschein-umtauschen'];
const names = ['Karla Kirsch', 'Bo Li', 'Anna Maria von der Linde', 'Ömer Özdemir', 'Friederike Holunder'];

/** A board of 400: what it reads, how long the function works for it, how long for a poll that finds nothing new. */
export async function measure(): Promise<readonly Row[]> {
  return [...(await boardOf('at half past ten', '10:30')), ...(await boardOf('at the end of the day', '18:00'))];
}

async function boardOf(when: string, time: string): Promise<readonly Row[]> {
  const house = openHouse(time);
  for (let index = 0; index < people; index += 1) await house.tickets.create(tenant, person(index, clockTime(time)));
  const caller = staffCaller({ staff: staffMember('Erika Quitte') });
  const board = getBoard(house);
  const { officeId } = makeTicket();
  const ask = async (seen?: string) => {
    const answer = await board({ officeId, seen }, caller);
    if (!answer.ok) throw new Error(`The board answers ${answer.code}`);
    return { ...answer.value, body: respond(boardRoutes.getBoard, answer.value).body ?? '' };
  };
  house.meter.take();
  const { body, seen } = await ask();
  const { read } = house.meter.take();
  const [full, polled]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples; sample += 1) {
    house.clock.forward({ seconds: 1 });
    full.push(await house.timed(() => ask()));
    polled.push(await house.timed(() => ask(seen)));
  }
  const [expected] = (await house.tickets.ofDay(tenant, makeTicket())).filter(({ state }) => state === 'expected');
  house.meter.take();
  if (expected) {
    const { id, version } = expected;
    // Nobody sits at the ninth: a counter that is taken would refuse, and write nothing.
    const called = await callTicket(house)(
      { officeId, ticketId: id, version },
      { ...caller, desk: { officeId, counter: 9 } },
    );
    if (!called.ok) throw new Error(`Calling answers ${called.code}`);
  }
  const { write } = house.meter.take();
  return [
    { name: `board of ${people} ${when}: read units (with free places and desk book)`, value: read, unit: 'RCU' },
    { name: `board of ${people} ${when}: read units of the queue`, value: read - 1.5, unit: 'RCU', limit: unitsLimit },
    {
      name: `... processor time of the function, all of it, median`,
      value: median(full),
      unit: 'ms',
      limit: millisecondsLimit,
    },
    { name: `... processor time of the function, all of it, 95 %`, value: percentile(full, 0.95), unit: 'ms' },
    { name: `... processor time of the function, nothing new, median`, value: median(polled), unit: 'ms' },
    { name: `... answer`, value: body.length / 1000, unit: 'KB' },
    { name: `... answer, brotli`, value: brotliCompressSync(body).length / 1000, unit: 'KB' },
    ...(expected
      ? [
          {
            name: `... write units of the first call at a counter (with desk book)`,
            value: write,
            unit: 'WCU',
            limit: 2,
          },
        ]
      : []),
  ];
}

function openHouse(time: string) {
  const double = new DynamoDouble();
  let inTable = 0;
  const client = clientOf((call) => {
    const started = processorMs();
    const reply = double.execute(call);
    inTable += processorMs() - started;
    return reply;
  });
  const meter = metered(client);
  const clock = fixedClock(`2026-11-24T${time}:00+01:00`);
  const store = composeStore({ client, tableName: 'foyer', clock, sleep: async () => undefined, random: () => 0.5 });
  const offered = services.map((id) => ({ serviceId: id, minutes: 15, extraMinutes: 5 }));
  const catalogue = memoryCatalogue({
    municipality: makeMunicipality(),
    offices: [makeOffice({ services: offered })],
    services: services.map((id) => makeService({ id })),
  });
  const links = hmacLinks(Buffer.alloc(32, 5).toString('base64'));
  /** Milliseconds of the processor for the function's own work, what the table takes left out. */
  const timed = async (work: () => Promise<unknown>) => {
    const [started, before] = [processorMs(), inTable];
    await work();
    return processorMs() - started - (inTable - before);
  };
  const deps = boardDeps({ ...store, catalogue, links, observer: { fault: () => undefined } });
  return { ...deps, clock, meter, timed };
}

/** A day from eight to six, 40 people an hour, each served within half an hour; every tenth without appointment. */
function person(index: number, now: number): Ticket {
  const startsAt = clockTime('08:00') + Math.floor((index * 36_000) / people);
  const isWalkIn = index % 10 === 9;
  const visit = [{ serviceId: serviceId(services[index % services.length] ?? ''), count: 1 + (index % 2) }];
  const ticket = makeTicket({
    id: ticketId(index.toString(16).padStart(16, '0')),
    number: `${isWalkIn ? 'A' : 'M'}${index}`,
    name: maskedName(names[index % names.length] ?? ''),
    visit,
    nonce: isWalkIn ? 'a1b2c3d4' : 'expected',
    ...(isWalkIn ? { channel: 'walk-in', state: 'waiting', startsAt: undefined, arrivedAt: startsAt } : { startsAt }),
  });
  const way: readonly [TicketAction, number][] = [
    ['check-in', startsAt - 300],
    ['call', startsAt + 400],
    ['start', startsAt + 460],
    ['finish', startsAt + 1300],
  ];
  const { id: by } = staffMember(`Clerk ${index % 8}`);
  return way.reduce((current, [action, at]) => {
    const says = action === 'call' || action === 'start' ? { counter: 1 + (index % 8) } : {};
    return at > now ? current : (stepped(current, action, { at, by, nonce: 'a1b2c3d4', says }) ?? current);
  }, ticket);
}
