import type { boardRoutes } from '../../../shared/contracts/staff/board-routes.ts';
import type { Pool } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import type { Counters, Queue, Tickets, WorkAudit } from '../../ports/board.ts';
import { countersIn } from '../../store/counters.ts';
import { keptFor } from '../../store/kept-for.ts';
import { sharedQueue } from '../../store/shared-queue.ts';
import { ticketsIn } from '../../store/tickets.ts';
import { workAuditIn } from '../../store/work-audit.ts';
import { addWalkIn } from '../../use-cases/board/add-walk-in.ts';
import { callAgain } from '../../use-cases/board/call-again.ts';
import { callNext } from '../../use-cases/board/call-next.ts';
import { callTicket } from '../../use-cases/board/call-ticket.ts';
import { checkIn } from '../../use-cases/board/check-in.ts';
import { finishTicket } from '../../use-cases/board/finish-ticket.ts';
import { forwardTicket } from '../../use-cases/board/forward-ticket.ts';
import { type GetBoardDeps, getBoard } from '../../use-cases/board/get-board.ts';
import { getDayList } from '../../use-cases/board/get-day-list.ts';
import { getPerson } from '../../use-cases/board/get-person.ts';
import { leaveQueue } from '../../use-cases/board/leave-queue.ts';
import { markTicket } from '../../use-cases/board/mark-ticket.ts';
import { noShow } from '../../use-cases/board/no-show.ts';
import { parkTicket } from '../../use-cases/board/park-ticket.ts';
import { resumeTicket } from '../../use-cases/board/resume-ticket.ts';
import { setNote } from '../../use-cases/board/set-note.ts';
import { startService } from '../../use-cases/board/start-service.ts';
import { undoLast } from '../../use-cases/board/undo-last.ts';
import type { StaffFoundation } from './foundation.ts';

/** The day board. */
export function boardHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof boardRoutes> {
  const deps = boardDeps(foundation);
  return {
    getBoard: guard('getBoard', getBoard({ ...deps, ...figuresFrom(deps) })),
    checkIn: guard('checkIn', checkIn(deps)),
    callNext: guard('callNext', callNext(deps)),
    addWalkIn: guard('addWalkIn', addWalkIn(deps)),
    callTicket: guard('callTicket', callTicket(deps)),
    callAgain: guard('callAgain', callAgain(deps)),
    startService: guard('startService', startService(deps)),
    parkTicket: guard('parkTicket', parkTicket(deps)),
    resumeTicket: guard('resumeTicket', resumeTicket(deps)),
    forwardTicket: guard('forwardTicket', forwardTicket(deps)),
    finishTicket: guard('finishTicket', finishTicket(deps)),
    noShow: guard('noShow', noShow(deps)),
    leaveQueue: guard('leaveQueue', leaveQueue(deps)),
    undoLast: guard('undoLast', undoLast(deps)),
    markTicket: guard('markTicket', markTicket(deps)),
    setNote: guard('setNote', setNote(deps)),
    getPerson: guard('getPerson', getPerson(deps)),
    getDayList: guard('getDayList', getDayList(deps)),
  };
}

type BoardPorts = {
  readonly tickets: Tickets;
  readonly queue: Queue;
  readonly counters: Counters;
  readonly workAudit: WorkAudit;
};

/** The queue as all requests of a process share it, and the desk book. */
export function boardDeps<Ground extends Pick<StaffFoundation, 'table' | 'repeat' | 'clock'>>(
  ground: Ground,
): Ground & BoardPorts {
  const tickets = ticketsIn(ground.table);
  const queue = sharedQueue({ tickets, clock: ground.clock });
  return { ...ground, tickets, queue, counters: countersIn(ground), workAudit: workAuditIn(ground) };
}

type FiguresGround = Pick<StaffFoundation, 'clock' | 'daySheets'> & { readonly counters: Counters };

/** Places and seats change far less often than the board is asked for. */
const keptSeconds = 5;

function figuresFrom({ clock, daySheets, counters }: FiguresGround) {
  const kept = { clock, seconds: keptSeconds };
  const clerks = keptFor(kept, (tenant: TenantId, officeId: OfficeId, date: CivilDate) =>
    counters.clerks(tenant, { officeId, date }),
  );
  const sheetsOf = (pool: Pool) =>
    keptFor(kept, (tenant: TenantId, officeId: OfficeId, date: CivilDate) =>
      daySheets.get(tenant, { officeId, pool, date }, { consistent: false }),
    );
  const sheets = { online: sheetsOf('online'), staff: sheetsOf('staff') };
  return {
    counters: { clerks: (tenant, { officeId, date }) => clerks(tenant, officeId, date) },
    daySheets: { get: (tenant, { officeId, pool, date }) => sheets[pool](tenant, officeId, date) },
  } satisfies Pick<GetBoardDeps, 'daySheets' | 'counters'>;
}
