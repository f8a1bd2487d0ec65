import type { Appointment } from '../../shared/domain/appointment.ts';
import type { FigureMetric } from '../../shared/domain/figures/figure-metric.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isPractice } from '../../shared/domain/practice.ts';
import { holidaysOf } from '../adapters/holidays.ts';
import { mailer } from '../adapters/mailer.ts';
import { figureMetrics, sumOfMetrics } from '../background/figure-metrics.ts';
import { type Batch, type BatchAnswer, handleChanges, type SheetOf } from '../background/handle-changes.ts';
import type { WorkerEnv } from '../env.ts';
import type { AppointmentChange } from '../ports/booking.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Mailer } from '../ports/mail.ts';
import { type Change, changeOf, type StreamRecord } from '../store/changes.ts';
import { editedOfficesIn } from '../store/edited-things.ts';
import { changedDaysIn } from '../store/figures/changed-days.ts';
import { mailRecordsIn } from '../store/mail-records.ts';
import { ticketsIn } from '../store/tickets.ts';
import { workAuditIn } from '../store/work-audit.ts';
import { onTicketChanged } from '../use-cases/board/on-ticket-changed.ts';
import { followAppointment } from '../use-cases/booking/follow-appointment.ts';
import { settledClaims } from '../use-cases/booking/settled-claims.ts';
import { markChangedDays } from '../use-cases/counting/mark-changed-days.ts';
import { onDaySheetChanged } from '../use-cases/day-sheets/on-day-sheet-changed.ts';
import { settleClaims } from '../use-cases/day-sheets/settle-claims.ts';
import { onAppointmentChanged } from '../use-cases/mail/on-appointment-changed.ts';
import { settleOffer } from '../use-cases/rebooking/settle-offer.ts';
import { composeFoundation, type Outside, openOutside } from './outside.ts';

export type WorkerOutside = Outside & { readonly mailer: Mailer };

/** Claims a day sheet may carry before the stream settles them; so few cost a booking nothing (PROTOCOL.md, 6). */
const calm = 4;

export function openWorkerOutside(env: WorkerEnv, serviceName: string): WorkerOutside {
  return { ...openOutside(env, serviceName), mailer: mailer(env.MAIL_TRANSPORT) };
}

/** A practice copy that somebody has left: what is still told of it concerns nobody. */
async function isForgotten(catalogue: Pick<Catalogue, 'municipality'>, tenant: TenantId): Promise<boolean> {
  return isPractice(tenant) && (await catalogue.municipality(tenant)) === undefined;
}

/** Nothing that is done in practice leaves the house; it looks as if it had. */
function silentInPractice({ send }: Mailer): Mailer {
  return { send: async (from, mail) => (isPractice(from.id) ? 'accepted' : send(from, mail)) };
}

/** What follows from changes in the table: mails, events, days to count, entries for the sweeper, settled claims. */
export function composeEvents(
  env: WorkerEnv,
  outside: WorkerOutside = openWorkerOutside(env, 'on-events'),
): (batch: Batch<StreamRecord>) => Promise<BatchAnswer> {
  const foundation = composeFoundation(env, outside);
  const deps = { ...foundation, mailer: silentInPractice(outside.mailer), mailRecords: mailRecordsIn(foundation) };
  const appointmentChanged = onAppointmentChanged(deps);
  const daySheetChanged = onDaySheetChanged(deps);
  const settle = settleClaims(deps);
  const followTicket = followAppointment({ ...deps, tickets: ticketsIn(deps.table) });
  const ticketChanged = onTicketChanged({ ...deps, workAudit: workAuditIn(deps) });
  const offerChanged = settleOffer({
    ...deps,
    offices: editedOfficesIn(deps),
    holidays: holidaysOf,
    settled: settledClaims(),
  });
  const beginToMark = markChangedDays({ ...deps, changedDays: changedDaysIn(deps) });
  const followAppointmentChange = async (change: AppointmentChange) => {
    if (change.after) await followTicket(change.tenant, change.after);
    await appointmentChanged(change);
    // Other places may be held for whoever has just moved or cancelled.
    if (isOver(change)) await offerChanged(change.tenant, change.after);
  };
  const follow = async (change: Change, mark: ReturnType<typeof beginToMark>): Promise<SheetOf | undefined> => {
    if (await isForgotten(deps.catalogue, change.tenant)) return undefined;
    if (change.kind === 'appointment') await followAppointmentChange(change);
    if (change.kind === 'ticket') await ticketChanged(change);
    if (change.kind === 'offer') await offerChanged(change.tenant, change.key);
    if (change.kind === 'event') await mark(change);
    if (change.kind !== 'day-sheet') return undefined;
    await daySheetChanged(change);
    return { tenant: change.tenant, sheet: change.sheet };
  };
  return async (batch) => {
    const mark = beginToMark();
    const told: ReadonlyMap<FigureMetric, number>[] = [];
    const handle = handleChanges<StreamRecord>({
      observer: outside.observer,
      settle: ({ tenant, sheet }) => settle(tenant, sheet, { keep: calm }),
      follow: async (record) => {
        const change = changeOf(record);
        const sheet = change && (await follow(change, mark));
        if (change?.kind === 'event') told.push(figureMetrics(change.content));
        return sheet;
      },
    });
    const answer = await handle(batch);
    outside.observer.figures(sumOfMetrics(told));
    return answer;
  };
}

/** A firm appointment has ended, or has another place. */
function isOver(change: AppointmentChange): change is AppointmentChange & { readonly after: Appointment } {
  return change.before?.state === 'confirmed' && change.after !== undefined && change.after.state !== 'confirmed';
}
