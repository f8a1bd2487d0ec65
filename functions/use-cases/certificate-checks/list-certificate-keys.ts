import { createHash, X509Certificate } from 'node:crypto';
import type { KeysView } from '../../../shared/contracts/certificate/check.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { SealKey, SealKeys } from '../../ports/issue.ts';

export type ListCertificateKeysDeps = {
  readonly sealKeys: Pick<SealKeys, 'list'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
};

/** Every key that ever sealed here, the newest first: paper outlives keys. */
export function listCertificateKeys({
  sealKeys,
  catalogue,
}: ListCertificateKeysDeps): Handler<Routes['listCertificateKeys'], Caller> {
  return async (_, { tenant }) => {
    const town = await catalogue.municipality(tenant);
    if (town === undefined) return fail('not_found');
    const keys = await sealKeys.list(tenant);
    return ok({ issuer: town.name, keys: keys.toSorted(newestFirst).map(keyView) });
  };
}

function newestFirst(one: SealKey, other: SealKey): number {
  return other.validFrom - one.validFrom;
}

function keyView({ kid, chain, validFrom, validUntil }: SealKey): KeysView['keys'][number] {
  const [leaf, root] = [chain.at(0), chain.at(-1)];
  if (leaf === undefined || root === undefined) throw new Error(`The key ${kid} has no certificate`);
  const publicKey = new X509Certificate(leaf).publicKey.export({ format: 'der', type: 'spki' });
  return {
    kid,
    publicKey: publicKey.toString('base64'),
    chain: chain.map((one) => Buffer.from(one).toString('base64')),
    rootFingerprint: createHash('sha256').update(root).digest('hex'),
    validFrom: secondsText(validFrom),
    validUntil: secondsText(validUntil),
  };
}
