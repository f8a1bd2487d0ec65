import type { IdentityProvider } from '../../ports/session.ts';

/** Our own session has ended; a provider that is down must not make it look otherwise. */
export async function endingAt(
  identity: Pick<IdentityProvider, 'endSessionUrl'>,
  afterwards: string,
): Promise<string | undefined> {
  try {
    return await identity.endSessionUrl(afterwards);
  } catch {
    return undefined;
  }
}
