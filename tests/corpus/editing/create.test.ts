import { expect, test } from 'vitest';
import type { File } from '../../../src/corpus/corpus.ts';
import { create, type Wanted } from '../../../src/corpus/editing/create.ts';
import { insertItem } from '../../../src/corpus/editing/insert.ts';
import { kindNamed } from '../../../src/corpus/editing/names.ts';
import { base, overlay } from '../golden.ts';

const list = `# Events, in order.

- id: 2017-a
  date: 2017   # about then
  what: "A:  b"

# The second year

- id: 2018-b
  date: 2018-02
  what: >-
    Long
    text
- { id: 2019-c, date: 2019 }
`;
const item = '- id: x\n  date: y\n';

test.each([
  ['2016', 2], ['2017-05-01', 5], ['2018-02', 13], ['2018-02-03', 13], ['2020', 14],
])('an item of %s goes after what is not later, and everything else stays as it is', (date, at) => {
  const text = insertItem('x.yaml', list, item, date);
  const lines = list.trimEnd().split('\n');
  expect(text.split('\n').indexOf('- id: x') - (text.split('\n')[text.split('\n').indexOf('- id: x') - 1] === '' && at !== 2 ? 1 : 0)).toBe(at);
  const kept = text.trimEnd().split('\n');
  kept.splice(kept.indexOf('- id: x'), 2);
  expect(kept.filter(Boolean)).toEqual(lines.filter(Boolean));
});

test('without a date an item goes to the end, and an empty list begins with it', () => {
  expect(insertItem('x.yaml', list, item)).toBe(`${list}\n${item}`);
  expect(insertItem('x.yaml', '- id: a\n- id: b\n', item)).toBe(`- id: a\n- id: b\n${item}`);
  expect(insertItem('x.yaml', '', item)).toBe(item);
  expect(insertItem('x.yaml', '# Head\n  - id: a\n    b: c\n\n  # of d\n  - id: d\n', item)).toBe('# Head\n  - id: a\n    b: c\n\n  # of d\n  - id: d\n\n  - id: x\n    date: y\n');
  expect(insertItem('x.yaml', '# Head\n[]\n', item)).toBe(`# Head\n\n${item}`);
});

test('an item goes between those that are there with their remarks', () => {
  const remarked = '# Head\n\n# of a\n- id: a\n  date: 2017\n  #note:\n# of b\n- id: b\n  date: 2018\n';
  expect(insertItem('x.yaml', remarked, item, '2017-05')).toBe(remarked.replace('# of b', `\n${item}# of b`));
  expect(insertItem('x.yaml', remarked, item, '2016')).toBe(remarked.replace('# of a', `${item}\n# of a`));
});

test('a list that cannot be read is left alone', () => {
  expect(() => insertItem('content/x.yaml', '- id: [a\n', item)).toThrow('content/x.yaml has faults; mend it first: npm run check');
  expect(() => insertItem('x.yaml', '{ a: b }', item)).toThrow('x.yaml is not a list');
  expect(() => insertItem('x.yaml', '[{ id: a }]', item)).toThrow('x.yaml is not a list with an item on each "-"');
});

test('kinds are known by the words of editors, and near ones are offered', () => {
  expect([kindNamed('profile'), kindNamed('conflict'), kindNamed('party')]).toEqual(['conflict', 'conflict', 'party']);
  expect(() => kindNamed('partie')).toThrow('There is no kind "partie": did you mean "party"?');
  expect(() => kindNamed('zzzzzzzzzzzz')).toThrow('the kinds are profile, classification, party,');
});

test.each([
  [{ kind: 'party', name: '../x' }, '"../x" cannot be the identifier of a party; write an identifier: lower-case letters, digits and single hyphens'],
  [{ kind: 'party', name: 'x/../../y' }, 'cannot be the identifier'], [{ kind: 'party', name: 'Éa' }, 'cannot be the identifier'], [{ kind: 'party', name: 'a--b' }, 'cannot be the identifier'], [{ kind: 'party', name: '__proto__' }, 'cannot be the identifier'],
  [{ kind: 'party', name: 'a'.repeat(101) }, 'The identifier is too long; write one of at most 100 letters.'], [{ kind: 'incident', name: 'mali', own: `2018-${'a'.repeat(96)}` }, 'The identifier is too long'],
  [{ kind: 'party', name: 'con' }, '"con" is the name of a device on Windows, where no file may have it; choose another identifier.'], [{ kind: 'classification', name: 'mali/lpt1' }, '"lpt1" is the name of a device'], [{ kind: 'source', name: 'x-2018', file: 'aux' }, '"aux" cannot be the name of a list of sources'], [{ kind: 'party', name: '007' }, 'would be read as a number'], [{ kind: 'party', name: 'null' }, 'would be read as a value'],
  [{ kind: 'party', name: 'jnim' }, 'There is a party "jnim" already, in content/parties/jnim.md.'], [{ kind: 'party', name: 'a-z' }, 'is the address of another page'],
  [{ kind: 'classification', name: 'jnim' }, 'write a profile and a name, such as mali/jnim'], [{ kind: 'classification', name: 'mali/profile' }, 'is the address of another page'], [{ kind: 'classification', name: 'maly/x' }, 'There is no profile "maly": did you mean "mali"?'],
  [{ kind: 'incident', name: 'nowhere-at-all' }, 'There is no profile "nowhere-at-all": the profiles are mali.'], [{ kind: 'incident', name: '../mali' }, 'There is no profile'], [{ kind: 'incident', name: 'mali', own: 'soumpi' }, 'write the date, then a name: 2018-01-27-soumpi'],
  [{ kind: 'incident', name: 'mali', own: '2018-01-27-soumpi' }, 'There is an incident "2018-01-27-soumpi" already'], [{ kind: 'change', name: 'mali', own: 'published' }, 'There is a change "mali/published" already'], [{ kind: 'change', name: 'mali', own: '../x' }, 'cannot be the identifier of a change'],
  [{ kind: 'source', name: 'x-2018', file: '../x' }, '"../x" cannot be the name of a list of sources'], [{ kind: 'concept', name: 'organised-group' }, 'retired; it is never used again'], [{ kind: 'concept', name: 'organization' }, 'was the identifier of what is now "organisation"; it is never used again'],
] as const)('%j is refused', (wanted, message) => {
  expect(() => create(base, wanted)).toThrow(message);
});

test('a file that is there is never written over, even one that cannot be read', () => {
  expect(() => create(overlay([{ path: 'parties/broken.md', text: 'half a text' }]), { kind: 'party', name: 'broken' })).toThrow('There is a file content/parties/broken.md already.');
});

const textOf = (path: string) => base.find((file) => file.path === path)!.text;
const unread = (path: string, message: string, help: string, line?: number): File => ({ path, text: '', fault: { rule: 'file-encoding', message, help, ...(line ? { line } : {}) } });

test.each<[Wanted, File, string]>([
  [{ kind: 'incident', name: 'mali' }, unread('conflicts/mali/chronology.yaml', 'has bytes that are not UTF-8', 'save it in the encoding UTF-8', 7), 'content/conflicts/mali/chronology.yaml:7 has bytes that are not UTF-8; save it in the encoding UTF-8. Nothing was written.'],
  [{ kind: 'correction', name: 'mali' }, unread('conflicts/mali/corrections.yaml', 'is a link to another place', 'put the file itself there'), 'content/conflicts/mali/corrections.yaml is a link to another place; put the file itself there. Nothing was written.'],
  [{ kind: 'change', name: 'mali', own: 'x' }, unread('conflicts/mali/history.yaml', 'has 600,000 bytes, more than 500,000', 'divide it'), 'content/conflicts/mali/history.yaml:1 has a fault, so that it cannot be told whether it has "x" already; mend it first: npm run check'],
  [{ kind: 'source', name: 'x-2018' }, unread('sources/sources.yaml', 'has bytes that are not UTF-8', 'save it', 3), 'content/sources/sources.yaml:3 has a fault, so that it cannot be told whether it has "x-2018" already'],
  [{ kind: 'party', name: 'x' }, unread('parties', 'is a link to another place', 'put the file itself there'), 'content/parties is a link to another place; put the file itself there. Nothing was written.'],
])('%j is refused where it would be written over, or beside, what could not be read', (wanted, file, message) => {
  expect(() => create(overlay([file]), wanted)).toThrow(message);
});

test.each<[string, string, string, Wanted, string]>([
  ['a profile', 'conflicts/mali/profile.md', textOf('conflicts/mali/profile.md').replace('nextReview: 2023-09', 'nextReview: soon'), { kind: 'incident', name: 'mali' }, 'content/conflicts/mali/profile.md:7 has a fault; mend it first: npm run check'],
  ['a profile', 'conflicts/mali/profile.md', 'no', { kind: 'classification', name: 'mali/x' }, 'content/conflicts/mali/profile.md:1 has a fault; mend it first: npm run check'],
  ['a register', 'retired.yaml', textOf('retired.yaml').replace('on: 2023-04-01', 'on: April'), { kind: 'concept', name: 'organised-group' }, 'content/retired.yaml:4 has a fault, so that it cannot be told which identifiers were used before; mend it first: npm run check'],
  ['a register', 'redirects.yaml', '- { kind: [', { kind: 'party', name: 'x' }, 'content/redirects.yaml:1 has a fault, so that'],
  ['an item', 'conflicts/mali/chronology.yaml', textOf('conflicts/mali/chronology.yaml').replace('date: 2018-01-27', 'date: January'), { kind: 'incident', name: 'mali', own: '2018-01-27-soumpi' }, 'There is an incident "2018-01-27-soumpi" already, in content/conflicts/mali/chronology.yaml:1.'],
  ['an item', 'conflicts/mali/history.yaml', '- id: published\n- id: other\n', { kind: 'change', name: 'mali', own: 'other' }, 'There is a change "other" already, in content/conflicts/mali/history.yaml:2.'],
  ['an item of another list', 'sources/sources.yaml', '- id: news\n  type: papyrus\n', { kind: 'source', name: 'news' }, 'There is a source "news" already, in content/sources/sources.yaml:1.'],
])('with a fault in %s, an identifier that is not free, or whose place is not known, is not given out', (_what, path, text, wanted, message) => {
  expect(() => create(overlay([{ path, text }]), wanted)).toThrow(message);
});

test('the identifier of an incident dates it', () => {
  const changes = create(base, { kind: 'incident', name: 'mali', own: '2018-02-gao' });
  const text = changes.get('conflicts/mali/chronology.yaml')!;
  expect(text).toMatch(/- id: 2018-02-gao\n(?: {2}#.*\n)+ {2}date: 2018-02\n/);
  expect(text.indexOf('2018-01-27-soumpi')).toBeLessThan(text.indexOf('2018-02-gao'));
  expect(text.indexOf('2018-02-gao')).toBeLessThan(text.indexOf('- id: 2018-04'));
  const dateOf = (own: string) => /^ {2}date: (.+)$/m.exec(create(base, { kind: 'incident', name: 'mali', own }).get('conflicts/mali/chronology.yaml')!.split(`- id: ${own}\n`)[1]!)?.[1];
  expect(['2014-2015-coalitions', '2018-13-gao'].map(dateOf)).toEqual(['2014', '2018']);
  expect(() => dateOf('2018-02-31-gao')).toThrow('There is no day 2018-02-31');
});
