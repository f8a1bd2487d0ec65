import { arch, platform } from 'node:os';
import chromium from '@sparticuz/chromium';
import { runUntilEnded } from '../../infra/local/session.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { serveAxe } from './serve-axe.ts';
import { seedTowns } from './town.ts';

// The portal that the browser tests use; the browser is unpacked meanwhile. Prints where both are.
await runUntilEnded(async () => {
  const [portal, axe, browser] = await Promise.all([
    startLocal({ seed: seedTowns, timers: false }),
    serveAxe(),
    platform() === 'linux' && arch() === 'x64' ? chromium.executablePath() : '',
  ]);
  console.log(`PORTAL=${portal.portal} INBOX=${portal.inbox} AXE=${axe} CHROMIUM=${browser}`);
  return portal;
});
