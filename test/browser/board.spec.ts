import { act, checkIn, counter, row, sitDown, today, waiting } from './board-steps.ts';
import { expect, test } from './browsing.ts';
import { press } from './steps.ts';

// With and without script at once, so each has an office of its own; steps of a day build on each other.
const js = { office: 'Rathaus Mitte', letter: 'M' };
const nojs = { office: 'Bürgerbüro Nord', letter: 'N' };

test.use({ viewport: { width: 1280, height: 860 } });

test('a day at the counter', async ({ page }, { project }) => {
  test.slow();
  const { office, letter } = project.name === 'js' ? js : nojs;
  const [first, second, third] = [`${letter}1`, `${letter}2`, `${letter}3`];
  await sitDown(page, { office, counter: 4 });
  await expect(counter(page)).toContainText('Bei Ihnen ist gerade niemand.');
  await expect(waiting(page)).toContainText('0 Personen');

  await test.step('check in from the list, by number and by name', async () => {
    await checkIn(page, second);
    await expect(row(waiting(page), second)).toContainText('als Nächstes');
    await page.getByRole('link', { name: 'Ankunft, Suche' }).click();
    await page.getByLabel('Code, Nummer oder Name').fill(first.toLowerCase());
    await press(page, 'Suchen');
    await expect(page.getByRole('status')).toContainText('K. Kir… ist da.');
    await page.getByLabel('Code, Nummer oder Name').fill('Schlehe');
    await press(page, 'Suchen');
    await page.getByRole('button', { name: new RegExp(`^Ist da ${third}`) }).click();
    await expect(page.getByRole('status')).toContainText('R. Sch… ist da.');
    await page.getByRole('link', { name: 'Zum Tag' }).first().click();
    await expect(waiting(page)).toContainText('3 Personen');
  });

  await test.step('call, start, finish in three presses', async () => {
    await act(page, 'Nächste Person aufrufen');
    await expect(counter(page)).toContainText(first);
    await expect(counter(page)).toContainText('Karla Kirsch');
    await expect(counter(page).getByRole('heading', { level: 2 })).toBeFocused();
    await act(page, 'Beginnen');
    await expect(row(today(page), '4')).toContainText(`${first}, in Bedienung`);
    await act(page, 'Fertig');
    await expect(counter(page)).toContainText('frei');
  });

  await test.step('take it back: the button says what', async () => {
    await act(page, `Zurücknehmen: ${first} fertig`);
    await expect(counter(page)).toContainText('Karla Kirsch');
  });

  await test.step('a note stays when another button is pressed', async () => {
    await counter(page).getByLabel('Notiz').fill('Foto nachreichen');
    await counter(page).getByLabel('Minuten').fill('12');
    await counter(page).getByLabel('Ergebnis').selectOption('zum Teil erledigt');
    await act(page, 'Fertig');
    await page.getByText('Abgeschlossen (1)').click();
    await row(waiting(page), first).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${first} Karla Kirsch`);
    await expect(page.getByRole('main')).toContainText('zum Teil erledigt, 12 min');
    await page.getByRole('link', { name: 'Zum Tag' }).click();
  });

  await test.step('somebody who does not come', async () => {
    await act(page, 'Nächste Person aufrufen');
    await expect(counter(page)).toContainText(second);
    await act(page, 'Noch einmal aufrufen');
    await act(page, 'Nicht erschienen');
    await page.getByText('Abgeschlossen (2)').click();
    await expect(row(waiting(page), second)).toContainText('nicht erschienen');
  });

  await test.step('a number for somebody without appointment, who is called by choice', async () => {
    await page.getByRole('link', { name: 'Ohne Termin' }).click();
    await press(page, 'Nummer ziehen');
    await expect(page.getByRole('alert')).toContainText('Wählen Sie mindestens ein Anliegen.');
    await page.getByLabel('Personalausweis').first().check();
    await page.getByLabel(/^Name, um/).fill('Erika Linde');
    await press(page, 'Nummer ziehen');
    const number = await page.locator('.ticket-no').innerText();
    await page.getByRole('link', { name: 'Zum Tag' }).first().click();
    await row(waiting(page), number).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${number} Erika Linde`);
    await press(page, 'Aufrufen');
    await expect(counter(page)).toContainText('Erika Linde');
    await act(page, 'Beginnen');
    await act(page, 'Parken');
    await expect(page.getByRole('heading', { name: 'Geparkt' })).toBeVisible();
    await row(waiting(page), number).getByRole('link').click();
    await press(page, 'Wieder einreihen');
    await expect(row(waiting(page), number)).toBeVisible();
  });

  await test.step('send on to another service here', async () => {
    await act(page, 'Nächste Person aufrufen');
    await expect(counter(page)).toContainText('Erika Linde');
    await act(page, 'Weiterleiten');
    await press(page, 'Weiterleiten');
    await expect(page.getByRole('alert')).toContainText('Wählen Sie, wohin es gehen soll.');
    await page.getByRole('group', { name: 'Zu einem anderen Anliegen hier' }).getByRole('radio').first().check();
    await press(page, 'Weiterleiten');
    await expect(waiting(page)).toContainText('E. Lin…');
    await expect(counter(page)).toContainText(/Zurücknehmen: A\d+ weitergeleitet/);
  });
});

test('an action on an old page is not done, and says what happened meanwhile', async ({ page }, { project }) => {
  await sitDown(page, { office: 'Bürgerbüro Weststadt', counter: project.name === 'js' ? 1 : 2 });
  const number = project.name === 'js' ? 'W5' : 'W6';
  await row(waiting(page), number).getByRole('link').click();
  const other = await page.context().newPage();
  await other.goto('/staff/board');
  await checkIn(other, number);
  await expect(row(waiting(other), number)).toContainText(/gerade da|wartet/);
  await other.close();

  await press(page, 'Nicht erschienen');
  await expect(page.getByRole('alert')).toContainText(`${number} wartet inzwischen wieder.`);
  await expect(page.getByRole('alert')).toContainText('Sie sehen jetzt den neuen Stand.');
  await expect(row(waiting(page), number)).toBeVisible();
});

test('the day on paper, the keys and the tour are there without script too', async ({ page }) => {
  await sitDown(page, { office: 'Bürgerbüro Weststadt', counter: 9 });
  await page.getByRole('link', { name: 'Tagesliste drucken' }).click();
  await expect(page.getByRole('table')).toContainText('Hanna Holunder');
  await page.goto('/staff/help-keys');
  await press(page, 'Tastenkürzel ausschalten');
  await expect(page.getByText('Tastenkürzel sind aus.')).toBeVisible();
  await page.goto('/staff/board');
  await expect(page.locator('kbd:visible')).toHaveCount(0);
  await page.goto('/staff/tour');
  const sentences = new Set<string>();
  for (let step = 1; step <= 7; step += 1) {
    sentences.add(await page.locator('.tour .lead').innerText());
    await page.getByRole('link', { name: step < 7 ? 'Weiter' : 'Zum Tag', exact: true }).click();
  }
  expect(sentences.size).toBe(7);
  await expect(page).toHaveURL(/\/staff\/board$/);
});
