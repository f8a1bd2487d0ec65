import type { VisitPart } from '#lib/server/visit.ts';
import type { Paper } from '#shared/domain/service.ts';

/** What to bring to a visit; what two services ask for is listed once. */
export function papersOf(parts: readonly VisitPart[]): readonly Paper[] {
  const papers = parts.flatMap((part) => part.papers);
  return papers.filter((paper, index) => papers.findIndex(({ name }) => name.de === paper.name.de) === index);
}
