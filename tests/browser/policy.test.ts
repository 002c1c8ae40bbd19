import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

/** A page that keeps what the site’s policy refuses, and what the console says of it. */
async function watched(): Promise<{ page: Page; refused: string[] }> {
  const page = await (await the.browser.newContext({ baseURL: the.origin })).newPage();
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => (window as never as { refuse(what: string): void }).refuse(`${violatedDirective} ${blockedURI} ${sourceFile}`)));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) refused.push(message.text()); });
  page.on('pageerror', (error) => refused.push(error.message));
  return { page, refused };
}

const kept = { 'kept profile': '/releases/2026.11.0/conflicts/mali/index.html', 'kept home': '/releases/2026.11.0/index.html', 'kept list': '/releases/2026.11.0/parties/index.html' };

test('no page of any kind, nor a kept one, asks for what the policy refuses', async () => {
  const { page, refused } = await watched();
  for (const address of [...Object.values(kinds), ...Object.values(kept)]) {
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    expect(answer!.headers()['content-security-policy'], address).toContain("default-src 'none'");
    expect(refused, address).toEqual([]);
    // A style sheet that was refused would leave the page in the browser’s own font.
    expect(await page.evaluate(() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).fontFamily.includes('Source')), address).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
    expect(refused, address).toEqual([]);
  }
});

test('what scripts do, they do under the policy', async () => {
  const { page, refused } = await watched();
  await page.goto(kinds.search);
  await page.fill('main input[type="search"]', 'Barkhane');
  await page.waitForSelector('#hits li');
  await page.waitForFunction(() => document.querySelector('#count')?.textContent?.match(/\d/));
  await page.locator('.filters input[type="checkbox"]').first().check();
  await page.goto(kinds.profile);
  await page.locator('.marks button').first().click();
  expect(await page.locator('[popover]:popover-open').count()).toBe(1);
  await page.locator('#timeline').scrollIntoViewIfNeeded();
  await page.locator('.prose a[href^="/"]').first().hover();
  await page.locator('#cite').scrollIntoViewIfNeeded();
  const copy = page.locator('section[aria-labelledby="cite"] button').first();
  if (await copy.count()) await copy.click();
  await page.evaluate(() => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); });
  await page.goto('/compare/?a=mali&b=burkina-faso');
  await page.waitForSelector('#comparison section');
  expect(await page.locator('#comparison section').count()).toBeGreaterThan(1);
  await page.goto('/parties/');
  await page.locator('main input').first().fill('al');
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(refused).toEqual([]);
});

test('the engine of the search runs on its page alone', async () => {
  // Each in a browser context of its own, which has compiled nothing yet.
  const compiled = async (address: string) => {
    const { page } = await watched();
    await page.goto(address);
    return page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'ran', () => 'refused'));
  };
  expect([await compiled(kinds.search), await compiled(kinds.profile)]).toEqual(['ran', 'refused']);
});

test.each<[string, string, string]>([
  ['a script in the page', '<script>window.harmed = true</script>', 'script-src-elem'], ['a script from elsewhere', '<script src="https://evil.example/x.js"></script>', 'script-src-elem'], ['a handler', '<img src="/nosuch.png" onerror="window.harmed = true">', 'script-src-attr'],
  ['a frame', '<iframe srcdoc="&lt;script&gt;parent.harmed = true&lt;/script&gt;"></iframe>', 'script-src-elem'], ['a style', '<style>body { display: none }</style>', 'style-src-elem'], ['a style of an element', '<p style="color: red">x</p>', 'style-src-attr'], ['a picture from elsewhere', '<img src="https://evil.example/x.png" alt="">', 'img-src'],
  ['a picture in its address', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">', 'img-src'], ['another base', '<base href="https://evil.example/">', 'base-uri'], ['an object', '<object data="/favicon.svg"></object>', 'object-src'],
])('%s that came into a page would be refused', async (_what, markup, directive) => {
  const { page, refused } = await watched();
  await page.route('**/about/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${markup}</main>`) });
  });
  await page.goto('/about/', { waitUntil: 'networkidle' });
  await expect.poll(() => refused.join('\n')).toContain(directive);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

test('text does not become a script, nor a document, nor a program', async () => {
  const { page } = await watched();
  await page.goto('/about/');
  const tried = await page.evaluate(async () => {
    // The driver of the browser may evaluate text; what comes after it has given way may not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts: (() => unknown)[] = [() => eval('1'), () => new Function('1')(), () => { document.body.innerHTML = '<b>x</b>'; }, () => new DOMParser().parseFromString('', 'text/html'), () => document.createElement('script').setAttribute('src', 'x'), () => new Worker('/x.js'), () => { document.write('x'); }];
    return attempts.map((attempt) => { try { attempt(); return 'done'; } catch { return 'refused'; } });
  });
  expect(tried).toEqual(tried.map(() => 'refused'));
});
