import MiniSearch from 'minisearch';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { officialWords } from './everyday-words.ts';
import { endsOf, foldedWord, saysSomething, spellings, wordsOf } from './word-forms.ts';

type Entry = { id: ServiceId; name: string; keywords: string; ends: string; summary: string };

const indexes = new WeakMap<readonly Service[], MiniSearch<Entry>>();

/**
 * Ids of the services that the words may mean, best first. Forgives typing mistakes, missing umlauts and half
 * words; knows all languages of the catalogue and some everyday words. The index lives as long as the list does.
 */
export function findServices(services: readonly Service[], text: string): ServiceId[] {
  const index = indexes.get(services) ?? indexOf(services);
  indexes.set(services, index);
  const words = wordsOf(text).filter(saysSomething).slice(0, mostWords);
  // Only when nothing has all of the words, guesses at typing mistakes are worth showing.
  const exact = index.search(queryOf(words, 'AND'), { ...options, fuzzy: false });
  const hits = exact.length > 0 ? exact : index.search(queryOf(words, 'OR'), options);
  const known = new Map<unknown, Service>(services.map((service) => [service.id, service]));
  const found = hits.flatMap(({ id }) => known.get(id) ?? []);
  // Who types the very name of a service means that one, however often other services mention it.
  const [named, others] = [found.filter((one) => isNamed(one, text)), found.filter((one) => !isNamed(one, text))];
  return [...named, ...others].map(({ id }) => id);
}

function isNamed({ name }: Service, text: string): boolean {
  return Object.values(name).some((own) => own !== undefined && foldedText(own) === foldedText(text));
}

function foldedText(text: string): string {
  return wordsOf(text).map(foldedWord).join(' ');
}

const mostWords = 12;

const options = {
  boost: { name: 4, keywords: 3, ends: 1, summary: 1 },
  prefix: (term: string) => term.length >= 2,
  // A quarter of a short word changed is another word: Hund, und.
  fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.2 },
};

/** Each word as typed, or less sure what offices call it. */
function queryOf(words: readonly string[], combineWith: 'AND' | 'OR') {
  const queries = words.map((word) => {
    const official = {
      queries: [...officialWords(word)],
      combineWith: 'OR' as const,
      boost: officialBoost,
      ...exactly,
    };
    return { queries: [word, official], combineWith: 'OR' as const };
  });
  return { queries, combineWith };
}

const exactly = { prefix: false, fuzzy: false };
const officialBoost = { name: 1, keywords: 1, ends: 0.5, summary: 0.2 };

function indexOf(services: readonly Service[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'keywords', 'ends', 'summary'],
    tokenize: wordsOf,
    processTerm: spellings,
    searchOptions: { processTerm: foldedWord },
  });
  index.addAll(services.map(entryOf));
  return index;
}

function entryOf({ id, name, summary, keywords, leika }: Service): Entry {
  const named = [allLanguages(name), ...keywords].join(' ');
  const ends = wordsOf(named).flatMap(spellings).flatMap(endsOf);
  return {
    id,
    name: allLanguages(name),
    keywords: [...keywords, ...leika].join(' '),
    ends: [...new Set(ends)].join(' '),
    summary: allLanguages(summary),
  };
}

function allLanguages({ de, en, nl, einfach }: LocalizedText): string {
  return [de, en, nl, einfach].filter((text) => text !== undefined).join(' ');
}
