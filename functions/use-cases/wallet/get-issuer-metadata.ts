import type { IssuerMetadata } from '../../../shared/contracts/certificate/wallet.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { CredentialTypeId } from '../../../shared/domain/certificate/credential-type.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { claimsDisplay, typeDisplay } from './credential-type-metadata.ts';
import { displayOfText } from './display.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

type Deps = { readonly catalogue: Pick<Catalogue, 'municipality'>; readonly portalOrigin: PortalOrigin };

/** What the town issues to wallets and where (OpenID4VCI 1.0, section 12.2); `not_found` without a town. */
export function getIssuerMetadata({ catalogue, portalOrigin }: Deps): Handler<Routes['getIssuerMetadata'], Caller> {
  return async (_, { tenant }) => {
    const town = await catalogue.municipality(tenant);
    if (!town) return fail('not_found');
    const issuer = issuerOf(portalOrigin, tenant);
    return ok({
      credential_issuer: issuer,
      credential_endpoint: `${issuer}/credential`,
      nonce_endpoint: `${issuer}/nonce`,
      display: displayOfText(town.name),
      credential_configurations_supported: Object.fromEntries(
        CredentialTypeId.options.map((type) => [type, configurationOf(issuer, type)]),
      ),
    });
  };
}

type Configuration = NonNullable<IssuerMetadata['credential_configurations_supported'][CredentialTypeId]>;

function configurationOf(issuer: string, type: CredentialTypeId): Configuration {
  return {
    format: 'dc+sd-jwt',
    vct: `${issuer}/types/${type}`,
    cryptographic_binding_methods_supported: ['jwk'],
    credential_signing_alg_values_supported: ['ES256'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    credential_metadata: { display: typeDisplay(type), claims: claimsDisplay(type) },
  };
}
