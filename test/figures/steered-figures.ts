import type { Call } from '../../shared/contracts/client.ts';
import type { StatementDraft } from '../../shared/contracts/staff/figures.ts';
import { value } from '../http/steps.ts';
import { day } from '../support/make.ts';
import { visits } from './released-town.ts';
import { steeredTown } from './steered-town.ts';

export const noShow = { statementId: 'target.no-show' };
export const note = { statementId: 'note.no-show' };

export async function opened() {
  const town = await steeredTown('2026-04-15T06:00:00Z');
  await town.count('2026-02-10', visits([100, 80, 60, 40], [5, 5, 5, 5]));
  await town.count('2026-03-17', visits([100, 80, 60, 40], [50, 9, 8, 7]));
  await town.count('2026-04-14', visits([100, 80, 60, 40], [40, 9, 8, 7]));
  await town.publish();
  return { town, lead: await town.staff() };
}

export const said = (content: StatementDraft) => ({ kind: 'edit' as const, content });
export const target = (wanted: number, by = '2027-06-30') => said({ kind: 'target', value: wanted, by: day(by) });

export async function save(lead: Call, statementId: string, change: ReturnType<typeof said>) {
  const { version } = await value(lead('getStatement', { statementId }));
  return await value(lead('saveStatement', { statementId, change, expectedVersion: version ?? 'new' }));
}
