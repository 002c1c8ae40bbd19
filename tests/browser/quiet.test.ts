import { afterEach, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

test.each([...Object.entries(kinds), ['search with results', '/search/?q=Mali'], ['search by a filter', '/search/?q=JNIM&kind=Party']])('a page of the kind %s loads without a fault, asks no third party and keeps nothing in the browser', async (_kind, address) => {
  const context = await the.browser.newContext({ baseURL: the.origin });
  const page = await context.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`); });
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(faults).toEqual([]);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith(the.origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('the fonts of the site are those that are shown', async () => {
  const page = await the.open(kinds.profile, { viewport: { width: 1280, height: 900 } });
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));
  expect([...new Set(loaded)].toSorted()).toEqual(['Source Sans 3 Variable', 'Source Serif 4 Variable']);
});
