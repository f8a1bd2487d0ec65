import type { HelpCallView } from '../../../shared/contracts/staff/help.ts';
import type { HelpCall } from '../../../shared/domain/help-call.ts';
import type { OfficeId, StaffId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { capabilitiesOf, type Grant } from '../../../shared/domain/staff.ts';

/** A call for help as its author and those who answer see it. */
export function helpCallView({ id, by, at, answer, ...call }: HelpCall, viewer: StaffId): HelpCallView {
  return {
    ...call,
    helpCallId: id,
    isOwn: by === viewer,
    at: secondsText(at),
    ...(answer && { answer: { ...answer, at: secondsText(answer.at) } }),
  };
}

/** Whether these grants answer calls from an office; a call from no office is for those of the whole municipality. */
export function answersFor(grants: readonly Grant[], officeId: OfficeId | undefined): boolean {
  return grants.some(
    (grant) =>
      capabilitiesOf[grant.role].some((capability) => capability === 'answer') &&
      (grant.officeId === undefined || grant.officeId === officeId),
  );
}
