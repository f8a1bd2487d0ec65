import type { Event, Events } from '../../functions/ports.ts';
import { FigureEvent } from '../../shared/domain/figures/events/event.ts';

/** Keeps what is told for the figures as the log does: the same fact once, by its time and id; each must be readable. */
export function toldEvents(): Events & { readonly all: () => readonly Event[] } {
  const told = new Map<string, Event>();
  return {
    append: async (_, event) => {
      FigureEvent.parse(event);
      const key = `${event.at} ${event.id}`;
      if (!told.has(key)) told.set(key, event);
    },
    all: () => [...told.values()],
  };
}
