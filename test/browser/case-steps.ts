import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from './browsing.ts';
import { choose } from './certificate-steps.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

/** Steps of clerks with certificates, and of those who check them, in German. */

/** Answers the questions of a draft until all are shown together; those not named are left as they are. */
export async function answerUntilCheck(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  for (let questions = 0; questions < 10; questions += 1) {
    const title = (await heading.textContent())?.trim() ?? '';
    if (title === 'Stimmt alles?') return;
    const answer = answers[title];
    if (answer !== undefined) await choose(page, answer);
    await press(page, 'Weiter');
    await expect(heading).not.toHaveText(title);
  }
  throw new Error('There is no end of questions');
}

/** The id of the case that the page is about. */
export function caseIn(page: Page): string {
  const [id] = /(?<=\/certificates\/requests\/)[\w-]{22}/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`No case in ${page.url()}`);
  return id;
}

export const toOwnCase = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/certificates/requests/${id}`);
};

/** One of the two clerks of an office, who takes the place of the other at this computer. Citizens stay signed in. */
export async function comeAsClerk(page: Page, index: 0 | 1): Promise<void> {
  await page.context().clearCookies({ name: 'staff' });
  // Where staff are known, see `signInAs`.
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await signInAs(page, 'Clerk, Rathaus Mitte', index);
  await page.waitForURL('**/staff');
}

/** By the queue, as clerks come to a case that waits for them. */
export async function openCase(page: Page, id: string): Promise<void> {
  await page.goto('/staff/cases');
  await page.locator(`main a[href$="/staff/cases/${id}"]`).click();
  await page.waitForURL(`**/staff/cases/${id}`);
}

/** The form of a clerk under this heading. */
export const toDo = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

export async function downloadedDocument(page: Page): Promise<Buffer> {
  const link = page.getByRole('link', { name: 'Herunterladen', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return await readFile(await download.path());
}

/** Checks a file: with script by choosing it, without by its hash. Leaves the answer on the page. */
export async function checkFile(page: Page, file: Buffer, hasScript = true): Promise<void> {
  await page.goto('/verify/file');
  if (hasScript) {
    await page.getByLabel('PDF-Datei').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: file });
  } else {
    await page.getByLabel('Prüfsumme (SHA-256)').fill(createHash('sha256').update(file).digest('hex'));
    await press(page, 'Prüfen');
  }
  await page.waitForSelector('.verdict');
}

export async function checkCode(page: Page, code: string): Promise<void> {
  await page.goto('/verify');
  await page.getByRole('textbox', { name: 'Prüfcode' }).fill(code);
  await press(page, 'Prüfen');
  await page.waitForSelector('.verdict');
}
