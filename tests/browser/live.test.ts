import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { filesIn } from '../site/pages.ts';
import { violations } from './axe.ts';
import { launch } from './browser.ts';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync('.cache/live-');
const file = join(folder, 'parties/jnim.md');
let [dev, browser, page, port, said] = [undefined as unknown as ChildProcess, undefined as unknown as Browser, undefined as unknown as Page, 0, ''];

const freePort = () => new Promise<number>((resolve) => {
  const server = createServer().listen(0, 'localhost', () => { const { port: free } = server.address() as AddressInfo; server.close(() => resolve(free)); });
});
const write = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const dialog = () => page.locator('casus-findings dialog');

async function start() {
  said = '';
  // Under the signs of a test run the preview would not watch files.
  const { VITEST: _vitest, NODE_ENV: _mode, TEST: _test, ...env } = process.env;
  dev = spawn(process.execPath, ['src/commands/dev.ts', '--content', folder], { env: { ...env, PORT: String(port), NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [dev.stdout!, dev.stderr!]) stream.on('data', (data: Buffer) => { said += data.toString(); });
  await vi.waitUntil(() => said.includes(`http://localhost:${port}`), { timeout: 60_000 });
}

beforeAll(async () => {
  cpSync('tests/corpus/base', folder, { recursive: true });
  port = await freePort();
  await start();
  browser = await launch();
  page = await (await browser.newContext()).newPage();
  await page.goto(`http://localhost:${port}/parties/jnim/`);
});
afterAll(async () => {
  await browser?.close();
  dev?.kill();
  rmSync(folder, { recursive: true });
});

test('a change is on the page, and what is sound has nothing over it', async () => {
  write('An armed group of the Sahel.', 'A changed armed group.');
  await page.locator('.lede', { hasText: 'A changed armed group.' }).waitFor();
  expect(await page.locator('casus-findings').count()).toBe(0);
});

test('a fault stands over the page and in the terminal, and both lead to its rule', async () => {
  write('short: JNIM\nkind: armed-group', 'shrt: JNIM\nkind: group');
  await dialog().waitFor();
  const text = await dialog().innerText();
  expect(text).toContain('2 errors in 1 file.');
  for (const place of [`${file}:3:1`, `${file}:4:7`]) expect([text.includes(place), said.includes(place)], place).toEqual([true, true]);
  expect(text).toContain('> 3 | shrt: JNIM\n    | ^');
  expect(await dialog().locator('a').first().getAttribute('href')).toBe('/handbook/rules/unknown-key/');
  expect(said).toContain(`rule: http://localhost:${port}/handbook/rules/unknown-key/`);
  // The page is as it was, and stays so where it is loaded anew.
  expect(await page.locator('h1').innerText()).toContain('Jama’at');
  await page.reload();
  await dialog().waitFor();
});

test('the keyboard closes it and opens it again', async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await page.locator('casus-findings button.again').focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('casus-findings')!.shadowRoot!.activeElement!.closest('dialog') !== null)).toBe(true);
});

test('it keeps the rules of accessibility', async () => {
  expect(await violations(page, { within: ['casus-findings'] })).toEqual([]);
});

test('it is gone when the fault is mended, and the page is new', async () => {
  write('shrt: JNIM\nkind: group', 'short: JNIM\nkind: umbrella');
  await expect.poll(() => page.locator('casus-findings').count()).toBe(0);
  await expect.poll(() => page.locator('main').textContent()).toContain('Coalition of groups');
  expect(said.lastIndexOf('the content has no faults')).toBeGreaterThan(said.lastIndexOf('2 errors in 1 file.'));
});

test('a page that did not exist before is there as soon as its file is', async () => {
  writeFileSync(join(folder, 'concepts/intensity.md'), '---\ntitle: Intensity\nsummary: Whether it is intense.\nis: criterion\n---\n');
  await expect.poll(async () => (await fetch(`http://localhost:${port}/concepts/intensity/`)).status).toBe(200);
});

test('a port that is taken, and one that is none, are told in one line', () => {
  for (const [asked, words] of [[String(port), `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm run dev\n`], ['x', 'npm run dev: PORT="x" is not a port; name one from 1 to 65535\n']] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/dev.ts'], { env: { ...process.env, PORT: asked }, encoding: 'utf8', timeout: 60_000 });
    expect([status, stdout, stderr]).toEqual([2, '', words]);
  }
});

test('the built site has none of it', () => {
  const site = inject('site');
  expect(filesIn(site).filter((name) => /\.(?:html|js|css)$/.test(name) && /casus-findings|casus:ask/.test(readFileSync(join(site, name), 'utf8')))).toEqual([]);
});

test('with faults from the beginning it says so in place of the page, shows the pages of rules, and then the page', async () => {
  const ended = new Promise((done) => dev.once('exit', done));
  dev.kill();
  await ended;
  write('kind: umbrella', 'kind: group');
  await start();
  const address = `http://localhost:${port}/parties/jnim/`;
  await page.goto(address);
  await dialog().waitFor();
  expect(await dialog().innerText()).toContain('The page will be shown when the faults are mended.');
  await dialog().locator('a').first().click();
  await page.waitForURL('**/handbook/rules/value/');
  expect(await page.locator('h1').innerText()).toBe('value');
  await page.locator('casus-findings button.again').waitFor();
  expect(await dialog().isVisible()).toBe(false);
  await page.goto(address);
  await dialog().waitFor();
  write('kind: group', 'kind: umbrella');
  await page.locator('h1', { hasText: 'Jama’at' }).waitFor();
});
