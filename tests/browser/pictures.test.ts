import { afterEach, expect, test } from 'vitest';
import { visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

test.each(['/map/', '/conflicts/mali/', '/conflicts/eritrea-ethiopia/', '/parties/jnim/'])('on %s no text is wider than the place made for it', async (address) => {
  const page = await the.open(address);
  const wide = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll<SVGGraphicsElement>('.graph .node, .graph .label, .worldmap a')].flatMap((element) => {
      const place = element.querySelector<SVGGraphicsElement>('path, rect')!.getBBox();
      return [...element.querySelectorAll('text')].filter((text) => { const { x, width } = text.getBBox(); return x < place.x - 0.5 || x + width > place.x + place.width + 0.5; }).map(({ textContent }) => textContent);
    });
  });
  expect(wide).toEqual([]);
});

test.each([[390, '/map/'], [1280, '/map/'], [390, '/conflicts/mali/']])('at %i px every link in the pictures of %s is 24 px high and wide, and its text 11 px', async (width, address) => {
  const page = await the.open(address, { viewport: { width, height: 844 } });
  const links = await page.evaluate(() => [...document.querySelectorAll<SVGGraphicsElement>('.graph a, .worldmap a')].map((link) => {
    const { width: across, height } = link.querySelector('path, rect')!.getBoundingClientRect();
    const text = link.querySelector('text')!;
    const scale = text.getScreenCTM()!.a;
    return { name: link.getAttribute('aria-label'), across, height, size: parseFloat(getComputedStyle(text).fontSize) * scale };
  }));
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter(({ across, height, size }) => across < 24 || height < 24 || size < 11)).toEqual([]);
});

test('on a phone a wide map begins at its middle and can be moved by keyboard', async () => {
  const page = await the.open('/map/', { viewport: { width: 390, height: 844 } });
  const region = page.getByRole('region', { name: 'Map of the situations' });
  const before = await region.evaluate((element) => element.scrollLeft);
  expect(before).toBeGreaterThan(50);
  await region.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeLessThan(before);
});
