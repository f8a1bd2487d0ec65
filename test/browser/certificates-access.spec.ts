import { expectNoBarrierAnywhere } from './barriers.ts';
import { test } from './browsing.ts';
import { begin, choose, heading, people, waitFor } from './certificate-steps.ts';
import { press } from './steps.ts';

test('certificates, every question, the payment and the case are without barriers', async ({ page }) => {
  test.slow();
  for (const path of ['/certificates', '/certificates/erweiterte-meldebescheinigung', '/services/meldebescheinigung']) {
    await page.goto(path);
    await expectNoBarrierAnywhere(page);
  }
  await begin(page, 'meldebescheinigung', people.elif);
  const answers = [undefined, 'Für jemand anderen', undefined, 'Per Post', 'Ich bekomme Bürgergeld'];
  await page.goto(page.url());
  for (const [index, answer] of answers.entries()) {
    if (index === 2) {
      // The person: first with everything wrong.
      await press(page, 'Weiter');
      await expectNoBarrierAnywhere(page);
      await page.getByLabel('Familienname').fill('Suharto');
      await page.getByLabel('Jahr').fill('1980');
      await press(page, 'Weiter');
      await expectNoBarrierAnywhere(page);
      await press(page, 'Weiter');
    } else if (answer !== undefined) {
      await choose(page, answer);
      await press(page, 'Weiter');
    }
    await expectNoBarrierAnywhere(page);
  }
  await heading(page, 'Bitte zeigen Sie einen Nachweis');
  await press(page, 'Weiter');
  await expectNoBarrierAnywhere(page);
  await page.goto(page.url().replace('/proof', '/check'));
  await expectNoBarrierAnywhere(page);
  await page.goto(page.url().replace('/check', ''));
  await heading(page, 'Noch nicht abgeschickt');
  await expectNoBarrierAnywhere(page);
});

test('what becomes of a request is without barriers', async ({ page }) => {
  test.slow();
  await begin(page, 'meldebescheinigung', people.jonas);
  await choose(page, 'Für mich');
  for (const answer of [undefined, undefined, 'Per Post', 'Ja, ich zahle die Gebühr', undefined, undefined]) {
    if (answer !== undefined) await choose(page, answer);
    await press(page, 'Weiter');
  }
  await expectNoBarrierAnywhere(page);
  await press(page, 'Abschicken und 9,00\u00a0€ zahlen');
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: '9,00\u00a0€ bezahlen' }).click();
  await press(page, 'Let the payment fail');
  await heading(page, 'Ist die Zahlung angekommen?');
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'Noch einmal bezahlen' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(/\/certificates\/requests\/[\w-]{22}(?:\/paid)?$/);
  await page.goto(page.url().replace('/paid', ''));
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'In die Wallet' }).click();
  await press(page, 'Angebot für die Wallet erzeugen');
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'Zurück' }).click();
  await page.getByRole('link', { name: 'Was gespeichert ist' }).click();
  await expectNoBarrierAnywhere(page);
  await page.goto('/certificates/requests');
  await expectNoBarrierAnywhere(page);
});
