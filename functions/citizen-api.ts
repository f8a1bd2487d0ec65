import { composeApi } from './compose/citizen-api.ts';
import { openOutside } from './compose/outside.ts';
import { composeUsage } from './compose/usage.ts';
import { ApiEnv, readEnv } from './env.ts';
import { serve } from './http/serve.ts';

const env = readEnv(ApiEnv);
const outside = openOutside(env, 'citizen-api');
const usage = composeUsage(env, outside);

/** The API for citizens, behind the HTTP API of API Gateway. */
export const handler = usage.metered(serve(composeApi(env, outside)));
