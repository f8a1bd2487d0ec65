import { composeCertificates, openCertificateOutside } from './compose/certificate-api.ts';
import { composeUsage } from './compose/usage.ts';
import { CertificateEnv, readEnv } from './env.ts';
import { serve } from './http/serve.ts';

const env = readEnv(CertificateEnv);
const outside = openCertificateOutside(env);
const usage = composeUsage(env, outside);

/** The API of certificates, with rights of its own, behind the HTTP API of API Gateway. */
export const handler = usage.metered(serve(composeCertificates(env, outside)));
