import type { checkRoutes } from '../../../shared/contracts/certificate/check-routes.ts';
import type { Handlers } from '../../http/serve.ts';
import type { IssuedCertificates } from '../../ports/issue.ts';
import { sealKeysIn } from '../../store/certificates/seal-keys.ts';
import { checkCertificate } from '../../use-cases/certificate-checks/check-certificate.ts';
import { checkFile } from '../../use-cases/certificate-checks/check-file.ts';
import { listCertificateKeys } from '../../use-cases/certificate-checks/list-certificate-keys.ts';
import type { composeFoundation } from '../outside.ts';

type Foundation = Pick<
  ReturnType<typeof composeFoundation>,
  'table' | 'repeat' | 'clock' | 'catalogue' | 'limits' | 'links'
>;

/** Whoever is handed a certificate checks it. */
export function checkHandlers(
  foundation: Foundation & { readonly issued: IssuedCertificates },
): Handlers<keyof typeof checkRoutes> {
  return {
    checkCertificate: checkCertificate(foundation),
    checkFile: checkFile(foundation),
    listCertificateKeys: listCertificateKeys({ ...foundation, sealKeys: sealKeysIn(foundation) }),
  };
}
