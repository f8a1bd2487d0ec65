import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { HelpCall } from '../../../shared/domain/help-call.ts';
import { StaffEntryId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { Audit, HelpCalls } from '../../ports/staff.ts';
import { helpCallView } from './help-call-view.ts';

export type CallForHelpDeps = {
  readonly helpCalls: Pick<HelpCalls, 'read' | 'write'>;
  readonly audit: Audit;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
};

/** Asks the lead clerks. The office is that of the desk; the page comes as a pattern, without anything that stood on it. */
export function callForHelp(deps: CallForHelpDeps): Handler<Routes['callForHelp'], StaffCaller> {
  const { helpCalls, audit, links, clock } = deps;
  return async ({ page, question }, { home, staff, desk, idempotencyKey }) => {
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const id = StaffEntryId.parse(links.pseudonym(home, 'entry', `help ${staff.id} ${idempotencyKey}`));
    const officeId = desk?.officeId ?? staff.grants.find((grant) => grant.officeId !== undefined)?.officeId;
    const at = secondsOf(clock.now());
    const asked = { id, by: staff.id, byName: staff.name, page, question, at, version: 0 };
    const call: HelpCall = officeId === undefined ? asked : { ...asked, officeId };
    await audit.note(home, { at, staffId: staff.id, action: 'help-asked', object: id });
    const isNew = await helpCalls.write(home, call);
    const kept = isNew ? { ...call, version: 1 } : await helpCalls.read(home, id);
    if (kept === undefined) return fail('not_found');
    const isSame = kept.question === question && kept.page === page;
    return isSame ? ok(helpCallView(kept, staff.id)) : fail('idempotency_key_reused');
  };
}
