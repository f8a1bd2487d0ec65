import { StoreUnavailable } from '../../../functions/ports/outage.ts';
import { sweepOfficeDay } from '../../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { settleOffer } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import { DynamoDouble } from '../../../infra/dynamodb-double/dynamo-double.ts';
import { isSettled } from '../../../shared/domain/offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { appointmentModel } from '../appointment-model.ts';
import { Histories } from '../histories.ts';
import { Audit } from '../invariants.ts';
import { isLinearizable } from '../linearizable.ts';
import { Plans } from '../plans.ts';
import { seeded } from '../random.ts';
import type { Lab, RoundOptions, RoundReport } from '../round.ts';
import { type Actor, Scheduler } from '../scheduler.ts';
import { cellCount, dates, office, tenant } from '../town.ts';
import { fair, usual, type Weather } from '../weather.ts';
import { ChangeStream, work } from '../workers.ts';
import { ClosingClients } from './closing-clients.ts';
import { type ClosingPorts, closingPortsOf } from './closing-ports.ts';
import type { ClosingVariant } from './closing-variants.ts';
import { ClosingWatch } from './closing-watch.ts';

export type ClosingOptions = Omit<RoundOptions, 'variant'> & { readonly variant?: ClosingVariant | undefined };

const [actsOfClients, actsOfWorkers, skewSeconds] = [7, 8, 20];
/** Offers are over by then. */
const twoDays = 49 * 3600;
/** More bookings than elsewhere, so that there is somebody to rebook; days close all the time. */
const busy: Partial<Weather> = { cancel: 0.06, move: 0.08, release: 0.02, hours: 0.05, again: 0.2, crash: 0.02 };

/** Plays one round of bookings on two days that are closed while everything goes on; then rest, then judgement. */
export async function playClosing(lab: Lab, options: ClosingOptions): Promise<RoundReport> {
  const round = setUp(lab, options);
  await open(lab, round);
  lab.connect(round.scheduler.respond);
  await round.scheduler.run(round.actors);
  await rest(lab, round);
  await judge(round);
  const { violations, histories, scheduler } = round;
  const { requests, faults } = scheduler;
  return { violations, operations: histories.operations, requests, faults, fingerprint: histories.fingerprint() };
}

type Round = ReturnType<typeof setUp>;

function setUp({ client }: Lab, { seed, variant, trace }: ClosingOptions) {
  const random = seeded(seed);
  const weather: Weather = { ...usual, ...busy, ...variant?.weather, ...(random.roll(0.1) && fair) };
  const double = new DynamoDouble();
  const execute = variant?.execute ?? ((target, call, how) => target.execute(call, how));
  const scheduler = new Scheduler({ random, weather, double, execute, trace });
  const violations: string[] = [];
  const report = (violation: string) => {
    violations.push(violation);
    trace?.(`!!! ${violation}`);
  };
  const [plans, histories, stream] = [new Plans(), new Histories(), new ChangeStream(random)];
  const audit = new Audit(double.items, { report, ceiling: (sheet) => plans.ceiling(sheet.split('\n')[1] ?? '') });
  const watch = new ClosingWatch(double.items, { report, histories });
  double.items.onWrite = (writes) => {
    audit.judge(writes);
    watch.judge(writes);
    stream.record(writes);
  };
  let nonces = 0;
  const nonce = () => {
    nonces += 1;
    return `n${nonces}`;
  };
  const world = { client, sleep: scheduler.sleep, random: () => random.next(), tick: () => scheduler.tick, nonce };
  const ports = (skew: number): ClosingPorts => closingPortsOf(world, skew);
  const skewed = () => ports(random.below(2 * skewSeconds + 1) - skewSeconds);
  const clients = new ClosingClients({ random, weather, histories, plans, report, trace });
  const clientActors = [0, 1, 2, 3].map((index) => {
    const own = skewed();
    return actor(`client ${index}`, actsOfClients, () => {
      if (random.roll(0.01)) scheduler.tick += twoDays;
      return clients.act((doing) => variant?.client?.(own, doing) ?? own);
    });
  });
  const workerActors = [0, 1].map((index) => {
    const sweeping = skewed();
    const own = variant?.worker?.(sweeping) ?? sweeping;
    const settle = async () => {
      const reference = clients.stranded[random.below(clients.stranded.length)];
      if (reference) await unlessUnavailable(report, () => settleOffer(own)(tenant, parseReference(reference)));
    };
    return actor(`worker ${index}`, actsOfWorkers, () =>
      random.roll(0.65) ? settle() : work({ random, stream, report }, sweeping),
    );
  });
  const actors = [...clientActors, ...workerActors];
  return { random, double, scheduler, actors, plans, histories, audit, clients, violations, report, ports };
}

function actor(name: string, acts: number, act: () => Promise<void>): Actor {
  let left = acts;
  const next = () => {
    left -= 1;
    return left < 0 ? undefined : act;
  };
  return { name, next, waiting: undefined };
}

async function unlessUnavailable(report: (violation: string) => void, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) report(`exception: ${error}`);
  }
}

/** Two days of four cells with two or three places each; some are booked already, and one day may be closed already. */
async function open(lab: Lab, { random, double, plans, ports, clients }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  for (const date of dates) {
    const plan = Array.from({ length: cellCount }, () => 2 + random.below(2));
    plans.set(date, plan);
    await ports(0).daySheets.create(tenant, { officeId: office.id, pool: 'online', date }, plan);
  }
  const sound = () => ports(0);
  for (let booked = 0; booked < 4; booked += 1) await clients.actAsUsual(sound);
  if (random.roll(0.7)) await clients.close(ports(0));
}

/** No faults any more: the offers that are planned are made, then all of them run out, and the sweeper does the rest. */
async function rest(lab: Lab, { double, scheduler, clients, ports }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  const settle = settleOffer(ports(0));
  const sweep = sweepOfficeDay(ports(0));
  for (const seconds of [1000, 0, twoDays, 1000]) {
    scheduler.tick += seconds;
    for (const date of dates) await sweep(tenant, { officeId: office.id, date });
    for (const reference of clients.stranded) await settle(tenant, parseReference(reference));
  }
}

/** I3 on the table at rest, C4: every offer is settled and holds nothing, I4 on every history. */
async function judge({ audit, clients, histories, ports, report }: Round): Promise<void> {
  const { appointments, clock, offers } = ports(0);
  audit.atRest(dates.map((date) => `T#${tenant}#S#${office.id}#online\n${date}`));
  for (const reference of clients.stranded) {
    const key = parseReference(reference);
    const offer = await offers.get(tenant, key, { consistent: true });
    const old = await appointments.get(tenant, key);
    if (offer && !isSettled(offer, old?.state, secondsOf(clock.now()))) report(`C4 ${reference} is not settled`);
    if (offer && offer.alternatives.length > 0) report(`C4 places are left of ${reference}`);
  }
  for (const [id, history] of histories.closed((known) => audit.stateOf(known))) {
    if (isLinearizable(appointmentModel, history)) continue;
    const told = history.map(
      ({ input, output, call, end }) => `${call}-${end} ${JSON.stringify(input)} ${output ?? '?'}`,
    );
    report(`I4 history not linearizable: ${id}\n  ${told.join('\n  ')}`);
  }
}
