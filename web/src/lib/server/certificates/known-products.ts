import { recentCopies } from '#lib/server/recent-copy.ts';
import type { ProductView } from '#shared/contracts/certificate/requests.ts';

const recentProducts = recentCopies<readonly ProductView[]>(60);

/** Certificates of this town, for pages that only point to them: they do without when nobody answers. */
export async function knownProducts({
  locals,
  url,
}: {
  readonly locals: App.Locals;
  readonly url: URL;
}): Promise<readonly ProductView[]> {
  const products = await recentProducts(url.host, async () => {
    const answer = await locals.api('listProducts', {});
    return answer.ok ? answer.value.products : undefined;
  });
  return products ?? [];
}
