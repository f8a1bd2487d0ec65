import { expect, test } from './browsing.ts';
import { fillDetails, holdEarliest, press, times } from './steps.ts';

const name = 'Vorname und Nachname';
const person = { name: 'Alex Beispiel', mail: 'alex.beispiel@example.org' };

test('errors are said first and at their fields, and what was typed stays', async ({ page }) => {
  await holdEarliest(page);
  await fillDetails(page, { name: person.name, mail: 'alex.beispiel' });
  await page.getByLabel('Telefonnummer').fill('12');
  await press(page, 'Weiter');

  await expect(page).toHaveTitle(/^Fehler: /);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    /^Geben Sie eine Mailadresse ein/,
    /^Geben Sie eine Telefonnummer ein/,
  ]);
  await expect(page.getByLabel(name)).toHaveValue(person.name);
  await expect(page.getByLabel('Mailadresse')).toHaveValue('alex.beispiel');
  await expect(page.getByLabel('Mailadresse')).toHaveAccessibleDescription(/Geben Sie eine Mailadresse ein/);
  await expect(page.getByLabel('Telefonnummer')).toHaveValue('12');

  await summary.getByRole('link').first().click();
  await expect(page.getByLabel('Mailadresse')).toBeFocused();
});

test('going back, reloading and changing keep what was typed', async ({ page }) => {
  await holdEarliest(page);
  await fillDetails(page, person);
  await press(page, 'Weiter');
  await expect(page.locator('.summary').last()).toContainText(person.mail);
  await page.reload();
  await expect(page.locator('.summary').last()).toContainText(person.mail);
  await page.goBack();
  await expect(page.getByLabel(name)).toHaveValue(person.name);
  await page.reload();
  await expect(page.getByLabel('Mailadresse')).toHaveValue(person.mail);
  await press(page, 'Weiter');
  await page.getByRole('link', { name: /^Ändern.*Name$/ }).click();
  await expect(page.getByLabel(name)).toHaveValue(person.name);
});

test('another time keeps what was typed and gives the first time back', async ({ page }) => {
  await holdEarliest(page);
  await fillDetails(page, person);
  await press(page, 'Weiter');
  const first = page.url();
  await page.getByRole('link', { name: /^Ändern.*Wann$/ }).click();
  await times(page).last().click();
  await expect(page.getByLabel(name)).toHaveValue(person.name);
  await press(page, 'Weiter');
  expect(page.url()).not.toBe(first);
  await expect(page.locator('.summary').last()).toContainText(person.mail);
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sie haben eine andere Zeit gewählt');
  await page.getByRole('link', { name: 'Mit der neuen Zeit weitermachen' }).click();
  await expect(page.getByLabel(name)).toHaveValue(person.name);
});

test('another language keeps the place and what was typed', async ({ page }) => {
  await page.goto('/appointments/new/time?services=personalausweis:2&offices=rathaus-mitte&part=late&weekday=2');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When does it suit you?');
  await expect(page.locator('.context')).toContainText('2 people');
  await expect(page.getByLabel('Tuesday')).toBeChecked();

  await holdEarliest(page);
  await page.getByLabel(name).fill(person.name);
  await press(page, 'English');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is coming?');
  await expect(page.getByLabel('First name and last name')).toHaveValue(person.name);
  await press(page, 'Deutsch');
  await fillDetails(page, person);
  await page.getByLabel('Mailadresse').press('Enter');
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt alles?');
  await expect(page.locator('.summary').last()).toContainText(person.mail);
  await page.getByRole('link', { name: 'Einfach' }).click();
  await expect(page.locator('.summary').last()).toContainText(person.name);
});

test('whoever stops gives the time back and is asked first', async ({ page }) => {
  await holdEarliest(page);
  const details = page.url();
  await page.getByRole('link', { name: 'Abbrechen und Termin freigeben' }).click();
  await press(page, 'Ja, freigeben');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was gehört zu Ihrem Termin?');
  await page.goto(details);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Die Reservierung ist abgelaufen');
});

test('a refused answer names the sign, and Back leads through the pages as through any others', async ({ page }) => {
  await holdEarliest(page);
  await fillDetails(page, { ...person, name: 'Alex <Beispiel>' });
  await press(page, 'Weiter');
  await expect(page.getByRole('alert')).toContainText('Bitte ohne dieses Zeichen: <');
  await fillDetails(page, person);
  await press(page, 'Weiter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stimmt alles?');
  await page.goBack();
  await expect(page.getByLabel('Mailadresse')).toHaveValue(person.mail);
  await page.goBack();
  await expect(page.getByLabel('Mailadresse')).toBeVisible();
});
