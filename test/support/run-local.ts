import { runUntilEnded } from '../../infra/local/session.ts';
import { startLocal } from '../../infra/local/start-local.ts';

// A portal in a process of its own, for tests that end it from outside: <build folder> <data folder>.
const [dist = '', directory = ''] = process.argv.slice(2);
await runUntilEnded(async () => {
  const portal = await startLocal({ dist, directory });
  console.log(JSON.stringify({ portal: portal.portal, database: portal.database }));
  return portal;
});
