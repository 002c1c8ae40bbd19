import { expect, test } from 'vitest';
import { create } from '../../../src/corpus/editing/create.ts';
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
  expect(insertItem('x.yaml', '# Head\n[]\n', item)).toBe(`# Head\n\n${item}`);
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
  [{ kind: 'party', name: 'a'.repeat(300) }, 'The identifier is too long'], [{ kind: 'party', name: '007' }, 'would be read as a number'], [{ kind: 'party', name: 'null' }, 'would be read as a value'],
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

test('the identifier of an incident dates it', () => {
  const changes = create(base, { kind: 'incident', name: 'mali', own: '2018-02-gao' });
  const text = changes.get('conflicts/mali/chronology.yaml')!;
  expect(text).toMatch(/- id: 2018-02-gao\n(?: {2}#.*\n)+ {2}date: 2018-02\n/);
  expect(text.indexOf('2018-01-27-soumpi')).toBeLessThan(text.indexOf('2018-02-gao'));
  expect(text.indexOf('2018-02-gao')).toBeLessThan(text.indexOf('- id: 2018-04'));
});
