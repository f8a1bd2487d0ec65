import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { type SealTrouble, SealUnavailable, type Signer } from '../ports/document.ts';
import { keyIdOf, requireSameKey, requireValidAt } from './document/signer-checks.ts';

type KmsKey = { readonly client: Pick<KMSClient, 'send'>; readonly id: string; readonly chain: readonly Uint8Array[] };

/**
 * A key of AWS KMS (ECC_NIST_P256, for signing): it never leaves KMS, and each signature stands in CloudTrail. `at`: now,
 * in seconds since 1970. Asks KMS for the public key first: throws `SealUnavailable` when that is not the key of the
 * certificate, when the certificate is not valid now, and when KMS refuses. The client repeats what was throttled.
 */
export async function kmsSigner({ client, id, chain }: KmsKey, at: number): Promise<Signer> {
  requireValidAt(chain, at);
  const { PublicKey: spki } = await asked(() => client.send(new GetPublicKeyCommand({ KeyId: id })));
  requireSameKey(chain, spki ?? new Uint8Array());
  return {
    keyId: keyIdOf(chain),
    chain,
    async signDigest(digest) {
      const command = new SignCommand({
        KeyId: id,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature: signature } = await asked(() => client.send(command));
      if (signature === undefined) throw new SealUnavailable('unreachable', 'KMS answered without a signature');
      return signature;
    },
  };
}

const troubles: Readonly<Record<string, SealTrouble>> = {
  ThrottlingException: 'throttled',
  LimitExceededException: 'throttled',
  AccessDeniedException: 'denied',
  DisabledException: 'disabled',
  KMSInvalidStateException: 'disabled',
  NotFoundException: 'missing',
};

/** Everything that keeps KMS from signing is the same to the caller: not now. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    throw new SealUnavailable(troubles[name] ?? 'unreachable', `KMS does not sign: ${name}`, { cause: error });
  }
}
