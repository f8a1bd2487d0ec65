import { FigureEvent, type ToldEvent } from '../../shared/domain/figures/events/event.ts';

/** An event as it may stand in a log: of whatever kind, also one that nobody tells, and of whatever shape. */
export type AnyEvent = {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly officeId?: string | undefined;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
};

/** Whether the house could have told it. */
export function isTellable(event: AnyEvent): event is AnyEvent & ToldEvent {
  return FigureEvent.safeParse(event).success;
}
