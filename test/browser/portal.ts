import { arch, platform } from 'node:os';
import chromium from '@sparticuz/chromium';
import { runUntilEnded } from '../../infra/local/session.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { seedTowns } from './town.ts';

// The portal that the browser tests use; the browser is unpacked meanwhile. Prints where both are.
await runUntilEnded(async () => {
  const [portal, browser] = await Promise.all([
    startLocal({ seed: seedTowns, timers: false }),
    platform() === 'linux' && arch() === 'x64' ? chromium.executablePath() : '',
  ]);
  console.log(`PORTAL=${portal.portal} INBOX=${portal.inbox} CHROMIUM=${browser}`);
  return portal;
});
