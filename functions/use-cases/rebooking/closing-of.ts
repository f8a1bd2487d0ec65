import type { InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Closure } from '../../../shared/domain/opening-hours.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { Edited, EditedOffices } from '../../ports/staff.ts';
import { type WantedOfficeDeps, wantedOffice } from '../hours/wanted-office.ts';

export type ClosingDeps = WantedOfficeDeps & { readonly offices: Pick<EditedOffices, 'get' | 'version'> };

/** An office with and without a closure; `isClosed`: the same days and times are closed already; `isStored`: for this reason. */
export type Closing = {
  readonly stored: Edited<Office>;
  readonly before: Office;
  readonly after: Office;
  readonly isClosed: boolean;
  readonly isStored: boolean;
};

type Asked = InputOf<Routes['closeDays']>;

/** What closing an office would make of it, or what is wrong with the days. Nothing is written. */
export function closingOf(deps: ClosingDeps) {
  const wanted = wantedOffice(deps);
  return async (tenant: TenantId, asked: Asked): Promise<Result<Closing, 'not_found' | 'invalid_request'>> => {
    const stored = await storedOffice(deps.offices, tenant, asked.officeId);
    if (!stored.ok) return stored;
    const { content } = stored.value;
    const closure = closureOf(asked);
    const others = content.hours.closures.filter((one) => !isSame(one, closure));
    const isClosed = others.length < content.hours.closures.length;
    const isStored = content.hours.closures.some((one) => isSame(one, closure) && one.reason === closure.reason);
    const without = { ...content, hours: { ...content.hours, closures: others } };
    const hours = { ...content.hours, closures: [...others, closure] };
    const next = await wanted(tenant, without, { kind: 'hours', hours });
    if (!next.ok) return asFields(next, `/change/hours/closures/${others.length}`);
    return ok({ stored: stored.value, before: without, after: isStored ? content : next.value, isClosed, isStored });
  };
}

async function storedOffice(
  offices: ClosingDeps['offices'],
  tenant: TenantId,
  officeId: OfficeId,
): Promise<Result<Edited<Office>, 'not_found'>> {
  const stored = await offices.get(tenant, officeId);
  return stored === undefined ? fail('not_found') : ok(stored);
}

function closureOf({ from, until, times, reason }: Asked): Closure {
  return { from, until, ...(times && { times }), reason: reason.de };
}

function isSame(one: Closure, other: Closure): boolean {
  return (
    one.from === other.from &&
    one.until === other.until &&
    one.times?.from === other.times?.from &&
    one.times?.to === other.times?.to
  );
}

/** The problems of the new closure at the fields of the form. */
function asFields({ fields = [] }: Fail<'invalid_request'>, prefix: string): Fail<'invalid_request'> {
  return fail(
    'invalid_request',
    fields.map(({ pointer, code }) => ({ pointer: pointer.replace(prefix, ''), code })),
  );
}
