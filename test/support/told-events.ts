import type { Events } from '../../functions/ports/events.ts';
import { FigureEvent, type ToldEvent } from '../../shared/domain/figures/events/event.ts';

/** Keeps what is told for the figures as the log does: the same fact once, by its time and id; each must be readable. */
export function toldEvents(): Events & { readonly all: () => readonly ToldEvent[] } {
  const told = new Map<string, ToldEvent>();
  return {
    append: async (_, event) => {
      FigureEvent.parse(event);
      const key = `${event.at} ${event.id}`;
      if (!told.has(key)) told.set(key, event);
    },
    all: () => [...told.values()],
  };
}
