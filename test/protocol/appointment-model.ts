import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { Model } from './linearizable.ts';

/**
 * What one appointment id may do, seen from outside. States: `none`, `dead` (tombstone), and
 * `held|confirmed|cancelled|expired <hash>`, `moved <hash> <new id>`, and `doomed <hash>`: held, but sure to expire.
 */
export type Input =
  | { readonly kind: 'hold'; readonly hash: string }
  | { readonly kind: 'confirm' | 'release' | 'cancel' }
  /** A move seen from the old appointment and from the new one. */
  | { readonly kind: 'leave'; readonly to: string }
  | { readonly kind: 'arrive'; readonly hash: string }
  /** What the table says when everything is at rest. */
  | { readonly kind: 'final'; readonly state: string };

export type Output = 'ok' | ErrorCode;

export const appointmentModel: Model<string, Input, Output> = {
  initial: 'none',
  next: (state, input, output) => byItself(state).flatMap((now) => after(now, input, output)),
};

/** Changes that nobody asked for: a hold expires, a tombstone is put where a booking got lost. */
function byItself(state: string): readonly string[] {
  if (state === 'none') return ['none', 'dead'];
  return /^(?:held|doomed) /.test(state) ? [state, state.replace(/^\w+/, 'expired')] : [state];
}

function after(state: string, input: Input, output: Output | undefined): readonly string[] {
  const done = effect(state, input);
  if (output === undefined) return done === undefined ? [state] : [state, done];
  if (output === 'ok') return done === undefined ? [] : [done];
  // Its first send took the places, its answer came after they had expired: the hold existed, but nobody could confirm it.
  if (state === 'none' && input.kind === 'hold' && output === 'hold_expired') return [`doomed ${input.hash}`];
  return isTrue(state, input, output) ? [state] : [];
}

type Name = 'none' | 'dead' | 'held' | 'doomed' | 'confirmed' | 'cancelled' | 'expired' | 'moved';
type Changing = 'confirm' | 'release' | 'cancel';

/** What an accepted operation makes of each state; states that are missing cannot accept it. */
const accepted: Readonly<Record<Changing, Readonly<Partial<Record<Name, Name>>>>> = {
  confirm: { held: 'confirmed', confirmed: 'confirmed', cancelled: 'cancelled', moved: 'moved' },
  release: { held: 'expired', doomed: 'expired', expired: 'expired' },
  cancel: { confirmed: 'cancelled', cancelled: 'cancelled' },
};

/** States in which `appointment_gone` is the truth. */
const gone: Readonly<Partial<Record<Input['kind'], readonly string[]>>> = {
  release: ['confirmed', 'cancelled', 'moved'],
  cancel: ['held', 'doomed', 'expired', 'moved'],
  leave: ['held', 'doomed', 'expired', 'cancelled', 'moved'],
  arrive: ['none', 'dead'],
};

/** The state that an accepted operation leads to; undefined when it cannot be accepted in this state. */
function effect(state: string, input: Input): string | undefined {
  const [name = '', hash] = state.split(' ');
  if (input.kind === 'final') return state === input.state ? state : undefined;
  if (input.kind === 'hold' || input.kind === 'arrive') return booked(state, input);
  if (input.kind === 'leave') {
    const moved = `moved ${hash} ${input.to}`;
    return name === 'confirmed' || state === moved ? moved : undefined;
  }
  const to = new Map(Object.entries(accepted[input.kind])).get(name);
  return to && state.replace(name, to);
}

/** A key books once; the same request is told so again whatever came after, unless the hold ran out. */
function booked(state: string, { kind, hash }: Extract<Input, { hash: string }>): string | undefined {
  const [name, bookedHash] = state.split(' ');
  if (state === 'none') return `${kind === 'hold' ? 'held' : 'confirmed'} ${hash}`;
  return hash === bookedHash && name !== 'expired' ? state : undefined;
}

/** Whether a refusal is true in this state. */
function isTrue(state: string, input: Input, code: ErrorCode): boolean {
  const [name = '', hash] = state.split(' ');
  switch (code) {
    case 'link_invalid':
      return input.kind === 'arrive' || state === 'none' || state === 'dead';
    case 'slot_taken':
      return isTaken(state, input);
    case 'hold_expired':
      return input.kind === 'hold' ? state === 'dead' || state === `expired ${input.hash}` : name === 'expired';
    case 'appointment_gone':
      return gone[input.kind]?.includes(name) === true && !isMovedTo(state, input);
    case 'idempotency_key_reused':
      return !('hash' in input) || hash !== input.hash;
    default:
      // Wrong codes and the like say nothing about the state.
      return true;
  }
}

function isTaken(state: string, input: Input): boolean {
  if (input.kind === 'leave') return !isMovedTo(state, input);
  return state === 'none' || (input.kind === 'arrive' && state === 'dead');
}

function isMovedTo(state: string, input: Input): boolean {
  return input.kind === 'leave' && state.endsWith(` ${input.to}`);
}
