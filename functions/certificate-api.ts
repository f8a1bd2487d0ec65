import { composeCertificates } from './compose/certificate-api.ts';
import { CertificateEnv, readEnv } from './env.ts';
import { serve } from './http/serve.ts';

/** The API of certificates, with rights of its own, behind the HTTP API of API Gateway. */
export const handler = serve(composeCertificates(readEnv(CertificateEnv)));
