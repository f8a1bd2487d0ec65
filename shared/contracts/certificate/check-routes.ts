import type { Route } from '../route.ts';
import { CheckBody, CheckView, FileCheckBody, KeysView } from './check.ts';

const open = { group: 'certificates', audience: 'public' } as const;
const answered = { status: 200, schema: CheckView } as const;

/** Checking a certificate: for whoever is handed one, without signing in. */
export const checkRoutes = {
  checkCertificate: {
    ...open,
    method: 'POST',
    path: '/v1/certificate-checks',
    summary: 'Check a certificate by the code on it',
    description:
      'Limited by network address and by the first characters of the code. invalid_format: mistyped, as the last character of the code tells; nothing was looked up. What was never issued and what was erased look alike.',
    request: { body: CheckBody },
    response: answered,
    errors: ['too_many_requests'],
    cache: 'no-store',
  },
  checkFile: {
    ...open,
    method: 'POST',
    path: '/v1/certificate-checks/file',
    summary: 'Check a file by its SHA-256; it need not be sent',
    description: 'A single changed byte makes another hash, and the file is unknown.',
    request: { body: FileCheckBody },
    response: answered,
    errors: ['too_many_requests'],
    cache: 'no-store',
  },
  listCertificateKeys: {
    ...open,
    method: 'GET',
    path: '/v1/certificate-keys',
    summary: 'Keys of the seal, also those that were replaced',
    request: {},
    response: { status: 200, schema: KeysView },
    errors: ['not_found'],
    cache: { seconds: 300, stale: 3600 },
  },
} as const satisfies Record<string, Route>;
