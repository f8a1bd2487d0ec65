import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyWrapper } from '../ports/certificate.ts';

/**
 * Data keys of AWS KMS: only whoever may use `keyId` with the same encryption context can unwrap them, and each use stands
 * in CloudTrail. The client repeats what was throttled; other refusals are thrown.
 */
export function kmsKeyWrapper(client: Pick<KMSClient, 'send'>, keyId: string): KeyWrapper {
  return {
    async generate(context) {
      const command = new GenerateDataKeyCommand({
        KeyId: keyId,
        KeySpec: 'AES_256',
        EncryptionContext: { ...context },
      });
      const { Plaintext: plain, CiphertextBlob: wrapped } = await client.send(command);
      if (!plain || !wrapped) throw new Error('KMS made no data key');
      return { plain, wrapped };
    },
    async unwrap(wrapped, context) {
      const command = new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: wrapped,
        EncryptionContext: { ...context },
      });
      const { Plaintext: plain } = await client.send(command);
      if (!plain) throw new Error('KMS opened no data key');
      return plain;
    },
  };
}
