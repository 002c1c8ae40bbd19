import { expect, inject, test } from 'vitest';
import { faultsIn, pagesIn } from './pages.ts';

const pages = pagesIn(inject('site'));

test('every page has exactly one main part and one heading of the first level, inside it', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const count = (selector: string) => root.querySelectorAll(selector).length;
    return count('main') === 1 && count('h1') === 1 && count('main h1') === 1 ? [] : [`${count('main')} main, ${count('h1')} h1`];
  })).toEqual([]);
});

test('headings skip no level and none is empty', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    let last = 0;
    return root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading) => {
      const level = Number(heading.tagName[1]);
      const skipped = level > last + 1;
      last = level;
      return [...(skipped ? [`a skipped level before "${heading.text.trim()}"`] : []), ...(heading.text.trim() ? [] : ['an empty heading'])];
    });
  })).toEqual([]);
});

test('no identifier is used twice on a page', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    return [...new Set(ids.filter((id, index) => !id || /\s/.test(id) || ids.indexOf(id) !== index))].map((id) => `#${id}`);
  })).toEqual([]);
});

test('whatever refers to another element of the page finds it', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const ids = new Set(root.querySelectorAll('[id]').map(({ id }) => id));
    return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'].flatMap((name) => root.querySelectorAll(`[${name}]`)
      .flatMap((element) => element.getAttribute(name)!.split(/\s+/)).filter((id) => !ids.has(id)).map((id) => `${name}="${id}"`));
  })).toEqual([]);
});

test('every page but the home page and the missing one has breadcrumbs from the home page to itself', () => {
  expect(faultsIn(pages.values(), ({ address, root }) => {
    const crumbs = root.querySelectorAll('nav[aria-label="Breadcrumbs"] li');
    if (address === '/' || address === '/404.html') return crumbs.length ? ['it has breadcrumbs'] : [];
    const hrefs = crumbs.slice(0, -1).map((crumb) => crumb.querySelector('a')?.getAttribute('href') ?? '');
    const parents = address.split('/').slice(1, -2).map((_part, index, parts) => `/${parts.slice(0, index + 1).join('/')}/`);
    const right = hrefs.join() === ['/', ...parents].join() && crumbs.at(-1)?.getAttribute('aria-current') === 'page' && crumbs.at(-1)!.text.trim() !== '';
    return right ? [] : [`${hrefs.join(' › ')} › ${crumbs.at(-1)?.text ?? 'nothing'}`];
  })).toEqual([]);
});

test('the header marks the section of the page', () => {
  expect(faultsIn(pages.values(), ({ address, root }) => {
    const marked = root.querySelectorAll('header nav a[aria-current]').map((link) => link.getAttribute('href')!);
    const sections = root.querySelectorAll('header nav a').map((link) => link.getAttribute('href')!).filter((href) => address.startsWith(href));
    return marked.join() === sections.join() ? [] : [`${marked.join()} is marked, not ${sections.join()}`];
  })).toEqual([]);
});

test('the first link of every page skips to its content', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const first = root.querySelector('body a')!;
    return first.getAttribute('href') === `#${root.querySelector('main')!.id}` ? [] : [first.outerHTML];
  })).toEqual([]);
});

test('every table of data has a caption, rows, and a scope for each of its headings', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('table').filter((table) => !table.closest('.prose')).flatMap((table) => [
    ...(table.querySelector('caption')?.text.trim() ? [] : ['a table without caption']),
    ...table.querySelectorAll('th').filter((cell) => !/^(?:col|row)$/.test(cell.getAttribute('scope') ?? '')).map((cell) => `no scope: ${cell.text}`),
    ...(table.querySelectorAll('tbody tr').length ? [] : ['a table without rows']),
  ]))).toEqual([]);
});

test('no list, cell of a definition, link or button is empty', () => {
  expect(faultsIn(pages.values(), ({ address, root }) => root.querySelectorAll('ul, ol, dl, dt, dd, a, button')
    .filter((element) => !element.text.trim() && !element.getAttribute('aria-label') && !(address === '/search/' && element.closest('#search'))).map((element) => element.outerHTML.slice(0, 120)))).toEqual([]);
});

test('the contents of an entry name every part of it, in the order of the page', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const contents = root.querySelectorAll('nav[aria-label="On this page"] a').map((link) => link.getAttribute('href')!.slice(1));
    if (!contents.length) return [];
    const parts = root.querySelectorAll('.text h2[id]').map(({ id }) => id);
    return parts.join() === contents.filter((id) => parts.includes(id)).join() ? [] : [`it has ${parts.join()}, its contents ${contents.join()}`];
  })).toEqual([]);
});
