import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../src/commands/browser.ts';
import { serve } from '../../src/commands/server.ts';
import { strings, writeHostile } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'casus-hostile-'));
const site = join(folder, 'dist');
let files: string[];
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let origin: string;
const text = (file: string) => readFileSync(join(site, file), 'utf8');
const ending = (...ends: string[]) => files.filter((file) => ends.some((end) => file.endsWith(end)) && !/^(?:releases|pagefind)\//.test(file));

beforeAll(async () => {
  expect(writeHostile(join(folder, 'content'))).toBeGreaterThan(900);
  // Another test may be building; two builds wait for each other.
  for (let turn = 0; ; turn++) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--content', join(folder, 'content'), '--out', site], { encoding: 'utf8' });
    if (status === 0) break;
    if (!stderr.includes('Another build') || turn > 60) throw new Error(`${stdout.slice(-2000)}${stderr}`);
    await wait(1000);
  }
  files = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  server = await serve(site, 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page in which the canary sings, and what else betrays that content came alive. `bypassCSP`: with nothing between content and browser but the pages themselves. */
async function watched(bypassCSP: boolean): Promise<{ page: Page; alive: string[] }> {
  const page = await (await browser.newContext({ baseURL: origin, bypassCSP })).newPage();
  const alive: string[] = [];
  await page.exposeFunction('harm', (what: string) => alive.push(`the canary: ${what}`));
  await page.exposeFunction('refuse', (what: string) => alive.push(what));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => (window as never as { refuse(what: string): void }).refuse(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
  page.on('dialog', (dialog) => { alive.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('pageerror', (error) => alive.push(error.message));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) alive.push(message.text()); });
  page.on('request', (request) => { if (!request.url().startsWith(origin)) alive.push(`a request: ${request.url()}`); });
  page.on('framenavigated', (frame) => { if (frame !== page.mainFrame()) alive.push(`a frame: ${frame.url()}`); });
  return { page, alive };
}

/** What of the document no page of the site has. */
const strange = () => {
  const found = [...document.querySelectorAll('iframe, object, embed, base, style, math, foreignObject, script:not([src]):not([type="application/ld+json"]), meta[http-equiv="refresh"], img, [style]')].map(({ outerHTML }) => outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) if (name.startsWith('on') || ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) && !/^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/.test(value)) found.push(`${name}="${value}"`);
  }
  return found;
};

test.each([['under the policy of the site', false], ['without any policy', true]])('no page of a hostile content comes alive %s', async (_how, bypassCSP) => {
  const { page, alive } = await watched(bypassCSP);
  // A page at a former address leads on at once; what it leads to is among the others.
  const pages = ending('.html').filter((file) => !text(file).includes('http-equiv="refresh"'));
  expect(pages.length).toBeGreaterThan(90);
  for (const file of pages) {
    await page.goto(`/${file.replace(/index\.html$/, '')}`);
    expect(await page.evaluate(strange), file).toEqual([]);
    expect(alive, file).toEqual([]);
  }
  await page.context().close();
});

test.each([['under the policy of the site', false], ['without any policy', true]])('what scripts show of it does not come alive %s', async (_how, bypassCSP) => {
  const { page, alive } = await watched(bypassCSP);
  for (const query of ['script', 'img src onerror', 'harm', 'Mali', '<img src=x onerror=harm(1)>', '"><script>harm(1)</script>', 'constructor', '__proto__']) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(strange), query).toEqual([]);
  }
  for (const address of ['/compare/?a=mali/jnim&b=mali/jnim', '/compare/?a=mali&b=mali', '/compare/?a=%3Cimg%20src=x%20onerror=harm(1)%3E&b=javascript:harm(1)', '/compare/?a=../../x&b=//evil.example', '/parties/?q=%3Cimg%20src=x%20onerror=harm(1)%3E', '/conflicts/?type=__proto__', '/search/?kind=%3Cscript%3E&q=x#"><img src=x onerror=harm(1)>']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(strange), address).toEqual([]);
  }
  await page.goto('/conflicts/mali/', { waitUntil: 'networkidle' });
  for (const button of (await page.locator('.marks button').all()).slice(0, 3)) await button.click();
  for (const link of (await page.locator('main a[href^="/"]').all()).slice(0, 6)) await link.hover({ force: true });
  await page.waitForTimeout(300);
  expect(await page.evaluate(strange)).toEqual([]);
  expect(alive.filter((each) => !each.includes('404'))).toEqual([]);
  await page.context().close();
});

test('feeds and other XML are well-formed, JSON is JSON, and the data blocks of pages too', async () => {
  const { page } = await watched(true);
  await page.goto('/');
  const xml = ending('.atom', '.xml', '.svg');
  expect(xml.length).toBeGreaterThan(4);
  for (const file of xml) {
    const fault = await page.evaluate((source) => new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')?.textContent ?? [...new DOMParser().parseFromString(source, 'application/xml').querySelectorAll('script, [onload], [onerror]')].map(({ outerHTML }) => outerHTML).join(), text(file));
    expect(fault, file).toBe('');
  }
  expect(ending('.json', '.jsonld').length).toBeGreaterThan(90);
  for (const file of ending('.json', '.jsonld')) expect(() => { JSON.parse(text(file)); }, file).not.toThrow();
  for (const file of ending('.html')) {
    for (const [, block] of text(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      expect(() => { JSON.parse(block!); }, file).not.toThrow();
      expect(block, file).not.toContain('<');
    }
  }
});

test('no cell of a table is a formula, and no text breaks its row', () => {
  for (const file of ending('.csv')) {
    const rows = cellsOf(text(file).replace(/^\uFEFF/, ''));
    expect(new Set(rows.map(({ length }) => length)).size, file).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell)), file).toEqual([]);
  }
  expect(ending('.csv').length).toBeGreaterThan(10);
});

test('records for reference managers are as many as they say, whatever stands in them', () => {
  for (const file of ending('.ris')) {
    const lines = text(file).split(/\r?\n/).filter(Boolean);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line)), file).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TY  - ')).length, file).toBe(lines.filter((line) => line.startsWith('ER  - ')).length);
  }
  const expected = (JSON.parse(text('cite/sources.csl.json')) as unknown[]).length;
  expect(expected).toBeGreaterThan(strings.length);
  expect(text('cite/sources.ris').split(/\r?\n/).filter((line) => line.startsWith('TY  - '))).toHaveLength(expected);
  const { entries, errors } = parseBibtex(text('cite/sources.bib'));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(expected);
});

test('no Markdown of a page, nor the guide to it, has a tag, or a link but to the web', () => {
  expect(ending('.md').length).toBeGreaterThan(60);
  for (const file of [...ending('.md'), 'llms.txt']) {
    const live = text(file).replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '').replace(/^ {4}.*$/gm, '').replace(/(`+)[^`\n]+\1/g, '').replace(/\\./g, '');
    expect(live.match(/<(?!https?:\/\/)[a-z!/?]\S*/gi) ?? [], file).toEqual([]);
    expect(live.match(/\]\(\s*<?(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|^\[[^\]]*\]:/gim) ?? [], file).toEqual([]);
  }
});

/** The rows and cells of a table in CSV. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
