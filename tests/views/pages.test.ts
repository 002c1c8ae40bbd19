import { describe, expect, test } from 'vitest';
import { corpus, entryPages, listPages, pages, texts, type Page } from './real.ts';

const address = ({ frame }: Page) => frame.address;

test('every entry has a page of its own, and no two pages share an address', () => {
  const kinds = ['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept', 'source'] as const;
  expect(entryPages).toHaveLength(kinds.reduce((sum, kind) => sum + corpus[kind].size, 0));
  expect(new Set(pages.map(address)).size).toBe(pages.length);
  expect(entryPages.length).toBeGreaterThan(200);
});

test('every page has a title, a description and a way back to the front', () => {
  for (const page of pages) {
    const { title, description, breadcrumbs } = page.frame;
    expect([title, description].map((text) => text.trim()), address(page)).toEqual([title, description]);
    expect(title && description, address(page)).toBeTruthy();
    if (address(page) !== '/') expect(breadcrumbs[0], address(page)).toEqual({ href: '/', text: 'Casus' });
  }
});

test('no two pages have the same title', () => {
  const titles = entryPages.filter((page) => !address(page).startsWith('/sources/')).map(({ frame }) => frame.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

const marksIn = (page: Page) => [...texts(page)].flatMap(({ text }) => [...text.matchAll(/ id="(mark-(\d+)-\d+)"[^>]*>(\d+)</g)]).map(([, id, note, shown]) => ({ id: id!, note: note!, shown: shown! }));

describe('on every page', () => {
  test('notes are numbered without a gap, in the order of their list', () => {
    for (const page of entryPages) expect(page.notes?.map(({ number }) => number) ?? [], address(page)).toEqual((page.notes ?? []).map((_, index) => index + 1));
  });

  test('each mark has an address of its own and shows the number of its note', () => {
    for (const page of entryPages) {
      const marks = marksIn(page);
      expect(new Set(marks.map(({ id }) => id)).size, address(page)).toBe(marks.length);
      expect(marks.filter(({ note, shown }) => note !== shown), address(page)).toEqual([]);
    }
  });

  test('the ways back of the notes lead to the marks that are there, and to all of them', () => {
    for (const page of entryPages) {
      expect((page.notes ?? []).flatMap(({ marks }) => marks).sort(), address(page)).toEqual(marksIn(page).map(({ id }) => id).sort());
    }
  });

  test('no source with the same pinpoint has two notes, and no note lacks a mark', () => {
    for (const page of entryPages) {
      const notes = (page.notes ?? []).map(({ source, after }) => source + after);
      expect(new Set(notes).size, address(page)).toBe(notes.length);
      expect((page.notes ?? []).filter(({ marks }) => !marks.length), address(page)).toEqual([]);
    }
  });
});

test('marks in the prose of a page that begins with it are numbered as they are read', () => {
  const first = (html: string) => [...new Set([...html.matchAll(/popovertarget="note-(\d+)"/g)].map((match) => Number(match[1])))];
  for (const page of entryPages.filter((each) => /^\/(?:parties|concepts|conflicts)\/[^/]+\/$/.test(address(each)))) {
    const numbers = first(page.body!.html);
    expect(numbers, address(page)).toEqual(numbers.toSorted((a, b) => a - b));
  }
});

/** Every address that a page has, and the places on it that entries have. */
const places = new Set([
  ...[...corpus.change.values()].map(({ profile, data }) => `/conflicts/${profile}/history/#${data.id}`),
  // Groups of lists have their places, and so have the records of who is bound by an instrument.
  ...pages.flatMap((page) => [address(page), ...[...texts(page)].filter(({ key }) => key === 'anchor').map(({ text }) => `${address(page)}#${text}`)]), '/about/#types', '/search/', '/data/', '/about/',
  ...entryPages.flatMap((page) => (page.notes ?? []).flatMap(({ marks }) => marks.map((mark) => `${address(page)}#${mark}`))),
  ...[...corpus.incident.values()].map(({ id, profile }) => `/conflicts/${profile}/#${id}`), ...[...corpus.correction.values()].map(({ id, profile }) => `/conflicts/${profile}/#correction-${id}`),
  ...[...corpus.classification.keys()].map((id) => `/conflicts/${id}/#findings`), ...[...corpus.party.values()].filter(({ data }) => data.organisation.length).map(({ id }) => `/parties/${id}/#organisation`),
]);

test('every link within the site, in data and in prose, leads to a page or to a place on one', () => {
  const links = pages.flatMap((page) => [...texts(page)].flatMap(({ key, text }) => [
    ...(key === 'href' || key === 'address' || key === 'source' && text.startsWith('/') ? [text] : []), ...[...text.matchAll(/<a href="([^"#][^"]*)"/g)].map((match) => match[1]!),
  ].map((href) => ({ page: address(page), href: href.startsWith('#') ? address(page) + href : href }))));
  expect(links.length).toBeGreaterThan(5000);
  expect(links.filter(({ href }) => !/^https?:/.test(href) && !places.has(href))).toEqual([]);
});

test('no heading of a page has the address of another', () => {
  for (const page of entryPages) {
    const ids = [...(page.body?.html ?? '').matchAll(/<h\d id="([^"]*)"/g)].map((match) => match[1]!);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index), address(page)).toEqual([]);
  }
});

/** Identifiers that are not themselves a name or a word of the language: those with a hyphen, a slash or a digit. */
const ids = new Set((['conflict', 'classification', 'party', 'intervention', 'incident', 'correction', 'instrument', 'concept', 'source'] as const).flatMap((kind) => [...corpus[kind].keys()]).filter((id) => /[-/\d]/.test(id)));

test('no view prints an identifier where a name exists', () => {
  // The page of a source gives its key, for editors to cite it by.
  const addressing = new Set(['href', 'address', 'id', 'source', 'edtf', 'marks']);
  const printed = pages.flatMap((page) => [...texts(page)].filter(({ key, text }) => !addressing.has(key) && ids.has(text) && !(key === 'value' && address(page) === `/sources/${text}/`)).map(({ key, text }) => `${address(page)}: ${key} ${text}`));
  expect(printed).toEqual([]);
});

test('no link is without words, and no text shows a value of the model in place of a word', () => {
  for (const page of pages) {
    for (const { key, text } of texts(page)) {
      if (key === 'text' || key === 'word' || key === 'statusWord' || key === 'typeWord') expect(text, `${address(page)} ${key}`).toMatch(/\S/);
      if (['word', 'words', 'kind', 'role', 'statusWord', 'typeWord'].includes(key)) expect(text, `${address(page)} ${key}`).toMatch(/^[\p{Lu}\d]/u);
      expect(text, `${address(page)} ${key}`).not.toMatch(/^(?:undefined|null)\b|undefined[–/]|\bNaN\b|\[object /);
    }
  }
});

test('lists and the front page are views without notes', () => {
  expect(listPages.filter((page) => page.notes)).toEqual([]);
  expect(listPages.flatMap((page) => marksIn(page))).toEqual([]);
});
