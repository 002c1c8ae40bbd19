import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const line = (page: Page) => page.locator('[data-paragraph-files]');
async function saved(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), line(page).getByRole('link', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') };
}

describe('the paragraph by which a reader came', () => {
  test('can be saved by itself in every format, with its number and its place', async () => {
    const page = await the.open(`${kinds.classification}#p3`);
    await line(page).waitFor();
    expect(await line(page).innerText()).toMatch(/^Paragraph 3 for a reference manager: BibTeX · RIS · CSL-JSON$/);
    const title = await page.locator('h1').innerText();
    const [bib, ris, csl] = [await saved(page, 'BibTeX'), await saved(page, 'RIS'), await saved(page, 'CSL-JSON')];
    expect([bib.name, ris.name, csl.name]).toEqual(['bib', 'ris', 'csl.json'].map((extension) => `casus-conflicts-mali-jnim-p3.${extension}`));
    const [item] = JSON.parse(csl.text) as { title: string; URL: string }[];
    expect(item!.title).toBe(`${title}, ¶ 3`);
    expect(item!.URL).toBe(`${await page.locator('link[rel="cite-as"]').getAttribute('href')}#p3`);
    expect(ris.text).toContain(`TI  - ${item!.title}\r\n`);
    expect(ris.text).toContain(`UR  - ${item!.URL}\r\n`);
    expect(bib.text).toContain(`title = {{${item!.title}}}`);
    expect(bib.text).toContain(`url = {${item!.URL}}`);
  });

  test('gives way to another that is chosen, and to none', async () => {
    const page = await the.open(kinds.classification);
    expect(await line(page).isVisible()).toBe(false);
    const input = page.locator('.cite-paragraph input');
    await input.fill('2');
    await line(page).waitFor();
    await input.fill('4');
    await expect.poll(() => line(page).innerText()).toMatch(/^Paragraph 4 /);
    expect((await saved(page, 'RIS')).text).toMatch(/#p4\r\n/);
    await input.fill('999');
    await expect.poll(() => line(page).isVisible()).toBe(false);
    await input.fill('');
    await expect.poll(() => line(page).isVisible()).toBe(false);
  });

  test('is one that the page has: anything else is answered in words and cites the whole', async () => {
    const page = await the.open(kinds.classification);
    const input = page.getByLabel('Paragraph', { exact: true });
    const whole = await page.locator('.citations').innerText();
    for (const wrong of ['0', '999', '1.5', '02', '1e0', 'three']) {
      await input.fill(wrong);
      expect(await page.locator('.cite-paragraph output').textContent()).toMatch(/^The paragraphs of this page are numbered 1 to \d+\.$/);
      expect(await page.locator('.citations').innerText()).toBe(whole);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
    }
    await input.fill('3');
    expect(await page.locator('.cite-paragraph output').textContent()).toBe('leave empty to cite the whole page');
    expect(await page.locator('dt:text-is("APA, in the text") + dd').innerText()).toMatch(/^\(Casus, (?:\d{4}|n\.d\.), para\. 3\)/);
    expect(await page.locator('dt:text-is("OSCOLA") + dd').innerText()).toMatch(/ para 3 <https:.*#p3>/);
  });
});

test('a citation is copied as it stands, without the word on the button', async () => {
  const page = await the.open(`${kinds.classification}#p3`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the citation in OSCOLA' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Casus, ‘Mali v JNIM’ \(.*\) para 3 <https:\S+#p3>$/);
});

test('a citation that the browser does not let be copied is marked, and the button says so', async () => {
  const page = await the.open(kinds.classification, { permissions: [] });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); });
  const button = page.getByRole('button', { name: 'Copy the citation in Bluebook' });
  await button.click();
  await expect.poll(() => button.textContent()).toBe('Marked: copy it by hand');
  expect(await page.evaluate(() => String(getSelection()))).toContain('Casus (');
  expect(errors).toEqual([]);
});
