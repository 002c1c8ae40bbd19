import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { kinds, pathOf, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

/** A page of each kind that has the form, and a day within it on which some periods hold and some do not. */
const pages = { profile: [kinds.profile, '2016-05-01'], party: [kinds.State, '2016-05-01'], instrument: ['/instruments/common-article-3/', '2016-05-01'], classification: [kinds.classification, '2022-06-01'] } as const;

const parts = (page: Page) => {
  const form = page.locator('form.day');
  return { form, day: form.getByLabel('Day', { exact: true }), slider: form.getByRole('slider'), reset: form.getByRole('button', { name: 'All periods' }), told: form.getByRole('status'), rows: page.locator('.spans tbody tr') };
};
/** The periods of the table, and which of them are seen. */
const table = (page: Page) => parts(page).rows.evaluateAll((rows) => rows.map((row) => ({ from: row.getAttribute('data-from') ?? '', to: row.getAttribute('data-to') ?? '9999', seen: (row as HTMLElement).offsetHeight > 0 })));
const seen = async (page: Page) => (await table(page)).filter((row) => row.seen).length;
async function expectNarrowedTo(page: Page, day: string) {
  const rows = await table(page);
  expect(rows.filter((row) => row.seen !== (row.from <= day && day <= row.to))).toEqual([]);
  const held = rows.filter((row) => row.seen).length;
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(rows.length);
  expect(await parts(page).told.textContent()).toBe(`${held} of ${rows.length} periods ${held === 1 ? 'holds' : 'hold'} this day.`);
}
async function expectAll(page: Page) {
  const rows = await table(page);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((row) => !row.seen)).toEqual([]);
  expect(await parts(page).told.textContent()).toBe('');
}

describe.each(Object.entries(pages))('on a page of the kind %s', (_kind, [address, day]) => {
  test('all periods are shown at first, and no day is asked for', async () => {
    const page = await the.open(address);
    await expectAll(page);
    expect(await parts(page).day.inputValue()).toBe('');
    expect(await parts(page).slider.getAttribute('aria-valuetext')).toBe('all periods');
    expect(pathOf(page)).toBe(address);
  });

  test('a day that is typed narrows the table and stands in the address', async () => {
    const page = await the.open(address);
    await parts(page).day.focus();
    const [year, month, date] = day.split('-');
    await page.keyboard.type(`${month}${date}${year}`);
    expect(await parts(page).day.inputValue()).toBe(day);
    await expectNarrowedTo(page, day);
    expect(pathOf(page)).toBe(`${address}?on=${day}`);
    expect(await parts(page).slider.getAttribute('aria-valuetext')).toBe(day);
  });

  test('an address with a day brings the day back', async () => {
    const page = await the.open(`${address}?on=${day}`);
    await expectNarrowedTo(page, day);
    expect(await parts(page).day.inputValue()).toBe(day);
    expect(await parts(page).slider.evaluate((slider) => Number((slider as HTMLInputElement).value) * 86_400_000)).toBe(Date.parse(day));
    expect(pathOf(page)).toBe(`${address}?on=${day}`);
    await page.reload();
    await expectNarrowedTo(page, day);
  });

  test('the keys move the slider by a day, and to the first and the last', async () => {
    const page = await the.open(`${address}?on=${day}`);
    const { slider, form } = parts(page);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    expect(await parts(page).day.inputValue()).toBe(next);
    expect(pathOf(page)).toBe(`${address}?on=${next}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(pathOf(page)).toBe(`${address}?on=${new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)}`);
    for (const [key, end] of [['Home', 'first'], ['End', 'last']] as const) {
      await page.keyboard.press(key);
      const bound = (await form.getAttribute(`data-${end}`))!;
      expect(await parts(page).day.inputValue()).toBe(bound);
      const rows = await table(page);
      expect(rows.filter((row) => row.seen !== (row.from <= bound && bound <= row.to))).toEqual([]);
      expect(rows.filter((row) => row.seen).length).toBeGreaterThan(0);
    }
  });

  test('dragging moves the day, and the address has it once the slider is let go', async () => {
    const page = await the.open(address);
    const { slider } = parts(page);
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 8, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 5 });
    const held = await parts(page).day.inputValue();
    expect(held).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(pathOf(page)).toBe(address);
    await page.mouse.up();
    expect(await parts(page).day.inputValue()).toBe(held);
    expect(pathOf(page)).toBe(`${address}?on=${held}`);
  });

  test('the button shows all periods again and takes the day out of the address', async () => {
    const page = await the.open(`${address}?on=${day}`);
    await parts(page).reset.click();
    await expectAll(page);
    expect(await parts(page).day.inputValue()).toBe('');
    expect(pathOf(page)).toBe(address);
  });

  test.each(['yesterday', '2016', '2016-5-1', '2016-02-30', '2016-13-01', '', '<b>', '2016-05-01T00:00'])('what is no day, such as ?on=%s, is ignored', async (nonsense) => {
    const page = await the.open(`${address}?on=${encodeURIComponent(nonsense)}`);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await expectAll(page);
    expect(await parts(page).day.inputValue()).toBe('');
    await page.reload();
    expect(faults).toEqual([]);
  });

  test('without JavaScript the whole table is there and the form is not', async () => {
    const with_ = await the.open(address);
    const all = await table(with_);
    const page = await the.open(`${address}?on=${day}`, { javaScriptEnabled: false });
    expect(await page.locator('.spans tbody tr').count()).toBe(all.length);
    for (const row of await page.locator('.spans tbody tr').all()) expect(await row.isVisible()).toBe(true);
    expect(await page.locator('form.day').isVisible()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('the form in use keeps the rules of accessibility in %s', async (colorScheme) => {
    const page = await the.open(`${address}?on=${day}`, { colorScheme });
    await parts(page).slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await violations(page, { within: ['section[aria-labelledby="day"]'] })).toEqual([]);
  });
});

test('on a narrow screen the periods that do not hold are hidden too', async () => {
  const page = await the.open(`${kinds.profile}?on=2016-05-01`, { viewport: { width: 390, height: 844 } });
  await expectNarrowedTo(page, '2016-05-01');
});

test('a day that no classification covers leaves no period and says so', async () => {
  const page = await the.open(`${kinds.classification}?on=1999-01-01`);
  expect(await seen(page)).toBe(0);
  expect(await parts(page).told.textContent()).toBe('No classification covers this day.');
});

test('a day that is taken out of its field shows all periods, and a half-typed one is left to be finished', async () => {
  const page = await the.open(`${kinds.profile}?on=2016-05-01`);
  await parts(page).day.focus();
  await page.keyboard.press('Delete');
  await expectAll(page);
  expect(pathOf(page)).toBe(kinds.profile);
  await page.keyboard.type('06');
  expect(await parts(page).day.inputValue()).toBe('2016-06-01');
  await expectNarrowedTo(page, '2016-06-01');
});

test('the rest of the address stays as it is', async () => {
  const page = await the.open(`${kinds.profile}?from=mail#day`);
  await parts(page).day.fill('2016-05-01');
  expect(pathOf(page)).toBe(`${kinds.profile}?from=mail&on=2016-05-01#day`);
  await parts(page).reset.click();
  expect(pathOf(page)).toBe(`${kinds.profile}?from=mail#day`);
});
