/** Cents as they stand in a field: `12,50`, the same in every language, because what was typed is compared. */
export function eurosOf(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

/** Euros as people type them, with comma or point; NaN for what is no amount. */
export function centsOf(typed: string | undefined): number {
  const [, sign = '', euros, cents = ''] = /^([-−]?)(\d{1,7})(?:[.,](\d{1,2}))?\s*€?$/.exec(typed ?? '') ?? [];
  if (euros === undefined) return Number.NaN;
  const amount = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '' ? amount : -amount;
}
