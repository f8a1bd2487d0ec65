import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoCatalogue } from '../../infra/ops/demo/demo-catalogue.ts';
import { safeHtml } from '../../infra/ops/import/safe-html.ts';
import { htmlFor, htmlOfText, isSimpleHtml, textOfHtml } from '../../shared/domain/simple-text.ts';
import { slugOf } from '../../shared/domain/slug.ts';

describe('the HTML of a text', () => {
  it.each([
    { text: 'Guten Tag', html: '<p>Guten Tag</p>' },
    { text: 'eins\nzwei\n\ndrei', html: '<p>eins<br />zwei</p><p>drei</p>' },
    { text: 'Bitte:\n- Ausweis\n- Foto', html: '<p>Bitte:</p><ul><li>Ausweis</li><li>Foto</li></ul>' },
    { text: '1. kommen\n2. gehen', html: '<ol><li>kommen</li><li>gehen</li></ol>' },
    { text: '## Kosten\n28 Euro', html: '<h3>Kosten</h3><p>28 Euro</p>' },
    { text: '-', html: '<p>-</p>' },
    { text: '<script>x</script> & "so"', html: '<p>&lt;script&gt;x&lt;/script&gt; &amp; "so"</p>' },
    {
      text: 'Siehe [Antrag](https://lindenau.example/a?b=1&c=2).',
      html: '<p>Siehe <a href="https://lindenau.example/a?b=1&amp;c=2">Antrag</a>.</p>',
    },
    {
      text: 'https://lindenau.example/x.',
      html: '<p><a href="https://lindenau.example/x">https://lindenau.example/x</a>.</p>',
    },
    { text: '[x](javascript:alert(1))', html: '<p>[x](javascript:alert(1))</p>' },
    { text: ' \n\n ', html: '' },
  ])('of $text', ({ text, html }) => {
    expect(htmlOfText(text)).toBe(html);
  });

  it('is what the importer lets through, whatever was typed', () => {
    const piece = fc.constantFrom(
      ...[
        '- ',
        '1. ',
        '## ',
        '\n',
        '\n\n',
        '[',
        '](https://',
        ')',
        'https://',
        '<b>',
        '&amp;',
        '"',
        "'",
        ' ',
        'a',
        '.',
      ],
      ...['<a href="', 'javascript:', '\u200b', '\u00ad', '>', '&lt;', 'ä', '\t', '\r\n', '<!--', '|'],
    );
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const html = htmlOfText(typed);
        expect(safeHtml(html)).toEqual({ html, dangerous: [], cosmetic: [] });
      }),
    );
  });

  it('says the same when it is read back and written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = htmlOfText(textOfHtml(htmlOfText(typed)));
        expect(htmlOfText(textOfHtml(once))).toBe(once);
      }),
    );
  });
});

describe('the text of stored HTML', () => {
  it('keeps every text of the demo town as it is, so that nothing is lost by editing', () => {
    const html = demoCatalogue().services.flatMap(({ text }) =>
      [text.descriptionHtml, text.feesHtml].flatMap((localized) =>
        Object.values(localized ?? {}).flatMap((html) => html ?? []),
      ),
    );
    expect(html.length).toBeGreaterThan(50);
    expect(html.filter((one) => !isSimpleHtml(one))).toEqual([]);
  });

  it('knows what it cannot say', () => {
    expect(isSimpleHtml('<p>Das ist <strong>wichtig</strong></p>')).toBe(false);
    expect(textOfHtml('<p>Das ist <strong>wichtig</strong></p>')).toBe('Das ist wichtig');
    expect(textOfHtml('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a | b\nc');
  });

  it('leaves stored HTML alone while its text is the same', () => {
    const stored = '<p>Das ist <strong>wichtig</strong></p>';
    expect(htmlFor('Das ist wichtig', stored)).toBe(stored);
    expect(htmlFor('Das ist sehr wichtig', stored)).toBe('<p>Das ist sehr wichtig</p>');
    expect(htmlFor('neu', undefined)).toBe('<p>neu</p>');
  });
});

it.each([
  ['Führungszeugnis (neu)', 'fuehrungszeugnis-neu'],
  ['  Straße & Café ', 'strasse-cafe'],
  ['???', ''],
])('%s stands in an address as %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
