import { composeApi } from './compose/citizen-api.ts';
import { ApiEnv, readEnv } from './env.ts';
import { serve } from './http/serve.ts';

/** The API for citizens, behind the HTTP API of API Gateway. */
export const handler = serve(composeApi(readEnv(ApiEnv)));
