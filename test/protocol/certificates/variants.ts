import type { Variant } from './town.ts';

/** The house with one thing broken each; the game must find every one of them. */
export const variants: Readonly<Record<string, Variant>> = {
  'believes that whatever is at the provider is paid': {
    payments: (real) => ({
      ...real,
      get: async (tenant, id) => {
        const answer = await real.get(tenant, id);
        return answer.kind === 'found' ? { ...answer, payment: { ...answer.payment, status: 'paid' } } : answer;
      },
    }),
  },
  'does not compare the amount': {
    payments: (real) => ({
      ...real,
      get: async (tenant, id) => {
        const answer = await real.get(tenant, id);
        return answer.kind === 'found' ? { ...answer, payment: { ...answer.payment, amount: 900 } } : answer;
      },
    }),
  },
  'does not compare the currency': {
    payments: (real) => ({
      ...real,
      get: async (tenant, id) => {
        const answer = await real.get(tenant, id);
        return answer.kind === 'found' ? { ...answer, payment: { ...answer.payment, currency: 'EUR' } } : answer;
      },
    }),
  },
  'owes nothing after withdrawing': {
    requests: (real) => ({
      ...real,
      advance: async (tenant, step) => {
        const { payments: _payments, ...changes } = step.changes ?? {};
        return await real.advance(tenant, step.entry.event === 'withdraw' ? { ...step, changes } : step);
      },
    }),
  },
  'forgets payments once a request has ended': {
    requests: (real) => ({
      ...real,
      edit: async (tenant, seen, changes) => {
        const { payments: _payments, ...others } = changes;
        const hasEnded = ['withdrawn', 'payment-expired', 'rejected'].includes(seen.state);
        return await real.edit(tenant, seen, hasEnded ? others : changes);
      },
    }),
  },
  'calls a refund done that the provider did not take': {
    payments: (real) => ({ ...real, refund: async () => ({ kind: 'refunded' }) }),
  },
  'never looks at what broke off': {
    requests: (real) => ({ ...real, due: async () => [] }),
  },
};
