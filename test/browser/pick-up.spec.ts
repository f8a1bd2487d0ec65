import { expectNoBarrierAnywhere } from './barriers.ts';
import { expect, test } from './browsing.ts';
import { answerAll, begin, heading, people, waitFor } from './certificate-steps.ts';
import { press } from './steps.ts';

test('a certificate is picked up with an appointment in its own case, without typing anything', async ({ page }) => {
  await begin(page, 'meldebescheinigung', people.tobiasByCard);
  await answerAll(page, 'Abholen');
  await press(page, 'Abschicken und 9,00\u00a0€ zahlen');
  await page.getByRole('link', { name: '9,00\u00a0€ bezahlen' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(/\/certificates\/requests\/[\w-]{22}(?:\/paid)?$/);
  await page.goto(page.url().replace('/paid', ''));
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  const ownCase = page.url();
  const pickUp = page.getByRole('region', { name: 'Abholen' });

  await pickUp.getByRole('link', { name: 'Zeit zum Abholen wählen' }).click();
  await heading(page, 'Wann holen Sie das Papier ab?');
  await expectNoBarrierAnywhere(page);
  await page
    .getByRole('region', { name: /früheste/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('status')).toHaveText(/Ihr Termin zum Abholen ist fest/);
  await expect(pickUp.getByRole('time')).toBeVisible();
  await expectNoBarrierAnywhere(page);

  await page.goto(`${ownCase}/pick-up`);
  await expect(page).toHaveURL(ownCase);
  await pickUp.getByRole('link', { name: 'Absagen' }).click();
  await heading(page, 'Termin wirklich absagen?');
  await press(page, 'Ja, Termin absagen');
  await page.goto(ownCase);
  await expect(pickUp).toContainText('ist abgesagt. Das Papier liegt weiter für Sie bereit.');
  await expect(pickUp.getByRole('link', { name: 'Andere Zeit wählen' })).toBeVisible();
});
