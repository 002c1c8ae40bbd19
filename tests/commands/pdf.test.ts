import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfPages } from './pdfText.ts';

const out = '.cache/pdf-site';
/** Builds the small content of the tests, with PDF. */
const build = (pdf: string, hook = '') => spawnSync(process.execPath, ['src/commands/build.ts', '--content', 'tests/corpus/base', '--out', out, pdf], {
  encoding: 'utf8', env: { ...process.env, ...(hook ? { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` } : {}) },
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('a build with --pdf', () => {
  let pdf: Buffer;
  beforeAll(() => {
    const { status, stdout, stderr } = build('--pdf=mali');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Published .* with \d+ pages and 1 as PDF\.\n$/);
    pdf = readFileSync(`${out}/conflicts/mali.pdf`);
  });

  test('makes a document with tags, outline, language and title', () => {
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
    expect(text).toContain('/Lang (en)');
    expect(text).toMatch(/\/Title [<(]/);
  });

  test('leads to it from the page, its head and what reference managers save', () => {
    const page = readFileSync(`${out}/conflicts/mali/index.html`, 'utf8');
    expect(page).toMatch(/<a href="\/conflicts\/mali\.pdf">PDF<\/a>/);
    expect(page).toContain('<link rel="alternate" type="application/pdf" href="/conflicts/mali.pdf">');
    expect(page).toMatch(/<meta name="citation_pdf_url" content="https:\/\/[^"]+\/conflicts\/mali\.pdf">/);
    // The sheets themselves need no way to it.
    expect(pdfPages(pdf).join(' ')).not.toContain('a document to file');
  });

  test('puts the permalink, the version, the days and the number of the sheet on each sheet', () => {
    const sheets = pdfPages(pdf);
    expect(sheets.length).toBeGreaterThan(2);
    const address = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(`${out}/conflicts/mali/index.html`, 'utf8'))![1]!;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    sheets.forEach((sheet, index) => {
      for (const words of [address, `Casus ${version} · facts and law as of 2 March 2023 · last changed 1 April 2023`, `${index + 1} / ${sheets.length}`]) expect(sheet).toContain(words);
    });
  });
});

test('without a browser, or a profile of that name, nothing is published and the reason is given', () => {
  rmSync(out, { recursive: true, force: true });
  const missing = build('--pdf', 'import { registerHooks } from "node:module"; registerHooks({ resolve(name, context, next) { if (name === "playwright-core") throw new Error("missing"); return next(name, context); } });');
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringMatching(/playwright-core is not installed[^\n]*\nNothing was published\.\n$/)]);
  const unknown = build('--pdf=nosuch');
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringMatching(/no profile "nosuch"[^\n]*mali[^\n]*\nNothing was published\.\n$/)]);
  expect(existsSync(out)).toBe(false);
});
