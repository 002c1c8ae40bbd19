import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();

/** A page as paper shows it: A4 with its margins, at 96 px to the inch. */
async function print(address: string): Promise<Page> {
  const page = await the.open(address, { viewport: { width: 658, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  return page;
}

describe.each([['profile', kinds.profile], ['classification', kinds.classification], ['party', kinds.party], ['instrument', kinds.instrument], ['concept', kinds.concept], ['intervention', kinds.intervention]])('a printed %s', (_kind, address) => {
  let page: Page;
  beforeAll(async () => { page = await print(address); });
  afterAll(async () => { await page.context().close(); });

  test('has no navigation and no search', async () => {
    for (const selector of ['header.bar', 'nav[aria-label="Breadcrumbs"]', 'nav[aria-label="On this page"]', 'nav[aria-label="About"]', 'form.find', '.skip']) {
      for (const each of await page.locator(selector).all()) expect([selector, await each.isVisible()]).toEqual([selector, false]);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('lists every note with its source, and without ways back', async () => {
    const notes = page.locator('ol.notes .note');
    expect(await notes.count()).toBeGreaterThan(0);
    const hidden = await notes.evaluateAll((all) => all.filter((note) => !note.checkVisibility() || !note.querySelector('cite')!.checkVisibility() || note.querySelector('.back')!.checkVisibility()).map(({ id }) => id));
    expect(hidden).toEqual([]);
    expect(await page.locator('main button[popovertarget]').first().isVisible()).toBe(true);
  });

  test('says where it stands on the web', async () => {
    expect(await page.locator('.permalink').isVisible()).toBe(true);
    expect((await page.locator('.permalink').innerText()).split('\n')).toEqual([await page.locator('link[rel="cite-as"], link[rel="canonical"]').last().getAttribute('href'), expect.stringMatching(/^Casus \d{4}\.\d+\.\d+/)]);
    // What stands in the margin of each sheet is seen only in print itself: tests/commands/pdf.test.ts.
    expect(await page.evaluate(() => document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]!.cssText).join())).toContain(await page.locator('link[rel="cite-as"], link[rel="canonical"]').last().getAttribute('href'));
  });

  test('has nothing that is worked by hand', async () => {
    for (const each of await page.locator('main :is(form, input, select, button:not([popovertarget]))').all()) expect([await each.getAttribute('class'), await each.isVisible()]).toEqual([await each.getAttribute('class'), false]);
  });

  test('numbers its paragraphs', async () => {
    const numbers = page.locator('.prose .pilcrow');
    expect((await numbers.allInnerTexts()).map(Number)).toEqual(Array.from({ length: await numbers.count() }, (_, index) => index + 1));
    for (const each of await numbers.all()) expect(await each.isVisible()).toBe(true);
  });

  test('shows what stands behind a summary on the screen', async () => {
    const hidden = await page.locator('main details:not(nav details, .back)').evaluateAll((all) => all.flatMap((details) => [...details.children].slice(1))
      .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }) || element.getBoundingClientRect().height === 0).length);
    expect(hidden).toBe(0);
  });

  test('is not wider than its paper', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('is dark on white, whatever the screen was', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [paper, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(Math.max(...ink!.match(/\d+/g)!.slice(0, 3).map(Number))).toBeLessThan(80);
  });
});

test('the address behind a publisher’s page is printed after its link', async () => {
  const page = await print(kinds.profile);
  const link = page.locator('ol.notes a.out').first();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(await link.getAttribute('href'));
});

test('a classification prints the incidents that its findings rest on', async () => {
  const page = await print(kinds.classification);
  expect(await page.locator('.incident-links a').count()).toBeGreaterThan(5);
  for (const link of (await page.locator('.incident-links a').all()).slice(0, 10)) expect(await link.isVisible()).toBe(true);
});

test('a note that is open on the screen does not cover what is printed', async () => {
  const page = await the.open(kinds.classification);
  await page.locator('main button[popovertarget]').first().click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#note-1').evaluate((note) => note.checkVisibility() && getComputedStyle(note).position === 'fixed')).toBe(false);
});

test('a printed page says on its sheets up to when facts and law are considered', async () => {
  const page = await print(kinds.classification);
  expect(await page.locator('.permalink').innerText()).toMatch(/ · facts and law as of \d+ \w+ \d{4} · last changed \d+ \w+ \d{4}$/);
});

test('a picture is not wider than its paper, nor higher', async () => {
  const page = await print(kinds.profile);
  // A4 without its margins, at 96 px to the inch.
  const sizes = await page.locator('main figure:not(:has(.panel)), main .panel').evaluateAll((all) => all.map((each) => [each.scrollWidth, each.getBoundingClientRect().height] as const));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.filter(([wide, high]) => wide > 658 || high > 963)).toEqual([]);
});

test('a profile becomes a PDF of several pages', async () => {
  const page = await the.open(kinds.profile);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(5);
  // A4 in points.
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45]\S* 84[12]/);
});
