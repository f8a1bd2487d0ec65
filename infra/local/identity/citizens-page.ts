import { accounts } from '../citizens/accounts.ts';
import { type Level, levels } from '../citizens/people.ts';
import { type Html, html } from '../mail/html.ts';
import { choiceOf, meansOf } from './citizens.ts';
import { page } from './pages.ts';

/** One button for each person and way to show who they are; what is enough for the portal stands out. */
export function citizensPage(asked: Level): string {
  const title = 'Sign in as a citizen on this computer';
  return page(
    title,
    html`<h1>${title}</h1>
<p>This stands in for the identity provider of citizens. The people are invented. The portal asks for the level <b>${asked}</b> or higher; what is less leads back all the same, so that you see what happens then.</p>
<form method="post">
<ul class="people">${accounts.map(
      (account) =>
        html`<li><h2>${account.givenName} ${account.familyName}</h2><p>${account.note}.</p>${account.levels.map((level) => button({ account, level }, isEnough(level, asked)))}</li>`,
    )}</ul>
<p><button name="person" value="">Cancel</button></p>
</form>`,
  );
}

function button(chosen: Parameters<typeof choiceOf>[0], enough: boolean): Html {
  const { account, level } = chosen;
  const label = `${account.givenName} ${account.familyName} ${meansOf[level]}: ${level}`.trim();
  return html`<button name="person" value="${choiceOf(chosen)}" aria-label="${label}"><b>${meansOf[level]}</b><span>${level}${enough ? '' : ' (less than asked for)'}</span></button>`;
}

function isEnough(level: Level, asked: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(asked);
}
