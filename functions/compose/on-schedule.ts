import type { TenantId } from '../../shared/domain/ids.ts';
import { holidaysOf } from '../adapters/holidays.ts';
import { runJob } from '../background/run-job.ts';
import type { WorkerEnv } from '../env.ts';
import { catalogueIn } from '../store/catalogue.ts';
import { editedOfficesIn } from '../store/edited-things.ts';
import { experimentsIn } from '../store/figures/experiments.ts';
import { mailRecordsIn } from '../store/mail-records.ts';
import { ticketsIn } from '../store/tickets.ts';
import { repairTickets } from '../use-cases/board/repair-tickets.ts';
import { settledClaims } from '../use-cases/booking/settled-claims.ts';
import { materialiseAhead } from '../use-cases/day-sheets/materialise-ahead.ts';
import { sweepAhead } from '../use-cases/day-sheets/sweep-ahead.ts';
import { sweepDue } from '../use-cases/day-sheets/sweep-due.ts';
import { despiteFailures } from '../use-cases/despite-failures.ts';
import { sendReminders } from '../use-cases/mail/send-reminders.ts';
import { settleOffersOfDay } from '../use-cases/rebooking/settle-offers-of-day.ts';
import { figureJobs } from './figure-jobs.ts';
import { openWorkerOutside, type WorkerOutside } from './on-events.ts';
import { composeFoundation } from './outside.ts';

/** What the timer of this function says. */
export type JobName =
  | 'sweep'
  | 'remind'
  | 'materialise'
  | 'count'
  | 'tell-days'
  | 'sample'
  | 'publish'
  | 'end-experiments';

/** The timed jobs, each for all municipalities of this deployment. */
export function composeSchedule(env: WorkerEnv, outside: WorkerOutside = openWorkerOutside(env, 'on-schedule')) {
  const foundation = composeFoundation(env, outside);
  const deps = {
    ...foundation,
    mailer: outside.mailer,
    mailRecords: mailRecordsIn(foundation),
    holidays: holidaysOf,
  };
  const offering = { ...deps, offices: editedOfficesIn(deps), settled: settledClaims() };
  const sweep = sweepDue({ ...deps, settleOffers: settleOffersOfDay(offering) });
  const experiments = experimentsIn(deps);
  const remind = sendReminders({ ...deps, experiments });
  // Not from a copy: hours that were saved within the last half minute must not be undone for a day.
  const materialise = (tenant: TenantId) => materialiseAhead({ ...deps, catalogue: catalogueIn(deps) })(tenant);
  const sweepAll = sweepAhead(deps);
  const repair = repairTickets({ ...deps, tickets: ticketsIn(deps.table) });
  const figures = figureJobs(foundation);
  return runJob<JobName>({
    observer: outside.observer,
    tenants: [...new Set(Object.values(env.TENANT_BY_HOST))],
    jobs: {
      sweep: async (tenant) => (await sweep(tenant)).swept,
      remind: async (tenant) => (await remind(tenant)).sent,
      count: async (tenant) => (await figures.countChangedDays(tenant)).counted,
      'tell-days': async (tenant) => (await figures.tellDays(tenant)).told,
      publish: async (tenant) => (await figures.publishFigures(tenant)).published,
      'end-experiments': async (tenant) => (await figures.endDueExperiments(tenant)).ended,
      sample: async (tenant) => (await figures.sampleNextFree(tenant)).sampled,
      // The nightly round: each part runs when another fails.
      materialise: async (tenant) => {
        const parts = [
          async () => (await materialise(tenant)).changed,
          async () => (await sweepAll(tenant)).expired,
          async () => (await repair(tenant)).repaired,
        ];
        const [changed = 0] = await despiteFailures(parts, 'parts of the night are not done', (part) => part());
        return changed;
      },
    },
  });
}
