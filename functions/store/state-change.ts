import type { AppointmentState, Step } from '../../shared/domain/appointment.ts';
import type { Condition, Update } from './table.ts';
import type { Item } from './wire.ts';

type More = {
  /** Further SET actions, conditions, and the values of both. */
  readonly sets?: readonly string[];
  readonly terms?: readonly string[];
  readonly values?: Item;
};

type Guarded = Required<Pick<Condition, 'condition' | 'values'>>;

/** Holds while the appointment is in this state, and where `terms` are true. */
export function whileIn(
  state: AppointmentState,
  { terms = [], values = {} }: Pick<More, 'terms' | 'values'> = {},
): Guarded {
  return { condition: [`st = :${state}`, ...terms].join(' AND '), values: { [`:${state}`]: state, ...values } };
}

/** The only way in which a state changes: a step of the table of transitions, on the condition that it is the next one. */
export function stateChange(step: Step, { sets = [], ...guard }: More = {}): Omit<Update, 'key'> {
  const { condition, values } = whileIn(step.from, guard);
  return {
    update: `SET ${[`st = :${step.to}`, ...sets].join(', ')}`,
    condition,
    values: { ...values, [`:${step.to}`]: step.to },
  };
}
