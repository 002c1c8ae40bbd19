import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { pathOf, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const said = (page: Page) => page.locator('#compared').textContent();
const rows = (page: Page) => page.locator('.compared-facts tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!.trim())));
/** What a page says of itself at its head, read there. */
const facts = async (address: string, name: string) => {
  const page = await the.open(address);
  return page.locator('dl.facts > div', { has: page.locator(`dt:text-is("${name}")`) }).locator('dd').textContent();
};

describe('two pages side by side', () => {
  test('are chosen, are kept in the address, and are there again on the way back', async () => {
    const page = await the.open('/compare/');
    await page.getByLabel('First page').selectOption({ label: 'Mali v JNIM' });
    await page.getByLabel('Second page').selectOption({ label: 'Mali v ISGS' });
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    await expect.poll(() => said(page)).toBe('Mali v JNIM beside Mali v ISGS.');
    expect(pathOf(page)).toBe('/compare/?a=mali%2Fjnim&b=mali%2Fisgs');
    await page.goBack();
    await expect.poll(() => said(page)).toBe('');
    expect(await page.locator('#comparison').textContent()).toBe('');
  });

  test('say row by row what differs and what does not, in the words of the pages', async () => {
    const page = await the.open('/compare/?a=mali/jnim&b=burkina-faso/jnim');
    await expect.poll(() => said(page)).toBe('Mali v JNIM beside Burkina Faso v JNIM.');
    const table = await rows(page);
    const row = (name: string) => table.find(([head]) => head!.startsWith(name));
    expect(row('Period')).toEqual(['Period differs', await facts('/conflicts/mali/jnim/', 'Period'), await facts('/conflicts/burkina-faso/jnim/', 'Period')]);
    expect(row('Type')?.[0]).toBe('Type the same');
    expect(row('Step: intensity')).toEqual(['Step: intensity the same', 'met', 'met']);
    expect(table.every(([head, a, b]) => head!.endsWith('differs') === (a !== b))).toBe(true);
    expect(await page.getByRole('region', { name: 'At a glance' }).locator('.lead').textContent()).toMatch(/^They differ in: .*\bperiod\b.*\. The same: .*\btype\b.*\.$/);
  });

  test('keep the patterns of their drawings, and no name stands twice', async () => {
    const page = await the.open('/compare/?a=mali&b=burkina-faso');
    await expect.poll(() => said(page)).toContain(' beside ');
    const { used, missing, twice } = await page.evaluate(() => {
      const used = [...document.querySelectorAll('#comparison svg *')].flatMap((each) => [...each.attributes].flatMap(({ value }) => [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!)));
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return { used: used.length, missing: [...new Set(used)].filter((id) => !document.getElementById(id)), twice: ids.filter((id, index) => ids.indexOf(id) !== index) };
    });
    expect(used).toBeGreaterThan(0);
    expect([missing, twice]).toEqual([[], []]);
  });

  test('of which one is a profile and one a classification, or one is not there, are refused in words', async () => {
    const mixed = await the.open('/compare/?a=mali&b=mali/jnim');
    await expect.poll(() => said(mixed)).toBe('A profile is compared with a profile, and a classification with a classification.');
    const missing = await the.open('/compare/?a=mali/jnim&b=mali/nosuch');
    await expect.poll(() => said(missing)).toBe('One of the two pages could not be loaded. Choose from the lists.');
    expect(await missing.locator('#comparison').textContent()).toBe('');
  });
});
