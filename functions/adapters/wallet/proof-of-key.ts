import { errors, importJWK, jwtVerify, type ProtectedHeaderParameters } from 'jose';
import * as z from 'zod';
import { PublicJwk } from '../../../shared/contracts/certificate/wallet.ts';
import type { ProofReader } from '../../ports/wallet.ts';

/** How old a proof may be, and how far ahead a wallet's clock, in seconds. */
const maxAge = 300;
const clockSkew = 60;

const Header = z.object({ jwk: PublicJwk.extend({ d: z.undefined().optional() }) });
const Payload = z.object({ nonce: z.string() });

/**
 * A proof is a JWT signed by the key that it carries, for this issuer, just now, with a nonce of ours (OpenID4VCI 1.0,
 * appendix F.1). Only P-256 keys; a key that comes with its secret half is refused.
 */
export const readProof: ProofReader = async (proof, { issuer, at }) => {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, keyIn, {
      typ: 'openid4vci-proof+jwt',
      algorithms: ['ES256'],
      audience: issuer,
      maxTokenAge: maxAge,
      clockTolerance: clockSkew,
      currentDate: new Date(at.epochMilliseconds),
    });
    return { key: publicKeyIn(protectedHeader), nonce: Payload.parse(payload).nonce };
  } catch (error) {
    // Web Crypto throws its own kind at points that are on no curve.
    if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof DOMException)
      return undefined;
    throw error;
  }
};

async function keyIn(header: ProtectedHeaderParameters) {
  return await importJWK(publicKeyIn(header), 'ES256');
}

/** Without the members that a JWK may have beside the point. */
function publicKeyIn(header: unknown): PublicJwk {
  return PublicJwk.parse(Header.parse(header).jwk);
}
