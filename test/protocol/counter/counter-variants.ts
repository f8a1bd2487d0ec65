import type { Variant } from '../variants/variant.ts';
import type { CounterDoing } from './counter-clients.ts';
import type { CounterPorts } from './counter-ports.ts';

/** Booking at the counter, broken on purpose: other ports are passed in. */
export type CounterVariant = Omit<Variant, 'client' | 'worker' | 'execute'> & {
  readonly client?: (ports: CounterPorts, doing: CounterDoing) => CounterPorts;
};

function atCounter(change: (ports: CounterPorts) => CounterPorts) {
  return (ports: CounterPorts, doing: CounterDoing) => (doing === 'counter' ? change(ports) : ports);
}

export const counterVariants: readonly CounterVariant[] = [
  {
    name: 'one-nonce-for-both-pools',
    what: 'the claims in both pools carry the same nonce, so that the one left behind looks like the one that was used',
    rounds: 600,
    weather: { late: 0.12, lost: 0.1, crash: 0, hours: 0.02 },
    client: atCounter((ports) => {
      let sent = 0;
      const nonce = () => {
        sent += 1;
        return `same-${Math.floor(sent / 6)}`;
      };
      return { ...ports, nonce };
    }),
  },
  {
    name: 'always-overbook',
    what: 'staff take places that are not free without saying that they mean to',
    rounds: 60,
    client: atCounter((ports) => ({
      ...ports,
      daySheets: {
        ...ports.daySheets,
        reserve: (tenant, wanted) => ports.daySheets.reserve(tenant, { ...wanted, overbook: true }),
      },
    })),
  },
  {
    name: 'full-without-looking',
    what: 'a repeated request is told "full" although it has booked',
    rounds: 200,
    client: atCounter((ports) => ({
      ...ports,
      appointments: { ...ports.appointments, look: async () => ({ kind: 'found', stored: undefined }) },
    })),
  },
  {
    name: 'expired-answered-as-booked',
    what: 'a hold that expired before its confirmation is answered as booked',
    rounds: 400,
    weather: { crash: 0, late: 0.1 },
    client: atCounter((ports) => ({
      ...ports,
      appointments: {
        ...ports.appointments,
        confirm: async (tenant, seen) => {
          const answer = await ports.appointments.confirm(tenant, seen);
          return answer.kind === 'refused' ? { kind: 'done' } : answer;
        },
      },
    })),
  },
];
