import type { Page } from '@playwright/test';
import { isMissing } from '../documents/tools.ts';
import { expect, test } from './browsing.ts';
import {
  answerUntilCheck,
  caseIn,
  checkCode,
  checkFile,
  comeAsClerk,
  downloadedDocument,
  openCase,
  toDo,
  toOwnCase,
} from './case-steps.ts';
import { begin, heading, people, waitFor } from './certificate-steps.ts';
import { tabTo } from './keys.ts';
import { type Paper, readPaper } from './paper.ts';
import { press } from './steps.ts';

const genuine = 'Diese Bescheinigung ist echt und gültig';
const agrees = 'Angaben und Melderegister stimmen überein';

/** Two clerks must approve it, and it costs 12 euros; at its end the page of the case that waits for a clerk. */
async function payForCopy(page: Page, who: string): Promise<string> {
  await begin(page, 'geburtenregister', who);
  await answerUntilCheck(page, {
    'Für wen ist die Bescheinigung?': 'Für mich',
    'Wofür brauchen Sie die Bescheinigung?': 'Eigene Unterlagen',
    'Wie möchten Sie die Bescheinigung bekommen?': 'Herunterladen',
  });
  await press(page, 'Abschicken und 12,00\u00a0€ zahlen');
  const id = caseIn(page);
  await page.getByRole('link', { name: '12,00\u00a0€ bezahlen' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(`**/certificates/requests/${id}**`);
  await toOwnCase(page, id);
  await waitFor(page, 'Jemand von uns prüft Ihren Antrag');
  return id;
}

/** A clerk asks, and the citizen answers at the second try. */
async function questionAndAnswer(page: Page, id: string): Promise<void> {
  await openCase(page, id);
  await expect(page.getByRole('main')).toContainText('Noch hat niemand genehmigt.');
  const ask = toDo(page, 'Rückfrage stellen');
  await ask.getByRole('checkbox', { name: 'Wofür brauchen Sie die Bescheinigung?' }).check();
  await ask.getByLabel('Eigene Worte').fill('Ein Satz genügt.');
  await press(page, 'Frage abschicken');
  await expect(page.getByRole('status')).toContainText('Die Frist ruht.');
  await toOwnCase(page, id);
  await heading(page, 'Wir haben eine Frage an Sie');
  await page.getByRole('link', { name: 'Frage beantworten' }).click();
  await expect(page.getByRole('main')).toContainText('Ein Satz genügt.');
  await press(page, 'Antwort abschicken');
  await expect(page.getByRole('alert')).toContainText('Bitte schreiben Sie eine Antwort.');
  await page.getByLabel('Antwort').fill('Ich heirate im Ausland.');
  await press(page, 'Antwort abschicken');
  await heading(page, 'Jemand von uns prüft Ihren Antrag');
}

/** The first clerk without a mouse, the second with one. */
async function approveByTwo(page: Page, id: string): Promise<void> {
  await openCase(page, id);
  await expect(page.getByRole('main')).toContainText('Ich heirate im Ausland.');
  await tabTo(page, page.getByRole('radio', { name: agrees }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Genehmigen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Sie haben genehmigt. Jetzt entscheidet eine zweite Person.');
  await expect(toDo(page, 'Genehmigen')).toHaveCount(0);

  await comeAsClerk(page, 1);
  await openCase(page, id);
  await press(page, 'Genehmigen');
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie einen Grund.');
  await page.getByRole('radio', { name: agrees }).check();
  await press(page, 'Genehmigen');
  await expect(page.getByRole('status')).toContainText('Ihre Genehmigung ist gespeichert.');
}

/** The clerk who is signed in proposes it, the other one does it. */
async function revokeByTwo(page: Page, id: string): Promise<void> {
  await page.goto(`/staff/cases/${id}`);
  await toDo(page, 'Widerrufen').getByRole('radio', { name: 'Der Inhalt ist falsch' }).check();
  await press(page, 'Widerruf vorschlagen');
  await expect(page.getByRole('main')).toContainText('Jetzt entscheidet eine zweite Person.');
  await comeAsClerk(page, 0);
  await openCase(page, id);
  await press(page, 'Endgültig widerrufen');
  await expect(page.getByRole('main')).toContainText('Hier ist gerade nichts zu tun.');
}

/** Whoever is handed the paper: by code, and by the QR code where the browser can reckon. */
async function checkPaper(page: Page, { checkCode: code, link }: Paper, hasScript: boolean): Promise<void> {
  await checkCode(page, code.toLowerCase().replaceAll('-', ' '));
  await heading(page, genuine);
  await expect(page.getByRole('main')).not.toContainText('Lang');
  // An address that differs only after its # is no other page to the browser.
  await page.goto('about:blank');
  await page.goto(link);
  if (!hasScript) return await expect(page.locator('noscript .notice')).toBeVisible();
  await heading(page, 'Der QR-Code ist echt');
  await press(page, 'Jetzt im Register nachsehen');
  await heading(page, genuine);
  await page.goto('about:blank');
  await page.goto(link.replace(/\d$/, (last) => String((Number(last) + 1) % 10)));
  await heading(page, 'Verlassen Sie sich nicht auf dieses Papier');
}

test('a certificate is paid, questioned, approved by two, checked in every way, and revoked', async ({
  page,
  javaScriptEnabled: hasScript,
}) => {
  test.slow();
  const id = await payForCopy(page, people.tobiasByCard);
  await comeAsClerk(page, 0);
  await questionAndAnswer(page, id);
  await approveByTwo(page, id);
  await toOwnCase(page, id);
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  const pdf = await downloadedDocument(page);

  await checkFile(page, pdf, hasScript);
  await heading(page, genuine);
  const changed = Buffer.from(pdf);
  changed[pdf.length >> 1] = (pdf[pdf.length >> 1] ?? 0) ^ 1;
  await checkFile(page, changed, hasScript);
  await heading(page, 'Verlassen Sie sich nicht auf diese Datei');
  const paper = isMissing('pdftotext', 'pdftoppm') ? undefined : readPaper(pdf);
  if (paper) await checkPaper(page, paper, hasScript);

  await revokeByTwo(page, id);
  await checkFile(page, pdf, hasScript);
  await heading(page, 'Echt, aber zurückgezogen');
  if (paper) await checkCode(page, paper.checkCode);
  await heading(page, 'Echt, aber zurückgezogen');
  await toOwnCase(page, id);
  await heading(page, 'Diese Bescheinigung gilt nicht mehr');
  await expect(page.getByRole('main')).toContainText('In der Bescheinigung stand etwas Falsches');
});
