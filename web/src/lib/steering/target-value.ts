import type { Unit } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import { numberText, valueText } from '#shared/messages/figures/figure-format.ts';

/** A value as people type it: money in euros, decimals as the language writes them. */
export function typedValue(value: number, unit: Unit, language: Language): string {
  return unit === 'cents' ? valueText(value, unit, language) : numberText(value, language);
}

/** `4,2` and `4.2`; NaN for what is no number, which the API names as missing. Euros become cents. */
export function valueOfTyped(typed: string | undefined, unit: Unit): number {
  const text = (typed ?? '')
    .replace(/[\s%€]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return unit === 'cents' ? Math.round(value * 100) : value;
}
