import './need-node.mjs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runScript } from './child.ts';
import { projectFolder, projectRoot, takeNoArguments } from './command-line.ts';
import { exitWith } from './explained.ts';
import { portsFrom } from './ports.ts';
import { seedDemoTown } from './seed.ts';
import { progress, runUntilEnded } from './session.ts';
import { type LocalPortal, startLocal } from './start-local.ts';
import { readTenants } from './tenants.ts';

const help = `npm start

Builds the portal if needed and runs all of it on this computer; the first time with a demo town.
Data is kept in .foyer; Ctrl-C ends everything.

  PORT=9000           use ports 9000 to 9006 instead of 8080 to 8086 (portal, mail inbox, database, mail server, sign-in,
                      payment provider, population register)
  DYNAMODB_ENDPOINT   use this DynamoDB instead of the emulator that comes with the project`;

/** The first mail waits behind the bookings of the demo; whoever is asked to wait once need not wonder later. */
const longestWaitMs = 30_000;

try {
  takeNoArguments(help);
  await runUntilEnded(begin);
} catch (error) {
  exitWith(error);
}

async function begin(): Promise<LocalPortal> {
  const tell = progress();
  const { PORT, DYNAMODB_ENDPOINT } = process.env;
  const ports = portsFrom(PORT);
  tell('Building what has changed');
  await runScript({ purpose: 'The build', script: 'infra/build.ts', root: projectRoot });
  tell('Built');
  const portal = await startLocal({
    directory: projectFolder,
    ports,
    databaseEndpoint: DYNAMODB_ENDPOINT,
    seed: (place) => seedDemoTown(place, projectRoot),
    tell,
  });
  tell('Working off what is new in the table');
  const isQuiet = await Promise.race([portal.caughtUp().then(() => true), sleep(longestWaitMs, false, { ref: false })]);
  tell(isQuiet ? 'Ready' : 'Ready; the first mails come when the demo town is worked off');
  console.log(welcome(portal));
  return portal;
}

function welcome({ portal, inbox, payments, register, folder }: LocalPortal): string {
  const others = Object.keys(readTenants(folder.tenants)).filter((host) => host !== 'localhost');
  const hosts = others.map((host) => `\n                ${portal.replace('localhost', host)}`);
  return `
  Portal        ${portal}${others.length > 1 ? hosts.join('') : ''}
  API document  ${portal}/v1/docs
  Mail inbox    ${inbox}
  Staff         ${portal}/staff
  Certificates  ${portal}/certificates, to check one: ${portal}/verify
  Payments      ${payments}
  Register      ${register}

You are a citizen: book an appointment at the portal and confirm it from the mail inbox, or ask for a certificate and
sign in as one of the invented people with one click. You are a clerk: sign in with one click.
Data stays in .foyer, npm run reset starts afresh. Ctrl-C ends everything.
`;
}
