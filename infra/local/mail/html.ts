/** A piece of HTML that is safe to send: texts in it are escaped. */
export type Html = { readonly html: string };

type Part = string | number | Html | readonly Html[];

/** Template tag: texts are escaped, pieces of HTML (and lists of them) stay. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = literals.reduce((before, literal, index) => before + render(parts[index - 1] ?? '') + literal);
  return { html: text };
}

function render(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(render).join('');
}

/** For element content and quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A whole page: nothing is loaded from elsewhere, and no script runs. `style` is ours, never a visitor's. */
export function htmlPage({ title, style, content }: { title: string; style: string; content: Html }): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>${content}</body>
</html>`.html;
}
