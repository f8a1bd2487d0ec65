import type { ProductView } from '#shared/contracts/certificate/requests.ts';

/** Certificates whose name or summary has all of the words, in whatever language they are. */
export function productsFor(products: readonly ProductView[], words: string): readonly ProductView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return products.filter(({ name, summary }) => {
    const text = [...Object.values(name), ...Object.values(summary)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
