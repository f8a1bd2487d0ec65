import { createServer } from 'node:net';
import { Explained } from './explained.ts';

/** TCP ports on 127.0.0.1; 0 lets the system choose. */
export type Ports = {
  readonly portal: number;
  readonly inbox: number;
  readonly database: number;
  readonly smtp: number;
  readonly identity: number;
  readonly payments: number;
  readonly register: number;
};

/** Whatever is free. */
export const anyPorts: Ports = {
  portal: 0,
  inbox: 0,
  database: 0,
  smtp: 0,
  identity: 0,
  payments: 0,
  register: 0,
};

const uses = {
  portal: 'the portal',
  inbox: 'the mail inbox',
  database: 'the database',
  smtp: 'the mail server',
  identity: 'the identity provider',
  payments: 'the payment provider',
  register: 'the population register',
} as const satisfies Record<keyof Ports, string>;

const defaultBase = 8080;
const highestBase = 65_529;

/** Seven ports in a row from PORT, 8080 when it is not set. */
export function portsFrom(port: string | undefined): Ports {
  const base = port === undefined || port === '' ? defaultBase : Number(port);
  if (!Number.isInteger(base) || base < 1 || base > highestBase) {
    throw new Explained(`PORT must be a number from 1 to ${highestBase}, not "${port}": PORT=9000 npm start`);
  }
  return {
    portal: base,
    inbox: base + 1,
    database: base + 2,
    smtp: base + 3,
    identity: base + 4,
    payments: base + 5,
    register: base + 6,
  };
}

/** Fails with one sentence when a port is taken. */
export async function requireFree(ports: Ports): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (port !== 0 && (await bind(port)) === undefined) {
      const use = uses[isPortName(name) ? name : 'portal'];
      throw new Explained(
        `Port ${port} (for ${use}) is taken: end the program that uses it or choose other ports with PORT=9000 npm start`,
      );
    }
  }
}

/** The given port, or a free one for 0 (for programs that cannot choose themselves). */
export async function concretePort(port: number): Promise<number> {
  const bound = await bind(port);
  if (bound === undefined) throw new Explained(`Port ${port} is taken`);
  return bound;
}

function isPortName(name: string): name is keyof Ports {
  return name in uses;
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
