import { expect, test } from 'vitest';
import { classificationsIn } from '../../src/views/classifications.ts';
import { conceptsView } from '../../src/views/lists/concepts.ts';
import { conflictsView } from '../../src/views/lists/conflicts.ts';
import { instrumentsView } from '../../src/views/lists/instruments.ts';
import { interventionsView } from '../../src/views/lists/interventions.ts';
import { partiesView } from '../../src/views/lists/parties.ts';
import { neighboursOf } from '../../src/views/order.ts';
import { PageMaker } from '../../src/views/page.ts';
import type { Kind } from '../../src/domain/entry.ts';
import { corpus, entryPages } from './real.ts';

const page = new PageMaker(corpus);
/** The addresses met when one goes on from an entry to the next until there is none. */
function walk(kind: Kind, from: string): string[] {
  const met = [page.href(kind, from)];
  const id = (href: string) => [...corpus[kind].keys()].find((each) => page.href(kind, each) === href)!;
  for (let next = neighboursOf(page, kind, from).next; next; next = neighboursOf(page, kind, id(next.href)).next) {
    expect(neighboursOf(page, kind, id(next.href)).previous?.href).toBe(met.at(-1));
    met.push(next.href);
  }
  return met;
}
const id = (href: string) => href.split('/').at(-2)!;
const hrefs = (list: { href: string }[]) => list.map(({ href }) => href);

test('one goes through a section in the order of its list, and back', () => {
  const sections = {
    conflict: hrefs(conflictsView(corpus).profiles), instrument: instrumentsView(corpus).groups.flatMap(({ items }) => hrefs(items)),
    concept: conceptsView(corpus).groups.flatMap(({ items }) => hrefs(items)), intervention: hrefs(interventionsView(corpus).rows),
  };
  for (const [kind, list] of Object.entries(sections)) {
    expect(list.length, kind).toBeGreaterThan(3);
    expect(walk(kind as Kind, id(list[0]!)), kind).toEqual(list);
  }
});

test('one goes through the parties of one kind, and no further', () => {
  for (const { name, items } of partiesView(corpus).groups) expect(walk('party', id(items[0]!.href)), name).toEqual(hrefs(items));
});

test('one goes through the classifications of one profile in its order, and no further', () => {
  for (const profile of corpus.conflict.keys()) {
    const list = classificationsIn(corpus, profile).map((each) => each.id);
    expect(walk('classification', list[0]!)).toEqual(list.map((each) => page.href('classification', each)));
  }
});

test('what stands beside an entry is named, with what it is; at the ends there is nothing', () => {
  const concepts = conceptsView(corpus).groups.flatMap(({ items }) => items);
  const { previous, next } = neighboursOf(page, 'concept', id(concepts[0]!.href));
  expect(previous).toBeUndefined();
  expect(next).toEqual({ href: concepts[1]!.href, text: concepts[1]!.text, kind: 'Type of conflict' });
  expect(neighboursOf(page, 'concept', id(concepts.at(-1)!.href)).next).toBeUndefined();
  expect(neighboursOf(page, 'party', 'jnim').next!.kind).toBe('Armed group');
  expect(neighboursOf(page, 'source', [...corpus.source.keys()][3]!)).toEqual({});
});

test('every page of an entry but a source has its neighbours in its frame, unless it is alone', () => {
  const with_ = entryPages.filter(({ frame }) => frame.neighbours?.previous ?? frame.neighbours?.next).map(({ frame }) => frame.address);
  expect(with_.some((address) => address.startsWith('/sources/'))).toBe(false);
  const alone = entryPages.filter(({ frame }) => !frame.address.startsWith('/sources/') && !with_.includes(frame.address)).map(({ frame }) => frame.address);
  const kinds = [...corpus.party.values()].map(({ data }) => data.kind);
  const single = [...corpus.party.values()].filter(({ data }) => kinds.filter((kind) => kind === data.kind).length === 1).map((party) => page.href('party', party.id));
  const lone = [...corpus.conflict.keys()].flatMap((profile) => { const list = classificationsIn(corpus, profile); return list.length === 1 ? [page.href('classification', list[0]!.id)] : []; });
  expect(alone.toSorted()).toEqual([...single, ...lone].toSorted());
});
