import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowsEvent,
  endStates,
  mayMake,
  RequestEvent,
  RequestState,
  requestEvents,
  type Transition,
} from '../../shared/domain/certificate/lifecycle.ts';

const transitions = RequestEvent.options.flatMap((event) => {
  const { from, to }: Transition = requestEvents[event];
  return from.map((state) => ({ event, from: state, to }));
});

describe('the table of transitions', () => {
  it('has 17 states and 38 transitions', () => {
    expect(RequestState.options).toHaveLength(17);
    expect(transitions).toHaveLength(38);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<string>(['draft']);
    for (const _ of RequestState.options) {
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...RequestState.options].toSorted());
  });

  it('leaves every state but the last', () => {
    const left = new Set(transitions.filter(({ from, to }) => from !== to).map(({ from }) => from));
    expect(RequestState.options.filter((state) => !left.has(state))).toEqual(['erased']);
  });

  it('lets every request end: from anywhere it is a finite way to being erased', () => {
    const canEnd = new Set<string>(['erased']);
    for (const _ of RequestState.options) {
      for (const { from, to } of transitions) if (canEnd.has(to)) canEnd.add(from);
    }
    expect(canEnd.size).toBe(17);
  });

  it('pays only where the provider was asked, and issues only what was approved', () => {
    const paying = RequestEvent.options.filter((event) => requestEvents[event].by.some((who) => who === 'payment'));
    expect(paying).toEqual(['paid', 'paid-auto', 'payment-failed']);
    for (const event of paying) expect(requestEvents[event].guards).toContain('provider-asked');
    const intoIssuing = transitions.filter(({ to }) => to === 'issuing').map(({ from }) => from);
    expect(intoIssuing).toEqual(['approved', 'issue-failed']);
  });

  it.each([
    ['citizen', 'revoke', 'issued'],
    ['clerk', 'paid', 'awaiting-payment'],
    ['payment', 'approve', 'in-review'],
    ['clerk', 'withdraw', 'in-review'],
  ] as const)('lets no %s %s', (actor, event, state) => {
    expect(mayMake(event, state, actor)).toBe(false);
  });

  it('never leads out of an end but to being erased', () => {
    fc.assert(
      fc.property(fc.constantFrom(...endStates), fc.constantFrom(...RequestEvent.options), (state, event) => {
        expect(allowsEvent(event, state)).toBe(event === 'erase');
      }),
    );
  });
});
