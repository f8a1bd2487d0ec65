import type { LocalizedText } from '#shared/domain/language.ts';
import { Language } from '#shared/domain/language.ts';

/**
 * A service or office as it stands in a form: texts as typed, under the names of their fields (`name.en`,
 * `papers.0.name.de`). What is empty is not in it. A row of a list is marked by `<list>.<row>.row`.
 */
export type Draft = Readonly<Record<string, string>>;

/** Fields of the form that are no part of what is edited. */
const ofForm = /^(?:intent|version|seen|base|reason|day|choose\..*)$/;
const fieldName = /^[A-Za-z][A-Za-z0-9.-]{0,150}$/;

/** What a form holds. Rows that nobody has filled in are gone, and the rest are numbered from 0. */
export function readDraft(form: FormData, lists: readonly string[]): Draft {
  const typed = [...form].flatMap(([name, value]) => {
    if (typeof value !== 'string' || ofForm.test(name) || !fieldName.test(name)) return [];
    const text = value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
    return text === '' ? [] : [[name, text] as const];
  });
  return lists.reduce(numbered, Object.fromEntries(typed));
}

/** A row more or less, as a button asked: `add.papers`, `remove.papers.0`, `add.services` with what was chosen. */
export function withRow(draft: Draft, intent: string, chosen: (list: string) => string): Draft | undefined {
  const [verb, list] = [intent.slice(0, intent.indexOf('.')), intent.slice(intent.indexOf('.') + 1)];
  if (verb === 'remove') {
    return Object.fromEntries(Object.entries(draft).filter(([name]) => name !== list && !name.startsWith(`${list}.`)));
  }
  if (verb !== 'add') return undefined;
  const row = chosenLists.has(list) ? chosen(list) : String(rowsIn(draft, list).length);
  return fieldName.test(`${list}.${row}`) && row !== '' ? { ...draft, [`${list}.${row}.row`]: '1' } : draft;
}

/** Lists whose rows are named by what they are about, and chosen from a list. */
const chosenLists = new Set(['combinableWith', 'services']);

/** The names of the rows of a list, in the order of the form. */
export function rowsIn(draft: Draft, list: string): string[] {
  const rows = Object.keys(draft).flatMap((name) => {
    const row = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.')[0] : undefined;
    return row === undefined || row === '' ? [] : [row];
  });
  return [...new Set(rows)];
}

/** A text in all languages; undefined where there is none in any of them. */
export function localized(draft: Draft, name: string): LocalizedText | undefined {
  const written = Language.options.flatMap((language) => {
    const text = draft[`${name}.${language}`];
    return text === undefined ? [] : [[language, text] as const];
  });
  return written.length === 0 ? undefined : { de: '', ...Object.fromEntries(written) };
}

/** The same with German always, so that what is missing is refused by its own field. */
export function needed(draft: Draft, name: string): LocalizedText {
  return localized(draft, name) ?? { de: '' };
}

/** Stored content as a draft; lists of parts become rows. */
export function flatDraft(content: object): Draft {
  return Object.fromEntries(flat(content, ''));
}

function* flat(content: object, prefix: string): Generator<[string, string]> {
  for (const [name, member] of Object.entries(content)) {
    const path = prefix + name;
    if (typeof member === 'object' && member !== null) {
      if (Array.isArray(content)) yield [`${path}.row`, '1'];
      yield* flat(member, `${path}.`);
    } else if (member !== undefined && member !== false && String(member).trim() !== '')
      yield [path, String(member).normalize('NFC').trim()];
  }
}

/** NaN goes out as null, which the API names as missing. */
export function number(typed: string | undefined): number {
  return typed === undefined ? Number.NaN : Number(typed);
}

/** The lines of a text that say something. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numbered(draft: Draft, list: string): Draft {
  const filled = rowsIn(draft, list).filter((row) => {
    return Object.keys(draft).some((name) => name.startsWith(`${list}.${row}.`) && !name.endsWith('.row'));
  });
  const places = new Map(filled.map((row, place) => [row, place]));
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, text]) => {
      if (!name.startsWith(`${list}.`)) return [[name, text]];
      const [row = '', ...rest] = name.slice(list.length + 1).split('.');
      const place = places.get(row);
      return place === undefined ? [] : [[[list, place, ...rest].join('.'), text]];
    }),
  );
}
