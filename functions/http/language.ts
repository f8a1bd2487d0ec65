import type { Language } from '../../shared/domain/language.ts';

/** The best of our languages for an Accept-Language header (RFC 9110); German when none fits. */
export function preferredLanguage(header = ''): Language {
  const wishes = header.slice(0, 400).split(',').map(wishOf);
  const best = wishes.toSorted((a, b) => b.weight - a.weight).find((wish) => wish.weight > 0 && wish.language);
  return best?.language ?? 'de';
}

function wishOf(part: string): { language: Language | undefined; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: languageOf(tag), weight: Number.isFinite(weight) ? weight : 0 };
}

/** Plain German has no registered tag; `de-x-einfach` is ours, `de-x-simple` is in use elsewhere. */
function languageOf(tag: string): Language | undefined {
  if (tag === 'de-x-einfach' || tag === 'de-x-simple') return 'einfach';
  const [primary] = tag.split('-');
  return primary === 'de' || primary === 'en' || primary === 'nl' ? primary : undefined;
}
