import { type Html, html, htmlPage } from '../mail/html.ts';
import { type Entry, moneyValue, refundedCents } from './ledger.ts';

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 0 auto; padding: 1rem; }
  button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; margin: .25rem .5rem .25rem 0; }
  fieldset { margin-block: 1rem; }
  label { display: block; padding-block: .25rem; }
  li { border-block-end: 1px solid GrayText; padding-block: .5rem; }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

/** The form leads back to the portal, which is another origin on this machine. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://localhost:* http://*.localhost:* http://127.0.0.1:*";

function page(title: string, content: Html): string {
  return htmlPage({ title, style, content: html`<main><h1>${title}</h1>${content}</main>` });
}

/** What payers see at the provider; and how it tells the house, which payers of a real one do not choose. */
export function checkoutPage({ amount, description, redirectUrl, status }: Entry): string {
  const what = html`<p>This stands in for a payment provider. No money moves.</p>
<p><b>${amount.value} ${amount.currency}</b> for ${description}</p>`;
  if (status !== 'open') {
    return page(
      'Test payment',
      html`${what}<p role="status">This payment has ended: ${status}.</p><p><a href="${redirectUrl}">Back to the portal</a></p>`,
    );
  }
  return page(
    'Test payment',
    html`${what}
<form method="post">
<fieldset><legend>When the provider tells the portal</legend>
${webhookChoices.map(({ value, label }, index) => html`<label><input type="radio" name="webhook" value="${value}"${{ html: index === 0 ? ' checked' : '' }}> ${label}</label>`)}
</fieldset>
<p><button name="outcome" value="paid"><b>Pay</b></button>
<button name="outcome" value="failed">Let the payment fail</button>
<button name="outcome" value="canceled">Cancel</button>
<button name="outcome" value="expired">Abandon, so that it expires</button></p>
</form>`,
  );
}

const webhookChoices = [
  { value: 'before', label: 'Before you are back' },
  { value: 'late', label: 'Ten seconds after you are back' },
  { value: 'twice', label: 'Twice at once' },
  { value: 'never', label: 'Never: the portal has to ask by itself' },
] as const;
export type WebhookChoice = (typeof webhookChoices)[number]['value'];

/** Narrows what a form says; `before` for anything else. */
export function webhookChoice(text: string | null): WebhookChoice {
  return webhookChoices.find(({ value }) => value === text)?.value ?? 'before';
}

/** All payments, the latest first, for those who try the portal. */
export function ledgerPage(entries: readonly Entry[]): string {
  return page(
    'Payments on this computer',
    html`<p>This stands in for a payment provider. No money moves.</p>
${entries.length === 0 ? html`<p>Nobody has paid anything yet.</p>` : html`<ul>${entries.map(line)}</ul>`}`,
  );
}

function line(entry: Entry): Html {
  const { id, amount, description, status, chargedBack } = entry;
  const refunded = refundedCents(entry);
  return html`<li><b>${amount.value} ${amount.currency}</b>, ${description}: ${status}${chargedBack ? ', charged back' : ''}${refunded > 0 ? `, ${moneyValue(refunded)} given back` : ''}
${status === 'open' ? html`<p><a href="/checkout/${id}">Page for paying</a></p>` : html``}
<form method="post" action="/again"><button name="id" value="${id}" aria-label="Tell the portal again about ${description}">Tell the portal again</button></form>
${status === 'paid' && !chargedBack ? html`<form method="post" action="/charge-back"><button name="id" value="${id}" aria-label="Charge back ${description}">Let the bank charge it back</button></form>` : html``}</li>`;
}
