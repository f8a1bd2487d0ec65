import { type Html, html, htmlPage } from '../mail/html.ts';
import type { Choice } from './people.ts';

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
  button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; width: 100%; text-align: start; }
  .people li { border: 1px solid GrayText; padding: .5rem 1rem; }
  .people h2 { font-size: 1.125rem; margin: 0; }
  .people button { margin-block: .25rem; }
  button span { display: block; font-size: .9375rem; }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

/** Forms lead back to the portal, which is another origin on this machine. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self' http://localhost:* http://*.localhost:* http://127.0.0.1:*";

/** A page of the identity provider. */
export function page(title: string, content: Html): string {
  return htmlPage({ title, style, content: html`<main>${content}</main>` });
}

/** One button for each person, no password; those of other municipalities stand below, closed. */
export function peoplePage(own: readonly Choice[], others: readonly Choice[]): string {
  const title = 'Sign in on this computer';
  return page(
    title,
    html`<h1>${title}</h1>
<p>This stands in for the town's identity provider. The people are invented; choose one.</p>
<form method="post">
${own.length === 0 ? html`<p>There is no municipality yet.</p>` : list(own)}
${others.length === 0 ? html`` : html`<details><summary>People of other municipalities</summary>${list(others)}</details>`}
</form>`,
  );
}

function list(choices: readonly Choice[]): Html {
  return html`<ul>${choices.map(
    ({ person, title, place }) =>
      html`<li><button name="person" value="${person.id}"><b>${person.name}</b><span>${title}, ${place}</span></button></li>`,
  )}</ul>`;
}

/** `form` is the provider's own, with its protection against forged requests. */
export function signOutPage(form: string): string {
  const title = 'Sign out';
  return page(
    title,
    html`<h1>${title}</h1>
<p>You have left Foyer. End the session with the identity provider, too?</p>
${{ html: form }}<button name="logout" value="yes" form="op.logoutForm">Sign out</button>`,
  );
}

export function failedPage(text: string): string {
  return page('Not signed in', html`<h1>Not signed in</h1><p>${text}</p>`);
}
