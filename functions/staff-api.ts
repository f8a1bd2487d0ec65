import { composeStaff, openStaffOutside } from './compose/staff-api.ts';
import { composeUsage } from './compose/usage.ts';
import { readEnv, StaffEnv } from './env.ts';
import { serve } from './http/serve.ts';

const env = readEnv(StaffEnv);
const outside = openStaffOutside(env);
const usage = composeUsage(env, outside);

/** The API for staff, with rights of its own, behind the HTTP API of API Gateway. */
export const handler = usage.metered(serve(composeStaff(env, outside)));
