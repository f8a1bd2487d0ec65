import * as z from 'zod';
import { CredentialTypeId } from '../../domain/certificate/credential-type.ts';
import { InstantText } from '../../domain/civil.ts';
import { LinkToken } from '../../domain/ids.ts';

// OpenID for Verifiable Credential Issuance 1.0, pre-authorised code flow; names in snake case are the standard's.

export const preAuthorizedCode = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

const Url = z.string();
const Display = z.strictObject({ name: z.string(), locale: z.string() });

const ClaimDescription = z.strictObject({ path: z.array(z.string()), display: z.array(Display) });

const Configuration = z.strictObject({
  format: z.literal('dc+sd-jwt'),
  vct: Url,
  cryptographic_binding_methods_supported: z.tuple([z.literal('jwk')]),
  credential_signing_alg_values_supported: z.tuple([z.literal('ES256')]),
  proof_types_supported: z.strictObject({
    jwt: z.strictObject({ proof_signing_alg_values_supported: z.tuple([z.literal('ES256')]) }),
  }),
  credential_metadata: z.strictObject({ display: z.array(Display), claims: z.array(ClaimDescription) }),
});

/** Credential issuer metadata (OpenID4VCI 1.0, section 12.2). */
export const IssuerMetadata = z
  .strictObject({
    credential_issuer: Url,
    credential_endpoint: Url,
    nonce_endpoint: Url,
    display: z.array(Display),
    credential_configurations_supported: z.partialRecord(CredentialTypeId, Configuration),
  })
  .meta({ id: 'IssuerMetadata' });
export type IssuerMetadata = z.infer<typeof IssuerMetadata>;

/** Metadata of the authorization server, which is the same (RFC 8414). */
export const AuthorizationServerMetadata = z
  .strictObject({
    issuer: Url,
    token_endpoint: Url,
    grant_types_supported: z.tuple([z.literal(preAuthorizedCode)]),
    response_types_supported: z.array(z.string()),
    'pre-authorized_grant_anonymous_access_supported': z.literal(true),
  })
  .meta({ id: 'AuthorizationServerMetadata' });

/** A public key (RFC 7517), P-256. */
export const PublicJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type PublicJwk = z.infer<typeof PublicJwk>;

/** Where verifiers find the keys of credentials and status lists (SD-JWT VC, JWT VC issuer metadata). */
export const CredentialKeys = z
  .strictObject({
    issuer: Url,
    jwks: z.strictObject({
      keys: z.array(PublicJwk.extend({ kid: z.string(), use: z.literal('sig'), alg: z.literal('ES256') })),
    }),
  })
  .meta({ id: 'CredentialKeys' });

/** What a type of credential says (SD-JWT VC type metadata). */
export const TypeMetadata = z
  .strictObject({
    vct: Url,
    name: z.string(),
    display: z.array(Display),
    claims: z.array(ClaimDescription.extend({ sd: z.enum(['always', 'never']) })),
  })
  .meta({ id: 'CredentialTypeMetadata' });
export type TypeMetadata = z.infer<typeof TypeMetadata>;

export const TypePath = z.strictObject({ credentialType: CredentialTypeId });
export const OfferPath = z.strictObject({ offer: LinkToken });

/** Credential offer (OpenID4VCI 1.0, section 4.1.1). */
export const CredentialOffer = z
  .strictObject({
    credential_issuer: Url,
    credential_configuration_ids: z.tuple([CredentialTypeId]),
    grants: z.strictObject({
      [preAuthorizedCode]: z.strictObject({
        'pre-authorized_code': LinkToken,
        tx_code: z.strictObject({ input_mode: z.literal('numeric'), length: z.literal(6) }),
      }),
    }),
  })
  .meta({ id: 'CredentialOffer' });

/** Unknown parameters are ignored, as RFC 6749, section 3.2 wants it; which one is missing decides the error. */
export const TokenBody = z
  .object({
    grant_type: z.string().max(200),
    'pre-authorized_code': z.string().max(200).default(''),
    tx_code: z.string().max(20).default(''),
  })
  .meta({ examples: [{ grant_type: preAuthorizedCode, 'pre-authorized_code': 'a'.repeat(43), tx_code: '493536' }] });

export const TokenView = z
  .strictObject({ access_token: LinkToken, token_type: z.literal('Bearer'), expires_in: z.int() })
  .meta({ id: 'WalletToken' });

export const NonceView = z.strictObject({ c_nonce: z.string() }).meta({ id: 'WalletNonce' });

/** Credential request (section 8.2) with one proof of possession. */
export const CredentialBody = z
  .object({
    credential_configuration_id: z.string().max(200).default(''),
    proofs: z.object({ jwt: z.array(z.string().max(4000)).max(1).default([]) }).default({ jwt: [] }),
  })
  .meta({ examples: [{ credential_configuration_id: 'registration', proofs: { jwt: ['eyJ0eXAi...'] } }] });

export const CredentialView = z
  .strictObject({ credentials: z.tuple([z.strictObject({ credential: z.string() })]) })
  .meta({ id: 'WalletCredential' });

/** What a citizen shows to a wallet. */
export const WalletOfferView = z
  .strictObject({
    uri: z.string().meta({ description: 'For a QR code or a link on the same device' }),
    digits: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ description: 'To be typed into the wallet' }),
    endsAt: InstantText,
  })
  .meta({ id: 'WalletOffer' });

export const StatusListPath = z.strictObject({
  list: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ description: 'Number of the list', example: '0001' }),
});
