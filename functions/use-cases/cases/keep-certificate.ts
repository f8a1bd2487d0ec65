import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';

/** Takes back that a certificate is to be revoked; whoever proposed it may do so too. */
export function keepCertificate(deps: ChangeCaseDeps): Handler<Routes['keepCertificate'], StaffCaller> {
  return async ({ requestId, version }, caller) => {
    const change = { requestId, version, action: 'certificate-kept' } as const;
    return await changeCase(deps, { caller, change }, async ({ request }) =>
      clerkTask(request) === 'revoke-second'
        ? { kind: 'edit', changes: { revocation: undefined } }
        : fail('request_changed'),
    );
  };
}
