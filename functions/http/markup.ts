/** HTML that is safe to insert as it is. */
export type Markup = { readonly html: string };

type Part = string | number | Markup | readonly Markup[];

/** Template literal for HTML: every inserted text is escaped, markup is not. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = fixed.map((text, index) => text + inserted(parts[index] ?? ''));
  return { html: pieces.join('') };
}

/** Own, constant markup such as a style sheet. */
export function trusted(text: string): Markup {
  return { html: text };
}

function inserted(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((markup) => markup.html).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
