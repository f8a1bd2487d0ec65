import type { Page } from '@playwright/test';
import { expect } from './browsing.ts';
import { passIdentityProvider } from './identity-provider.ts';
import { caughtUp } from './inbox.ts';
import { press } from './steps.ts';

/** Steps of asking for a certificate, in German. */

/** People at the local identity provider; each test has somebody of their own, whose requests nobody else changes. */
export const people = {
  elif: 'Elif Zeynep Baumann with a code sent to the phone: low',
  jonas: 'Jonas Baumann with a code sent to the phone: low',
  tobias: 'Tobias Friedrich Lang with a code sent to the phone: low',
  tobiasByCard: 'Tobias Friedrich Lang with the identity card: high',
  elifByApp: 'Elif Zeynep Baumann with an app: substantial',
  zoe: 'Zoë Ægir Łukaszewicz-Đặng with a code sent to the phone: low',
} as const;

export const heading = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

export const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name }).check();

/** From the page of a certificate through the sign-in to the first question. */
export async function begin(page: Page, product: string, who: string): Promise<void> {
  await page.goto(`/certificates/${product}`);
  await page.getByRole('link', { name: 'Jetzt beantragen' }).click();
  const way = await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).getAttribute('href');
  await passIdentityProvider(page, { way: way ?? '', who });
  await page.getByRole('button', { name: /(?:Antrag|Neuen Antrag) beginnen/ }).click();
  await heading(page, 'Für wen ist die Bescheinigung?');
}

/** Every question of the simple registration certificate, for oneself. */
export async function answerAll(page: Page, delivery: string): Promise<void> {
  await choose(page, 'Für mich');
  await press(page, 'Weiter');
  await heading(page, 'Was soll darin stehen?');
  await page.getByRole('checkbox', { name: 'Doktorgrad' }).uncheck();
  await press(page, 'Weiter');
  await heading(page, 'Wie möchten Sie die Bescheinigung bekommen?');
  await choose(page, delivery);
  await press(page, 'Weiter');
  if (delivery !== 'Herunterladen') {
    await heading(page, 'Müssen Sie die Gebühr zahlen?');
    await choose(page, 'Ja, ich zahle die Gebühr');
    await press(page, 'Weiter');
  }
  await heading(page, 'In welcher Sprache?');
  await press(page, 'Weiter');
  await heading(page, 'Wohin dürfen wir Neuigkeiten schicken?');
  await press(page, 'Weiter');
  await heading(page, 'Stimmt alles?');
}

/** Until the page of the case says so; it is loaded anew, as people do. */
export async function waitFor(page: Page, title: string): Promise<void> {
  await expect(async () => {
    await caughtUp();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}
