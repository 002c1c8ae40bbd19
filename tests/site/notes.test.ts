import { expect, inject, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { faultsIn, pagesIn } from './pages.ts';

const pages = pagesIn(inject('site'));
const marks = '[popovertarget]';

test('every mark opens a note that is on the page', () => {
  expect([...pages.values()].reduce((count, { root }) => count + root.querySelectorAll(marks).length, 0)).toBeGreaterThan(100);
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll(marks).flatMap((mark) => {
    const note = root.getElementById(mark.getAttribute('popovertarget')!);
    return note?.hasAttribute('popover') && mark.tagName === 'BUTTON' && mark.getAttribute('type') === 'button' ? [] : [mark.outerHTML];
  }))).toEqual([]);
});

test('every note leads back to each of its marks, and to no other', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('.note').flatMap((note) => {
    const back = note.querySelectorAll('.back a').map((link) => link.getAttribute('href')!.slice(1));
    const here = root.querySelectorAll(`[popovertarget="${note.id}"]`).map(({ id }) => id);
    return here.length > 0 && back.toSorted().join() === here.toSorted().join() ? [] : [`${note.id} leads to ${back.join()}, its marks are ${here.join()}`];
  }))).toEqual([]);
});

test('notes are numbered in the order in which a reader meets them', () => {
  expect(faultsIn(pages.values(), ({ root }) => {
    const met = [...new Set(root.querySelectorAll(marks).map(({ text }) => Number(text)))];
    return met.every((number, index) => number === index + 1) ? [] : [met.join(' ')];
  })).toEqual([]);
});

test('every note names its source, leads to its page, and stands in the list under its number', () => {
  const { corpus } = check(readFolder('content'));
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('.notes > li').flatMap((item, index) => {
    const link = item.querySelector('.note cite a');
    const id = /^\/sources\/([^/]+)\/$/.exec(link?.getAttribute('href') ?? '')?.[1];
    const record = id ? corpus.source.get(id)?.data : undefined;
    const right = item.querySelector('.n')?.text === String(index + 1) && item.querySelector('.note')?.id === `note-${index + 1}` && record && link!.text.trim()
      && (!record.URL || item.querySelector('a.out')?.getAttribute('href') === record.URL);
    return right ? [] : [item.outerHTML.slice(0, 200)];
  }))).toEqual([]);
});

test('every citation of an entry is a mark on its page', () => {
  const { corpus } = check(readFolder('content'));
  const home = { party: '/parties/', instrument: '/instruments/', concept: '/concepts/', intervention: '/interventions/', classification: '/conflicts/' } as const;
  const missing = corpus.references.filter(({ kind, from }) => kind === 'source' && from.kind in home).filter(({ id, from }) => {
    const page = pages.get(`${home[from.kind as keyof typeof home]}${from.id}/`);
    return !page?.root.querySelector(`.note cite a[href="/sources/${id}/"]`);
  });
  expect(missing.map(({ id, from, place }) => `${from.file}:${place.line} cites ${id}`)).toEqual([]);
});

test('a claim without a source tells readers why', () => {
  const { corpus } = check(readFolder('content'));
  const reasons = [...corpus.party.values(), ...corpus.instrument.values(), ...corpus.intervention.values()].flatMap((entry) =>
    [...JSON.stringify(entry.data).matchAll(/"unsourced":("(?:[^"\\]|\\.)*")/g)].map((match) => ({ entry, reason: JSON.parse(match[1]!) as string })));
  const home = { party: 'parties', instrument: 'instruments', intervention: 'interventions' };
  expect(reasons.filter(({ entry, reason }) => !pages.get(`/${home[entry.kind as keyof typeof home]}/${entry.id}/`)?.root.querySelectorAll('.unsourced').some(({ text }) => text.includes(reason)))
    .map(({ entry, reason }) => `${entry.file}: ${reason}`)).toEqual([]);
});
