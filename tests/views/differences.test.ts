import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/views/differences.ts';
import { fieldName } from '../../src/views/data/fieldName.ts';
import { kinds } from '../../src/domain/entry.ts';
import { schemaOf } from '../../src/views/data/schemas.ts';
import { historyView, releasesView, siteChangesView } from '../../src/views/history.ts';
import { base, overlay, released } from '../corpus/golden.ts';

const before = check(base).corpus;
const text = (path: string) => base.find((file) => file.path === path)!.text;
const withRelease = (corpus: Corpus): Corpus => ({ ...corpus, releases: [{ version: '2026.11.0', date: '2026-11-24', pages: new Set(['/conflicts/mali/']), entries: entriesOf(before), files: [], size: 0 }] });
const after = withRelease(check(overlay([
  { path: 'conflicts/mali/jnim.md', text: text('conflicts/mali/jnim.md').replace('There were many clashes.', 'There were very many clashes.').replace('The [test]', 'This [test]') },
  { path: 'parties/mali.md', text: text('parties/mali.md').replace(/summary: .*/, 'summary: Another sentence.') },
])).corpus);

test('without a release there is nothing to compare with', () => {
  expect(historyView(before, 'mali').since).toEqual([]);
});

test('against a release of the same content nothing has changed', () => {
  expect(siteChangesView(withRelease(before)).since).toMatchObject([{ version: '2026.11.0', date: '24 November 2026', differences: [] }]);
});

test('the history of a profile tells each field and paragraph that changed, and of no other entry', () => {
  const [since] = historyView(after, 'mali').since;
  expect(since!.kept).toEqual({ href: '/releases/2026.11.0/conflicts/mali/', text: 'The page as it was in release 2026.11.0' });
  expect(since!.differences).toMatchObject([{ href: '/conflicts/mali/jnim/', kind: 'Classification', is: 'changed' }]);
  const fields = Object.fromEntries(since!.differences[0]!.fields.map(({ key, ...values }) => [key, values]));
  expect(fields['intensity.reason']).toEqual({ field: 'Intensity of the violence between the sides › Why', before: ['There were many clashes.'], after: ['There were very many clashes.'] });
  expect(fields['text']).toMatchObject({ before: ['The test is met. (The conflicts in Mali)'], after: ['This test is met. (The conflicts in Mali)'] });
});

test('the changes of the site tell of every entry', () => {
  expect(siteChangesView(after).since[0]!.differences.map(({ href }) => href)).toEqual(expect.arrayContaining(['/conflicts/mali/jnim/', '/parties/mali/']));
});

test('readers are told neither of moved links nor of exceptions to rules of the checker', () => {
  const moved = check(overlay([
    { path: 'parties/jnim.md', text: text('parties/jnim.md').replace('[Mali](mali.md)', 'Mali').replace('summary:', 'exceptions: [{ rule: name-known, reason: It is a name. }]\nsummary:') },
  ])).corpus;
  expect(siteChangesView(withRelease(moved)).since[0]!.differences).toEqual([]);
  const cited = check(overlay([{ path: 'parties/jnim.md', text: text('parties/jnim.md').replace('[@news]', '[@news; @rulac, p. 2]') }])).corpus;
  expect(siteChangesView(withRelease(cited)).since[0]!.differences.map(({ fields }) => fields)).toMatchObject([[{ key: 'text', after: [expect.stringMatching(/^It fights Mali\. \(.*; .*, p\. 2\)$/)] }]]);
});

test('a field is named in plain words, from the description of its schema or from its key', () => {
  expect(fieldName('conflict', ['reviewed'])).toEqual(['The day up to which facts and law were considered']);
  expect(fieldName('conflict', ['summary'])).toEqual(['Summary']);
  expect(fieldName('classification', ['sides', 'ownIntensity', 'finding'])).toEqual(['The two opposing sides', 'Whether its own fighting with the other side reaches the threshold of intensity', 'The editor’s judgement']);
  expect(fieldName('incident', ['killed', 'foreign-soldiers', 'at-least'])).toEqual(['Deaths by kind of person', 'Soldiers of a State other than the territorial one', 'So many or more']);
  expect(fieldName('party', ['onceThere', 'at'])).toEqual(['Once there', 'At']);
});

test('no field of any kind is shown by its raw key', () => {
  const names = kinds.flatMap((kind) => Object.keys(schemaOf(kind).properties!).map((key) => ({ key, name: fieldName(kind, [key])[0]! })));
  expect(names.filter(({ name }) => !/^[\p{Lu}\d][^`]*$/u.test(name) || /[a-z][A-Z]/.test(name))).toEqual([]);
});

const edited = overlay([{ path: 'conflicts/mali/history.yaml', text: `${text('conflicts/mali/history.yaml')}- { id: later, date: 2026-12-01, kind: wording, what: The text is clearer. }\n` }, { path: 'conflicts/mali/jnim.md', text: text('conflicts/mali/jnim.md').replace('There were many clashes.', 'There were some clashes.') }]);
const two = [{ ...released(edited, '2027.1.0', '2027-01-02', ['/conflicts/mali/']), files: ['conflicts/mali.json', 'cite/conflicts/mali.ris'], size: 4_512_345 }, released(base, '2026.11.0', '2026-11-24', ['/conflicts/mali/'])];
const now: Corpus = { ...before, releases: two };

test('any two releases are compared, and each with now', () => {
  const { since } = historyView(now, 'mali');
  expect(since.map(({ id, differences }) => [id, differences.length])).toEqual([['since-2027.1.0', 2], ['since-2026.11.0', 0], ['since-2026.11.0-2027.1.0', 2]]);
  expect(since[2]).toMatchObject({ version: '2026.11.0', date: '24 November 2026', until: { version: '2027.1.0', date: '2 January 2027' } });
  expect(since[2]!.differences.find(({ kind }) => kind === 'Classification')!.fields[0]).toMatchObject({ before: ['There were many clashes.'], after: ['There were some clashes.'] });
});

test('the list of releases says of each what changed since the one before and what its archive holds', () => {
  const [newer, older] = releasesView(now).releases;
  expect(newer).toMatchObject({ date: '2 January 2027', pages: 1, size: '4.5 MB', changed: { before: '2026.11.0', count: 1, first: [{ name: 'Mali v JNIM', href: '/conflicts/mali/jnim/', is: 'changed' }], href: '/changes/#since-2026.11.0-2027.1.0' } });
  expect(newer!.holds.slice(2)).toEqual(['each page of an entry as JSON and Markdown', 'each page and its sources as BibTeX, RIS and CSL-JSON']);
  expect(older!.changed).toBeUndefined();
  expect(older!.holds).toHaveLength(2);
  expect(siteChangesView(now).since.map(({ id }) => id)).toContain('since-2026.11.0-2027.1.0');
});
