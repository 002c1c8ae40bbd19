import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { forms } from '../../src/views/headers.ts';
import { faultsIn, filesIn, pagesIn, type Page } from './pages.ts';

const site = inject('site');
const pages = pagesIn(site);
const styles = filesIn(site).filter((file) => !file.startsWith('releases/')).filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));

test('no page asks a third party for anything', () => {
  const loads = 'link:not([rel="canonical"], [rel="cite-as"], [rel="license"]), script, img, source, video, audio, iframe, object, embed, use, image, track';
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll(loads).flatMap((element) =>
    ['src', 'href', 'srcset', 'data', 'poster'].map((name) => element.getAttribute(name) ?? '').filter((address) => /^\s*(?:[a-z]+:)?\/\//i.test(address) || /\shttps?:/.test(address))))).toEqual([]);
});

test('no page announces a third party to the browser', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('[rel~="preconnect"], [rel~="dns-prefetch"], [rel~="prefetch"], [ping], meta[http-equiv="refresh"], base').map(({ outerHTML }) => outerHTML))).toEqual([]);
});

test('no style asks a third party for anything, and all that it asks for is there', () => {
  expect(styles.length).toBeGreaterThan(0);
  const files = new Set(filesIn(site));
  const wanted = styles.flatMap((file) => [...readFileSync(join(site, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map((match) => match[1] ?? match[2]!));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((address) => !address.startsWith('data:') && !files.has(address.replace(/^\//, '').split(/[?#]/)[0]!))).toEqual([]);
});

/** A block of data for machines is a script in name only: browsers do not run it, and no policy forbids it. */
const program = 'script:not([type="application/ld+json"])';

test('no page has a script, style or handler in its text', () => {
  expect(faultsIn(pages.values(), ({ root, html }) => [
    ...root.querySelectorAll(`${program}:not([src]), script[type="application/ld+json"][src], style, [style]`).map(({ outerHTML }) => outerHTML.slice(0, 100)),
    ...root.querySelectorAll('*').filter(({ attributes }) => Object.keys(attributes).some((name) => /^on/i.test(name))).map(({ outerHTML }) => outerHTML.slice(0, 100)),
    ...(/(?:href|src|action)\s*=\s*["']?\s*javascript:/i.test(html) ? ['a javascript: address'] : []),
  ])).toEqual([]);
});

test('beside previews, the key to the search, and the contents and folds of entries, only what is worked by a form has a script', () => {
  const own = ({ root }: Page) => root.querySelectorAll(program).map((script) => script.getAttribute('src')!).filter((src) => !/^\/assets\/(?:Base|Entry|SearchBox)\./.test(src));
  const worked = 'form.cite-paragraph, form.day, form.tools, form.compare-choice';
  expect([...pages.values()].filter((page) => own(page).length > 0 && !page.root.querySelector(worked)).map(({ address }) => address)).toEqual(['/search/']);
});

test('the headers for hosts stand once, above all pages, kept ones included', () => {
  const names = Object.keys(forms());
  expect(filesIn(site).filter((file) => names.includes(file.split('/').at(-1)!))).toEqual(names.toSorted());
});
