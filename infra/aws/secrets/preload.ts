import { loadSecrets } from './load-secrets.ts';

// Runs in Lambda before the function's own code (node --import). One clock reading; nothing else here knows the time.
const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
await loadSecrets(process.env, { fetch, time });
