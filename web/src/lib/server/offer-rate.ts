import { recentCopies } from '#lib/server/recent-copy.ts';
import type { FigureView } from '#shared/contracts/figures/figures.ts';

type Month = FigureView['months'][number];

const recentMonth = recentCopies<Month | 'none'>(60);

/** The last published month of the offer rate, for the page that only points to the figures: it does without. */
export async function knownOfferRate({
  locals,
  url,
}: {
  readonly locals: App.Locals;
  readonly url: URL;
}): Promise<(Pick<Month, 'period'> & { readonly value: number }) | undefined> {
  const month = await recentMonth(url.host, async () => {
    const answer = await locals.api('getFigures', { scope: 'town' });
    if (!answer.ok) return undefined;
    return answer.value.figures.find(({ id }) => id === 'offer-rate')?.months.at(-1) ?? 'none';
  });
  if (month === undefined || month === 'none' || month.value === undefined) return undefined;
  return { period: month.period, value: month.value };
}
