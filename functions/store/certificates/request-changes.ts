import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { RequestState } from '../../../shared/domain/certificate/lifecycle.ts';
import { TenantId } from '../../../shared/domain/ids.ts';
import type { RequestChange } from '../../ports/issue.ts';
import type { StreamRecord } from '../changes.ts';
import { partsOfPk } from '../keys.ts';
import { fromWire } from '../wire.ts';

/** The step of a request that a record of the table's stream tells of; undefined for all other records. */
export function requestChangeOf({ dynamodb = {} }: StreamRecord): RequestChange | undefined {
  const { pk, sk } = fromWire({ ...dynamodb.Keys });
  const [tenant, kind, id] = partsOfPk(String(pk)) ?? [];
  if (kind !== 'C' || sk !== 'CASE' || dynamodb.NewImage === undefined) return undefined;
  const [before, after] = [stateOf(dynamodb.OldImage), stateOf(dynamodb.NewImage)];
  if (after === undefined || after === before) return undefined;
  const at = Math.floor(dynamodb.ApproximateCreationDateTime ?? 0);
  return { tenant: TenantId.parse(tenant), id: RequestId.parse(id), state: after, at };
}

/** The rest of an image is long, and read again where it is needed. */
function stateOf(image: NonNullable<StreamRecord['dynamodb']>['NewImage']): RequestState | undefined {
  const state = image?.['state'];
  return state && RequestState.parse(fromWire({ state })['state']);
}
