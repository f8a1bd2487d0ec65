import type { Registered } from '../citizens/people.ts';
import { type Html, html } from '../mail/html.ts';

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { max-width: 50rem; margin: 0 auto; padding: 1rem; }
  li { border-block-end: 1px solid GrayText; padding-block: .5rem; }
  button, input { font: inherit; padding: .25rem .75rem; min-height: 2.75rem; }
  input { width: 18rem; max-width: 100%; }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Who is registered, and two things to try: somebody moves house, and the register is out of order. */
export function registerPage(people: readonly Registered[], isDown: boolean): string {
  const title = 'Population register on this computer';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body><main><h1>${title}</h1>
<p>This stands in for the population register of every municipality here. The people are invented.</p>
<form method="post" action="/order"><p>The register is <b>${isDown ? 'out of order' : 'in order'}</b>.
<button name="down" value="${isDown ? 'no' : 'yes'}">${isDown ? 'Put it in order' : 'Put it out of order'}</button></p></form>
<ul>${people.map(line)}</ul>
</main></body>
</html>`.html;
}

function line(person: Registered): Html {
  const home = person.residences.find(({ kind, until }) => kind === 'main' && until === undefined);
  const name = [...person.givenNames, person.familyName].join(' ');
  return html`<li><b>${name}</b>, born ${person.birth.date}, ${person.key}${person.died === undefined ? '' : `, died ${person.died}`}${person.blocks.length === 0 ? '' : ', blocked'}
${home ? moveForm(person.key, name, home.address.street) : html`<p>Lives nowhere here.</p>`}</li>`;
}

function moveForm(key: string, name: string, street: string): Html {
  return html`<form method="post" action="/moves"><input type="hidden" name="key" value="${key}">
<label>Street of ${name} <input name="street" value="${street}" required maxlength="200"></label> <button>Move</button></form>`;
}
