import { describe, expect, it } from 'vitest';
import { FieldCode } from '../../shared/contracts/field-code.ts';
import { Language } from '../../shared/domain/language.ts';
import { fieldSentence, problemMessages } from '../../shared/messages/problems/problems-messages.ts';

describe('sentences about problems', () => {
  it.each(Language.options)('are whole, short sentences in %s, each its own', (language) => {
    const { titles, fields } = problemMessages[language];
    const sentences = [...Object.values(titles), ...Object.values(fields)];
    expect(sentences.filter((text) => !/^\p{Lu}.*(?:[.]|@example\.org)$/u.test(text))).toEqual([]);
    expect(
      sentences.filter((text) => text.split(/(?<=\.) /).some((sentence) => sentence.split(' ').length > 16)),
    ).toEqual([]);
    expect(new Set(Object.values(titles)).size).toBe(Object.keys(titles).length);
  });

  it('are not the same in two languages', () => {
    const shared = FieldCode.options.filter((code) => fieldSentence(code, 'en') === fieldSentence(code, 'de'));
    expect(shared).toEqual([]);
  });

  it('fall back to a general one for codes of a newer API', () => {
    expect(fieldSentence('brand_new', 'nl')).toBe(problemMessages.nl.fields.invalid);
  });
});
