import type { BoardView } from '../../../shared/contracts/staff/board.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { OfficeToday } from './office-today.ts';

type BoardService = Extract<BoardView, { changed: true }>['services'][number];

/** The services of an office and of whoever is in its queue, by the order of the catalogue. */
export function servicesOf(
  { office }: Pick<OfficeToday, 'office'>,
  services: readonly Service[],
  tickets: readonly Pick<Ticket, 'visit'>[],
): BoardService[] {
  const offered = new Map(office.services.map(({ serviceId, minutes }) => [serviceId, minutes]));
  const asked = new Set(tickets.flatMap(({ visit }) => visit.map(({ serviceId }) => serviceId)));
  return services
    .filter(({ id }) => offered.has(id) || asked.has(id))
    .map(({ id, name, unit, maxCount }) => {
      const minutes = offered.get(id);
      return { id, name, unit, maxCount, ...(minutes !== undefined && { minutes }) };
    });
}
