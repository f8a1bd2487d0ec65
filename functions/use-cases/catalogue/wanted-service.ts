import type { ServiceChange, ServiceDraft } from '../../../shared/contracts/staff/services.ts';
import type { ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { withoutServiceChange } from '../../../shared/domain/undo-service.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';
import type { EditedService, EditedServices } from '../../ports/staff.ts';
import { isSame } from './seen.ts';
import { serviceOfDraft } from './service-draft.ts';

type Wanted = Result<EditedService, 'invalid_request'>;
type Asked = {
  readonly id: ServiceId;
  readonly change: ServiceChange;
  readonly stored: EditedService | undefined;
  /** All services of the town. */
  readonly services: readonly Service[];
};

/** A service as a change would make it, or what is wrong with the change, by field. Nothing is written. */
export function wantedService({ services }: { readonly services: Pick<EditedServices, 'version'> }) {
  return async (tenant: TenantId, { id, change, stored, services: all }: Asked): Promise<Wanted> => {
    if (change.kind === 'edit') {
      const problems = draftProblems(change.service, all, stored);
      return problems.length > 0 ? fail('invalid_request', problems) : ok(serviceOfDraft(id, change.service, stored));
    }
    const edit = await services.version(tenant, id, change.version);
    const former = edit?.removed ? undefined : edit?.former;
    const next = edit && former && stored && withoutServiceChange(stored, { former, next: edit.next });
    if (next === undefined || isSame(next, stored)) {
      return fail('invalid_request', [{ pointer: '/change/version', code: 'nothing_to_undo' }]);
    }
    return ok(next);
  };
}

/** Only what is new is judged: what was stored before must not keep anybody from saving. */
function draftProblems(
  { combinableWith, extraFields }: ServiceDraft,
  services: readonly Service[],
  stored: EditedService | undefined,
): FieldProblem[] {
  const known = new Set([...services.map(({ id }) => id), ...(stored?.service.combinableWith ?? [])]);
  return [
    ...combinableWith.flatMap((id, index): FieldProblem[] => {
      return known.has(id) ? [] : [{ pointer: `/change/service/combinableWith/${index}`, code: 'unknown_service' }];
    }),
    ...extraFields.flatMap(({ id }, index): FieldProblem[] => {
      const isTaken = extraFields.slice(0, index).some((other) => other.id === id);
      return isTaken ? [{ pointer: `/change/service/extraFields/${index}/id`, code: 'duplicate' }] : [];
    }),
  ];
}
