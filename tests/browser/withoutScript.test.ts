import { afterEach, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

test.each(Object.entries(kinds).filter(([kind]) => kind !== 'search'))('without JavaScript a page of the kind %s reads as it does with it', async (_kind, address) => {
  const read = async (javaScriptEnabled: boolean) => {
    const page = await the.open(address, { javaScriptEnabled });
    // The form that narrows the table of periods to a day, and that which filters a list, are of use with JavaScript only; so are the buttons that open all folds.
    if (javaScriptEnabled) await page.evaluate(() => { for (const form of document.querySelectorAll('form.day, form.tools, .cite-paragraph, .copy, .compare-choice, .unfold')) form.remove(); });
    return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  };
  const without = await read(false);
  expect(without).toBe(await read(true));
  expect(without.length).toBeGreaterThan(300);
});

test('the search says that it needs JavaScript and leads to the lists instead', async () => {
  const page = await the.open('/search/', { javaScriptEnabled: false });
  const notice = page.locator('main .notice');
  expect(await notice.isVisible()).toBe(true);
  expect(await notice.innerText()).toContain('JavaScript');
  expect(await page.locator('#search').isVisible()).toBe(false);
  for (const list of ['conflicts', 'parties', 'interventions', 'instruments', 'concepts', 'sources']) {
    await page.goto('/search/');
    await page.locator('main .notice').getByRole('link', { name: list }).click();
    await page.waitForURL(`**/${list}/`);
    expect(await page.locator('main li, main tbody tr').count()).toBeGreaterThan(0);
  }
});

test('with JavaScript the notice about it is not shown', async () => {
  const page = await the.open('/search/');
  expect(await page.locator('main').getByText('needs JavaScript').isVisible()).toBe(false);
});

test('the incidents of a finding open without JavaScript', async () => {
  const page = await the.open(kinds.classification, { javaScriptEnabled: false });
  const details = page.locator('details.incident-links').first();
  expect(await details.getByRole('link').first().isVisible()).toBe(false);
  await details.locator('summary').click();
  expect(await details.getByRole('link').first().isVisible()).toBe(true);
});

test('the search box of any page leads to the search without JavaScript too', async () => {
  const page = await the.open(kinds.party, { javaScriptEnabled: false });
  await page.getByRole('searchbox').fill('Barkhane');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=Barkhane');
  expect(await page.locator('main .notice').isVisible()).toBe(true);
});
