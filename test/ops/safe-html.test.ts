import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, safeHtml } from '../../infra/ops/import/safe-html.ts';

describe('HTML of a catalogue', () => {
  it.each([
    { dirty: '<p>Guten <strong>Tag</strong></p>', html: '<p>Guten <strong>Tag</strong></p>' },
    { dirty: '<p>a</p><script>alert(1)</script>', html: '<p>a</p>', dangerous: ['<script>'] },
    { dirty: '<p onclick="x()">a</p>', html: '<p>a</p>', dangerous: ['onclick='] },
    { dirty: '<a href="javascript:x()">a</a>', html: 'a', dangerous: ['link to javascript:'] },
    { dirty: '<a href=" JaVaScRiPt:x()">a</a>', html: 'a', dangerous: ['link to javascript:'] },
    { dirty: '<a href="data:text/html,x">a</a>', html: 'a', dangerous: ['link to data:'] },
    { dirty: '<img src=x onerror=x()>', html: '', dangerous: ['<img>', 'onerror='], cosmetic: ['src='] },
    { dirty: '<iframe src="https://x.example"></iframe>b', html: 'b', dangerous: ['<iframe>'], cosmetic: ['src='] },
    {
      dirty: '<svg><a href="https://x.example">a</a></svg>',
      html: '<a href="https://x.example/">a</a>',
      dangerous: ['<svg>'],
    },
    { dirty: '<p style="color:red"><span>a</span></p>', html: '<p>a</p>', cosmetic: ['style=', '<span>'] },
    {
      dirty: '<a href="http://x.example/y">a</a>',
      html: '<a href="https://x.example/y">a</a>',
      cosmetic: ['http: made https:'],
    },
    { dirty: '<a href="/intern">a</a>', html: 'a', cosmetic: ['link without an address'] },
    { dirty: '<a href="mailto:a@example.org">a</a>', html: '<a href="mailto:a@example.org">a</a>' },
    { dirty: '<h1>T</h1><b>a</b><i>b</i>', html: '<h3>T</h3><strong>a</strong><em>b</em>' },
    { dirty: '<p>a</p>\u200b<p> <br></p>', html: '<p>a</p>', cosmetic: ['invisible characters'] },
    { dirty: '<table><tr><td colspan="2">a</td></tr></table>', html: '<table><tr><td colspan="2">a</td></tr></table>' },
  ])('makes $html of $dirty', ({ dirty, html, dangerous = [], cosmetic = [] }) => {
    expect(safeHtml(dirty)).toEqual({ html, dangerous, cosmetic });
  });

  it('leaves nothing that runs or loads, whatever comes in', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<script>',
        '</script>',
        '<a href="',
        'javascript:',
        '">',
        '<img src=',
        ' onerror=',
        "'",
        '<!--',
      ],
      ...[
        '-->',
        '<svg/onload=',
        '<style>',
        '&lt;script&gt;',
        '<math>',
        '&#x6A;',
        '\u0000',
        '<a href=',
        'x',
        ' ',
        '<',
        '>',
      ],
    );
    const isSafe = fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { html } = safeHtml(pieces.join(''));
      expect(html).not.toMatch(/<(?!\/?(?:p|ul|ol|li|strong|em|br|a|h3|h4|table|thead|tbody|tr|th|td)\b)/);
      expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|src)\s*=/i);
      expect(html).not.toMatch(/href="(?!https:|mailto:|tel:)/);
    });
    fc.assert(isSafe, { numRuns: 1000 });
  });

  it('takes the first sentence as a summary and cuts long ones at a word', () => {
    expect(plainText('<p>Sie bekommen einen Ausweis &amp; mehr. Danach.</p>', 160)).toBe(
      'Sie bekommen einen Ausweis & mehr.',
    );
    expect(plainText('<ul><li>eins zwei</li><li>drei vier fünf</li></ul>', 16)).toBe('eins zwei …');
  });
});
