import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { File } from '../../src/corpus/corpus.ts';
import { after } from '../../src/corpus/editing/create.ts';
import { rename } from '../../src/corpus/editing/rename.ts';
import { base, overlay, released } from './golden.ts';

const text = (path: string) => base.find((file) => file.path === path)!.text;
const release = released(base, '2026.11.0', '2023-04-01');
const edited: File = { path: 'conflicts/mali/jnim.md', text: text('conflicts/mali/jnim.md').replace('many clashes', 'very many clashes') };
const recorded = (fields: string): File => ({ path: 'conflicts/mali/history.yaml', text: `${text('conflicts/mali/history.yaml')}- { id: later, ${fields}, kind: wording, what: The text is clearer. }\n` });
const said = (files: File[], drop: string[] = [], releases = [release]) => check(overlay(files, drop), 'content', undefined, releases).findings.filter(({ rule }) => rule === 'change-recorded').map(({ message }) => message);

test('content that is as it was released, or was never released, needs no record', () => {
  expect(said([])).toEqual([]);
  expect(said([edited], [], [])).toEqual([]);
});

test('a change is recorded by an entry of the history that is new since the release and dated since', () => {
  expect(said([edited])).toHaveLength(1);
  expect(said([edited, recorded('date: 2023-04-02')])).toEqual([]);
  expect(said([edited, recorded('date: 2023-03-31')])).toHaveLength(1);
  const before = released(overlay([recorded('date: 2023-04-02')]), '2026.11.0', '2023-04-01');
  expect(said([edited, recorded('date: 2023-04-02')], [], [before])).toHaveLength(1);
});

test('an entry about another classification does not record that of this one', () => {
  expect(said([edited, recorded('date: 2023-04-02, about: [mali/jnim]')])).toEqual([]);
  expect(said([edited, recorded('date: 2023-04-02, about: [mali/other]')])).toHaveLength(1);
});

test('the profile, its chronology, its corrections and their removal are changes too, told in one finding', () => {
  const files = [
    { path: 'conflicts/mali/profile.md', text: text('conflicts/mali/profile.md').replace('Mali fights JNIM.', 'Mali fights JNIM and others.') },
    { path: 'conflicts/mali/chronology.yaml', text: text('conflicts/mali/chronology.yaml').replace(/what: .*/, 'what: Something else.') },
    { path: 'conflicts/mali/corrections.yaml', text: '[]\n' },
  ];
  expect(said(files)).toEqual(['"mali", "day-of-soumpi", "2018-01-27-soumpi" differ from release 2026.11.0, and the history of "mali" does not say so']);
});

test('what belongs to no profile has no history to stand in, and a profile that is newer than the release has its own', () => {
  expect(said([{ path: 'parties/mali.md', text: text('parties/mali.md').replace(/summary: .*/, 'summary: Another sentence.') }])).toEqual([]);
  expect(said([edited], [], [{ ...release, entries: release.entries.filter(({ id, profile }) => id !== 'mali' && profile !== 'mali') }])).toEqual([]);
});

test('a profile that was renamed since is compared with what it was', () => {
  const renamed = after(base, rename(base, 'conflict', 'mali', 'the-sahel').changes);
  const saidOf = (path: string, edit: (words: string) => string) => check(renamed.map((file) => (file.path === `conflicts/the-sahel/${path}` ? { ...file, text: edit(file.text) } : file)), 'content', undefined, [release])
    .findings.filter(({ rule }) => rule === 'change-recorded').map(({ message }) => message);
  const differs = (id: string) => [`"${id}" differs from release 2026.11.0, and the history of "the-sahel" does not say so`];
  expect(saidOf('profile.md', (words) => words)).toEqual([]);
  expect(saidOf('profile.md', (words) => words.replace('Mali fights JNIM.', 'Mali fights JNIM and others.'))).toEqual(differs('the-sahel'));
  expect(saidOf('jnim.md', (words) => words.replace('many clashes', 'very many clashes'))).toEqual(differs('the-sahel/jnim'));
  expect(saidOf('chronology.yaml', (words) => words.replace('what: A law', 'what: No law'))).toEqual(differs('2018-04'));
});

test('an entry of the history that was only renamed since records nothing', () => {
  const renamed = after(base, rename(base, 'change', 'mali/published', 'mali/first').changes);
  expect(check(renamed.map((file) => (file.path === edited.path ? edited : file)), 'content', undefined, [release]).findings.filter(({ rule }) => rule === 'change-recorded')).toHaveLength(1);
});
