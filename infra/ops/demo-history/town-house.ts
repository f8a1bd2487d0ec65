import { composeApi } from '../../../functions/compose/citizen-api.ts';
import { composeEvents } from '../../../functions/compose/on-events.ts';
import { composeSchedule } from '../../../functions/compose/on-schedule.ts';
import { composeStaff } from '../../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv, WorkerEnv } from '../../../functions/env.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { openGround } from './town-ground.ts';

export type TownHouse = ReturnType<typeof townHouse>;

/** All that serves appointments in this process: the use cases as the functions compose them. */
export function townHouse(tenant: TenantId, seed: string, isFollowed?: (name: string) => boolean) {
  const ground = openGround(tenant, seed, isFollowed);
  const { outside, environment, metered } = ground;
  const workerEnv = readEnv(WorkerEnv, environment);
  const staffEnv = readEnv(StaffEnv, environment);
  const follow = composeEvents(workerEnv, outside);
  return {
    ...ground,
    citizens: metered(composeApi(staffEnv, outside).handlers),
    staff: metered(composeStaff(staffEnv, outside).handlers),
    schedule: composeSchedule(workerEnv, outside),
    settle: () => ground.settleBy(follow),
  };
}
