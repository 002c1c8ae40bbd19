import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const marks = (page: Page) => page.locator('main button[popovertarget]');
const opened = (page: Page) => page.locator('.note:popover-open');

describe.each([['with', true], ['without', false]])('%s JavaScript', (_with, javaScriptEnabled) => {
  describe.each([1280, 390])('%d px wide', (width) => {
    const options = { javaScriptEnabled, viewport: { width, height: 844 } };

    test('a click on a mark shows its source in place, and Escape takes it away', async () => {
      const page = await the.open(kinds.profile, options);
      const mark = marks(page).nth(3);
      await mark.click();
      const note = opened(page);
      expect(await note.getAttribute('id')).toBe(await mark.getAttribute('popovertarget'));
      expect((await note.locator('cite').innerText()).length).toBeGreaterThan(15);
      const [box, at] = [(await note.boundingBox())!, (await mark.boundingBox())!];
      expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 844).toBe(true);
      // In place: beside its mark, and not over it.
      expect(Math.min(Math.abs(box.y - (at.y + at.height)), Math.abs(at.y - (box.y + box.height)))).toBeLessThan(60);
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
      expect(await opened(page).count()).toBe(0);
    });

    test('the keyboard opens a note, reaches its source, and comes back to the mark', async () => {
      const page = await the.open(kinds.classification, options);
      const mark = marks(page).first();
      await mark.focus();
      await page.keyboard.press('Enter');
      expect(await opened(page).count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await page.locator('.note:popover-open cite a:focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await opened(page).count()).toBe(0);
      expect(await page.locator(`#${await mark.getAttribute('id')}:focus`).count()).toBe(1);
    });
  });

  test('a click beside a note takes it away', async () => {
    const page = await the.open(kinds.classification, { javaScriptEnabled });
    await marks(page).first().click();
    expect(await opened(page).count()).toBe(1);
    await page.locator('h1').click({ position: { x: 2, y: 2 } });
    expect(await opened(page).count()).toBe(0);
  });

  test('the list at the end shows every note, each with its source and its way back', async () => {
    const page = await the.open(kinds.classification, { javaScriptEnabled });
    const items = page.locator('ol.notes > li');
    expect(await items.count()).toBeGreaterThan(10);
    for (const item of await items.all()) {
      expect(await item.locator('cite').isVisible()).toBe(true);
      expect(await item.locator('.back a').first().isVisible()).toBe(true);
    }
  });

  test('the way back from the list leads to the mark in the text', async () => {
    const page = await the.open(kinds.classification, { javaScriptEnabled });
    const back = page.locator('ol.notes > li .back a').first();
    const place = (await back.getAttribute('href'))!.slice(1);
    await back.click();
    await page.waitForURL(`**/#${place}`);
    await expect.poll(async () => { const box = (await page.locator(`#${place}`).boundingBox())!; return box.y >= 0 && box.y < 900; }).toBe(true);
  });

  test('the way back from an opened note leads to its mark', async () => {
    const page = await the.open(kinds.profile, { javaScriptEnabled });
    const mark = marks(page).nth(2);
    const id = (await mark.getAttribute('id'))!;
    await mark.click();
    await opened(page).locator(`.back a[href="#${id}"]`).click();
    await page.waitForURL(`**/#${id}`);
    const box = (await mark.boundingBox())!;
    expect(box.y >= 0 && box.y < 900).toBe(true);
  });
});

test('every mark of a page opens a note that fits the screen', async () => {
  const page = await the.open(kinds.party, { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true; });
  for (const mark of await marks(page).all()) {
    await mark.click();
    const box = (await opened(page).boundingBox())!;
    expect([await mark.getAttribute('id'), box.x >= 0, box.y >= 0, box.x + box.width <= 320, box.y + box.height <= 640]).toEqual([await mark.getAttribute('id'), true, true, true, true]);
    await page.keyboard.press('Escape');
  }
});

test('a mark is large enough to hit with a finger, or has room around it', async () => {
  const page = await the.open(kinds.classification, { viewport: { width: 390, height: 844 } });
  const sizes = await marks(page).evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect()).map(({ height }) => height));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});
