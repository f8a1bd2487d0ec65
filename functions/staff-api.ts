import { composeStaff } from './compose/staff-api.ts';
import { readEnv, StaffEnv } from './env.ts';
import { serve } from './http/serve.ts';

/** The API for staff, with rights of its own, behind the HTTP API of API Gateway. */
export const handler = serve(composeStaff(readEnv(StaffEnv)));
