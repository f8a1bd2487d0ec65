import type { DeadLetter } from '../stream/dead-letters.ts';
import { type Html, html, htmlPage } from './html.ts';
import { linksOf, type Mail } from './mailbox.ts';

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  a { text-underline-offset: .2em; }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
  ol.mails { list-style: none; padding: 0; }
  ol.mails > li { border-top: 1px solid GrayText; padding: .75rem 0; }
  .aside { display: block; font-size: .9375rem; }
  dt { font-weight: 600; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 36rem; border: 1px solid GrayText; background: white; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid GrayText; padding: 1rem; font: inherit; }
  button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; }
  li { overflow-wrap: anywhere; }
`;

/** No script runs here and nothing is loaded from elsewhere, whatever a mail holds. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

/** A mail's own HTML in its frame: links open in a new tab, nothing else works. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

function page(title: string, content: Html): string {
  return htmlPage({ title, style, content });
}

/** All mails, newest first, and the changes that could not be handled. */
export function listPage(mails: readonly Mail[], deadLetters: readonly DeadLetter[]): string {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  return page(
    `Mail inbox (${mails.length})`,
    html`<main>
<h1>Mail inbox</h1>
<p>Every mail the local portal sends ends here; none leaves this computer. ${count}. <a href="/">Look again</a></p>
${mails.length === 0 ? html`<p>No mail yet.</p>` : html`<ol class="mails">${mails.map(listItem)}</ol>`}
${mails.length === 0 ? html`` : html`<form method="post" action="/mails/delete"><button>Delete all mails</button></form>`}
${deadLetters.length === 0 ? html`` : deadLetterList(deadLetters)}
</main>`,
  );
}

function listItem({ id, to, subject, date, attachments }: Mail): Html {
  const files = attachments.map(({ name }) => name).join(', ');
  return html`<li><a href="/mails/${id}">${titleOf(subject)}</a>
<span class="aside">to ${to.join(', ')}, ${readable(date)}${files === '' ? '' : `, with ${files}`}</span></li>`;
}

function deadLetterList(deadLetters: readonly DeadLetter[]): Html {
  const items = deadLetters
    .toReversed()
    .map(({ at, keys, error }) => html`<li>${readable(at)}: <code>${keys}</code>: ${error}</li>`);
  return html`<h2>Changes given up (${deadLetters.length})</h2>
<p>The event function failed on these however often it was tried. The records are in <code>.foyer/dead-letters.jsonl</code>.</p>
<ul>${items}</ul>`;
}

/** One mail with its links as a list, since the frame may be hard to reach for some. */
export function mailPage(mail: Mail): string {
  const { id, to, from, subject, date, text, html: body, attachments } = mail;
  const links = linksOf(mail);
  const files = attachments.map(
    ({ name, type, base64 }, index) =>
      html`<li><a href="/mails/${id}/attachments/${index}">${name}</a> (${type}, ${Math.floor((base64.length * 3) / 4)} bytes)</li>`,
  );
  return page(
    titleOf(subject),
    html`<main>
<p><a href="/">All mails</a></p>
<h1>${titleOf(subject)}</h1>
<dl><dt>To</dt><dd>${to.join(', ')}</dd><dt>From</dt><dd>${from}</dd><dt>Received</dt><dd>${readable(date)}</dd></dl>
${body === null ? html`` : html`<iframe src="/mails/${id}/html" title="The mail as its reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
${links.length === 0 ? html`` : html`<h2>Links</h2><ul>${links.map((link) => html`<li><a href="${link}">${link}</a></li>`)}</ul>`}
${files.length === 0 ? html`` : html`<h2>Attachments</h2><ul>${files}</ul>`}
<h2>As text</h2>
<pre>${text}</pre>
</main>`,
  );
}

/** Makes links of a mail's HTML leave the frame they are shown in. */
export function framedHtml(body: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(body) ? body.replace(/<head[^>]*>/i, (head) => head + base) : base + body;
}

function titleOf(subject: string): string {
  return subject === '' ? '(no subject)' : subject;
}

function readable(date: string): string {
  return date.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}
