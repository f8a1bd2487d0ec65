import { expect, test } from './browsing.ts';
import { codeIn } from './inbox.ts';
import { askForAppointment, press } from './steps.ts';

const field = 'Code mit sechs Ziffern';

test('the code from the mail confirms on the page that is still open', async ({ page }) => {
  const { letter } = await askForAppointment(page);
  const code = codeIn(letter);
  await page.getByLabel(field).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await press(page, 'Termin bestätigen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Termin steht fest');
});

test('a wrong code is said, stays to be corrected, and can be tried five times', async ({ page }) => {
  const { letter } = await askForAppointment(page);
  const wrong = codeIn(letter) === '111111' ? '222222' : '111111';
  await page.getByLabel(field).fill('12');
  await press(page, 'Termin bestätigen');
  await expect(page.getByRole('alert')).toContainText('Geben Sie die sechs Ziffern aus der Mail ein.');
  await expect(page.getByLabel(field)).toHaveValue('12');
  for (let tries = 0; tries < 5; tries += 1) {
    await page.getByLabel(field).fill(wrong);
    await press(page, 'Termin bestätigen');
    await expect(page.getByRole('alert')).toContainText('Dieser Code stimmt nicht.');
    await expect(page.getByLabel(field)).toHaveValue(wrong);
  }
  await page.getByLabel(field).fill(codeIn(letter));
  await press(page, 'Termin bestätigen');
  await expect(page.getByRole('alert')).toContainText('Das waren zu viele falsche Codes.');
});
