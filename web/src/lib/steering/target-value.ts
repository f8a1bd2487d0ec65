import type { Unit } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import { numberText, valueText } from '#shared/messages/figures/figure-format.ts';

/** A value as people type it: money in euros, decimals as the language writes them. */
export function typedValue(value: number, unit: Unit, language: Language): string {
  return unit === 'cents' ? valueText(value, unit, language) : numberText(value, language);
}

/** `1.200` and `1.000,50`, or as English writes them: three digits after a mark are thousands, values have one decimal. */
const grouped = /^-?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/;

/** `4,2`, `4.2` and `1.200`; NaN for what is no number, which the API names as missing. Euros become cents. */
export function valueOfTyped(typed: string | undefined, unit: Unit): number {
  const text = (typed ?? '').replace(/[\s%€]/g, '').replace('−', '-');
  const [thousands] = grouped.test(text) ? (/[.,]/.exec(text) ?? []) : [];
  const plain = (thousands ? text.replaceAll(thousands, '') : text).replace(',', '.');
  const value = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return unit === 'cents' ? Math.round(value * 100) : value;
}
