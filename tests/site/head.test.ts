import { expect, inject, test } from 'vitest';
import { faultsIn, pagesIn } from './pages.ts';

const pages = pagesIn(inject('site'));
const published = [...pages.values()].filter(({ address }) => address !== '/404.html');

test('every page has a title of its own', () => {
  const titles = [...pages.values()].map(({ address, root }) => ({ address, titles: root.querySelectorAll('head title').map(({ text }) => text.trim()) }));
  expect(titles.filter((each) => each.titles.length !== 1 || !each.titles[0])).toEqual([]);
  const first = new Map<string, string>();
  const repeated = titles.flatMap(({ address, titles: [title] }) => {
    const other = first.get(title!);
    first.set(title!, other ?? address);
    return other ? [`${other} and ${address}: ${title}`] : [];
  });
  expect(repeated).toEqual([]);
});

test('every page names the site in its title', () => {
  expect(faultsIn(pages.values(), ({ root }) => (/(^Casus: | · Casus$)/.test(root.querySelector('title')!.text) ? [] : [root.querySelector('title')!.text]))).toEqual([]);
});

test('every page describes itself in a sentence', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const texts = root.querySelectorAll('meta[name="description"]').map((meta) => meta.getAttribute('content')?.trim() ?? '');
    return texts.length === 1 && texts[0]!.length > 20 ? [] : [texts.join(' | ') || 'no description'];
  })).toEqual([]);
});

test('every page gives its own address as the canonical one', () => {
  expect(faultsIn(published, ({ address, root }) => {
    const links = root.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href')!);
    return links.length === 1 && new URL(links[0]!).pathname === address ? [] : [links.join(' ') || 'no canonical address'];
  })).toEqual([]);
});

test('every page says what a shared link shows of it', () => {
  expect(faultsIn(published, ({ root }) => {
    const value = (name: string) => root.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
    return value('title') && value('description') && value('url') === root.querySelector('link[rel="canonical"]')?.getAttribute('href') ? [] : ['title, description or address is missing'];
  })).toEqual([]);
});

test('every page says that it is English and in UTF-8, and fits the screen', () => {
  expect(faultsIn(pages.values(), ({ html, root }) => [
    ...(/^<!doctype html>/i.test(html) ? [] : ['no doctype']),
    ...(root.querySelector('html')?.getAttribute('lang') === 'en' ? [] : ['no language']),
    ...(root.querySelector('meta[charset="utf-8"]') ? [] : ['no encoding']),
    ...(/width=device-width/.test(root.querySelector('meta[name="viewport"]')?.getAttribute('content') ?? '') ? [] : ['no viewport']),
  ])).toEqual([]);
});

test('a name in another language says which one', () => {
  const marked = pages.get('/parties/jnim/')!.root.querySelectorAll('[lang]').filter(({ tagName }) => tagName !== 'HTML').map((each) => [each.getAttribute('lang'), each.text]);
  expect(marked).toContainEqual(['fr', 'GSIM']);
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('[lang]').map((each) => each.getAttribute('lang')!)
    .filter((tag) => { try { return Intl.getCanonicalLocales(tag)[0] !== tag; } catch { return true; } }))).toEqual([]);
});
