import { expectNoBarrier, expectNoBarrierAnywhere } from './barriers.ts';
import { expect, test } from './browsing.ts';
import {
  answerUntilCheck,
  caseIn,
  checkFile,
  comeAsClerk,
  downloadedDocument,
  openCase,
  toDo,
  toOwnCase,
} from './case-steps.ts';
import { begin, heading, people, waitFor } from './certificate-steps.ts';
import { expiredFile } from './expired-certificate.ts';
import { press } from './steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

test('clerks decide, citizens answer and everybody checks without barriers', async ({ page }) => {
  test.slow();
  await begin(page, 'aufenthaltsbescheinigung', people.elifByApp);
  await answerUntilCheck(page, {
    'Für wen ist die Bescheinigung?': 'Für mich',
    'Wie möchten Sie die Bescheinigung bekommen?': 'Herunterladen',
  });
  await press(page, 'Antrag abschicken');
  await waitFor(page, 'Jemand von uns prüft Ihren Antrag');
  const id = caseIn(page);

  await comeAsClerk(page, 0);
  await page.goto('/staff/cases?number=LIN-2026-00000000');
  await expectNoBarrier(page);
  await openCase(page, id);
  await expectNoBarrierAnywhere(page);
  await press(page, 'Ablehnen');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoBarrier(page);
  await toDo(page, 'Rückfrage stellen').getByLabel('Eigene Worte').fill('Seit wann wohnen Sie hier?');
  await press(page, 'Frage abschicken');
  await expectNoBarrier(page);

  await toOwnCase(page, id);
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'Frage beantworten' }).click();
  await press(page, 'Antwort abschicken');
  await expectNoBarrier(page);
  await page.getByLabel('Antwort').fill('Seit dem Sommer 2016.');
  await press(page, 'Antwort abschicken');

  await openCase(page, id);
  await page.getByRole('radio', { name: 'Angaben und Melderegister stimmen überein' }).check();
  await press(page, 'Genehmigen');
  await toOwnCase(page, id);
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  const pdf = await downloadedDocument(page);
  await checkFile(page, pdf);
  await heading(page, 'Diese Bescheinigung ist echt und gültig');
  await expectNoBarrierAnywhere(page);

  await page.goto(`/staff/cases/${id}`);
  await toDo(page, 'Widerrufen').getByRole('radio', { name: 'Die Person hat darum gebeten' }).check();
  await press(page, 'Widerruf vorschlagen');
  await comeAsClerk(page, 1);
  await openCase(page, id);
  await expectNoBarrier(page);
  await press(page, 'Endgültig widerrufen');
  await expect(page.getByRole('status')).toBeVisible();
  await checkFile(page, pdf);
  await heading(page, 'Echt, aber zurückgezogen');
  await expectNoBarrierAnywhere(page);
  await checkFile(page, expiredFile);
  await heading(page, 'Echt, aber nicht mehr gültig');
  await expectNoBarrier(page);
});
