import { expect, inject, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { incidentsOf } from '../../src/views/incidents.ts';
import { faultsIn, pagesIn, part, type Page } from './pages.ts';

const pages = pagesIn(inject('site'));
const { corpus } = check(readFolder('content'));
const profiles = [...corpus.conflict.keys()].map((id) => ({ id, page: pages.get(`/conflicts/${id}/`)! }));
const classifications = [...corpus.classification.keys()].map((id) => pages.get(`/conflicts/${id}/`)!);
const withPictures = [...profiles.map(({ page }) => page), ...classifications];
const evidenced = withPictures.filter((page) => part(page, 'evidence'));

/** The rows of a table in the words of its cells. */
const rowsOf = (page: Page, id: string, table: number): string[][] => part(page, id)!.querySelectorAll('details.same table')[table]!.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map(({ text }) => text.trim()));

test('every profile and classification has a timeline, with the same as a table', () => {
  expect(faultsIn(withPictures, (page) => {
    const timeline = part(page, 'timeline');
    const drawn = timeline?.querySelectorAll('.bars g').length ?? 0;
    return drawn > 0 && rowsOf(page, 'timeline', 0).length === drawn ? [] : [`${drawn} bars, ${timeline ? rowsOf(page, 'timeline', 0).length : 'no'} rows`];
  })).toEqual([]);
});

test('the table of a timeline says of each row what the picture says', () => {
  expect(faultsIn(withPictures, (page) => {
    const names = part(page, 'timeline')!.querySelectorAll('.rows li:has(.bars)').flatMap((row) => row.querySelectorAll('.bars g').map(() => row.querySelector('.name b')!.text));
    const rows = rowsOf(page, 'timeline', 0);
    return rows.flatMap(([name, word, from, to], index) => (name === names[index] && word && from && to ? [] : [`${name}, ${word}, ${from}, ${to} for ${names[index]}`]));
  })).toEqual([]);
});

test('every entry of a chronology is a mark and a link in the table, once each, and they lead to it', () => {
  for (const { id, page } of profiles) {
    const timeline = part(page, 'timeline')!;
    const entries = incidentsOf(corpus, id).map((each) => `#${each.id}`).sort();
    expect(timeline.querySelectorAll('details.same table')[1]!.querySelectorAll('a').map((link) => link.getAttribute('href')!).sort(), id).toEqual(entries);
    expect(timeline.querySelectorAll('.marks :is(circle, rect:not(.hit))').length, id).toBe(entries.length);
  }
});

test('a link that only the pointer reaches has an equal in the table beside it', () => {
  expect(faultsIn(withPictures, (page) => page.root.querySelectorAll('svg[aria-hidden="true"] a').flatMap((link) => {
    const equal = part(page, 'timeline')!.querySelectorAll('details.same a').some((other) => other.getAttribute('href') === link.getAttribute('href'));
    return equal && link.getAttribute('tabindex') === '-1' && link.querySelector('title')?.text.trim() ? [] : [link.outerHTML.slice(0, 120)];
  }))).toEqual([]);
});

test('every picture has a name, or is hidden beside words that say the same', () => {
  expect(faultsIn(withPictures, (page) => ['timeline', 'evidence'].flatMap((id) => part(page, id)?.querySelectorAll('svg') ?? [])
    .filter((svg) => !svg.closest('.same') && svg.getAttribute('aria-hidden') !== 'true' && !(svg.getAttribute('role') === 'img' && svg.getAttribute('aria-label')) && !svg.parentNode?.closest('svg')).map((svg) => svg.outerHTML.slice(0, 120)))).toEqual([]);
});

test('the evidence by quarter is said to be no count, and its table has every quarter that is drawn', () => {
  expect(evidenced.length).toBeGreaterThan(6);
  expect(pages.get('/conflicts/golan-heights/')!.root.querySelector('#evidence')).toBeNull();
  expect(faultsIn(evidenced, (page) => {
    const section = part(page, 'evidence')!;
    const blocks = section.querySelectorAll('.panel svg[role="img"] rect:not(.possible):not(.beyond)').filter((rect) => rect.getAttribute('height') === '5.5').length;
    const apart = section.querySelectorAll('.panel p').map(({ text }) => text).filter((text) => text.startsWith('Not dated')).join(' ');
    const rows = rowsOf(page, 'evidence', 0).map((cells) => cells.slice(-3));
    const count = rows.filter(([when]) => !apart.includes(`${when}, `)).reduce((sum, [, incidents]) => sum + Number(/^\d+/.exec(incidents!)![0]), 0);
    return [
      ...(/recorded here as evidence/.test(section.querySelector('p.lead')!.text) && /no count of the violence/.test(section.querySelector('p.lead')!.text) ? [] : ['it does not say what it is']),
      ...(blocks === count ? [] : [`${blocks} blocks, ${count} incidents in the table`]), ...(/\btotal\b/i.test(section.text) ? ['it speaks of a total'] : []),
    ];
  })).toEqual([]);
});

test('pictures have no colours and styles of their own', () => {
  expect(faultsIn(withPictures, (page) => ['timeline', 'evidence'].flatMap((id) => part(page, id)?.querySelectorAll('[style], [stroke], [fill]') ?? [])
    .filter((each) => each.hasAttribute('style') || each.hasAttribute('stroke') || !/^(?:url\(#[a-z-]+\)|currentColor)$/.test(each.getAttribute('fill') ?? '')).map((each) => each.outerHTML.slice(0, 120)))).toEqual([]);
});

test('numbers in pictures have one decimal at most', () => {
  expect(faultsIn(withPictures, (page) => ['timeline', 'evidence'].flatMap((id) => [...(part(page, id)?.outerHTML ?? '').matchAll(/\b(?:x|y|x1|x2|y1|y2|cx|cy|width|height)="[^"]*\.\d\d[^"]*"/g)].map(([text]) => text)))).toEqual([]);
});
