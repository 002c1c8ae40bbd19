import { expect, test } from 'vitest';
import { check } from '../../../src/corpus/check.ts';
import { after } from '../../../src/corpus/editing/create.ts';
import { rename } from '../../../src/corpus/editing/rename.ts';
import { retire } from '../../../src/corpus/editing/retire.ts';
import { base, overlay } from '../golden.ts';

const spare = overlay([
  { path: 'concepts/spare.md', text: '---\ntitle: A spare concept\nsummary: It is spare.\nis: criterion\n---\n\nIt is. [@spare-2018]\n' },
  { path: 'sources/more.yaml', text: '# Head\n\n- id: spare-2018\n  type: book\n  title: Spare\n\n# Others\n\n- id: other-2019   # kept\n  type: book\n  title: Other\n' },
  { path: 'instruments/note.md', text: '---\ntitle: Note\nkind: resolution\nsummary: It is.\n---\n\nIt is. [@other-2019; @spare-2018]\n' },
]);
const ground = { reason: 'It says nothing new.', on: '2026-12-01' };

test('a retired entry is gone, and a record of it is kept', () => {
  const { changes, retired, left } = retire(spare, 'concept', 'spare', { ...ground, instead: 'organisation' });
  const { corpus, findings } = check(after(spare, changes));
  expect(findings).toEqual([]);
  expect(left).toEqual([]);
  expect(changes.get('concepts/spare.md')).toBeNull();
  expect(retired).toEqual([{ kind: 'concept', id: 'spare', title: 'A spare concept', on: '2026-12-01', reason: 'It says nothing new.', instead: 'organisation' }]);
  expect(corpus.retired.map(({ data }) => data.id)).toEqual(['organised-group', 'spare']);
});

test('an item of a list goes with its lines alone', () => {
  const cited = [...spare.filter(({ path }) => path !== 'concepts/spare.md' && path !== 'instruments/note.md'), { path: 'instruments/note.md', text: '---\ntitle: Note\nkind: resolution\nsummary: It is.\n---\n\nIt is. [@other-2019]\n' }];
  expect(check(cited).findings.map(({ message }) => message)).toEqual(['nothing cites "spare-2018"']);
  const { changes, left } = retire(cited, 'source', 'spare-2018', ground);
  expect(changes.get('sources/more.yaml')).toBe('# Head\n\n# Others\n\n- id: other-2019   # kept\n  type: book\n  title: Other\n');
  expect(left).toEqual([]);
});

test('the remarks directly above an item and within it go with it; those of the file and of others stay', () => {
  const list = '# Head\n- id: first\n  type: book\n  title: First\n  # of the first\n# Of the spare one,\n# twice.\n-\n  id: spare-2018\n  type: book\n  title: Spare\n  #URL:\n  # of the spare one\n\n# Others\n- id: other-2019\n  type: book\n  title: Other\n  # at the end\n';
  const cited = overlay([{ path: 'sources/more.yaml', text: list }, { path: 'parties/france.md', text: '---\nname: France\nkind: state\ncountry: FR\nsummary: A State of Europe.\n---\n\nIt is. [@first; @other-2019]\n' }]);
  const without = (id: string) => retire(cited.map((file) => (file.path === 'parties/france.md' ? { ...file, text: file.text.replace(/@first; |; @other-2019/, (found) => (found.includes(id) ? '' : found)) } : file)), 'source', id, ground).changes.get('sources/more.yaml');
  const parts = [list.slice(7, list.indexOf('# Of the')), list.slice(list.indexOf('# Of the'), list.indexOf('\n# Others')), list.slice(list.indexOf('\n# Others'))];
  expect(without('spare-2018')).toBe(`# Head\n${parts[0]}${parts[2]}`);
  expect(without('first')).toBe(`# Head\n${parts[1]}${parts[2]}`);
  expect(retire(cited.map((file) => (file.path === 'parties/france.md' ? { ...file, text: file.text.replace('; @other-2019', '') } : file)), 'source', 'other-2019', ground).changes.get('sources/more.yaml')).toBe(`# Head\n${parts[0]}${parts[1]}`);
});

test('headings, items that are commented out and what the file begins with stay; the remarks that go are told', () => {
  const item = (id: string) => `- id: ${id}\n  type: book\n  title: Title of ${id}\n`;
  const without = (above: string, below = '', head = `${item('first')}\n`) => {
    const list = `${head}${above}${item('spare-2018')}${below}${item('other-2019')}`;
    const cited = overlay([{ path: 'sources/more.yaml', text: list }, { path: 'parties/france.md', text: `---\nname: France\nkind: state\ncountry: FR\nsummary: A State of Europe.\n---\n\nIt is. [@other-2019${head.includes('first') ? '; @first' : ''}]\n` }]);
    const { changes, remarks } = retire(cited, 'source', 'spare-2018', ground);
    const now = changes.get('sources/more.yaml')!;
    expect(now.endsWith(item('other-2019'))).toBe(true);
    expect(remarks.every(({ path }) => path === 'sources/more.yaml')).toBe(true);
    return [now.slice(head.trimEnd().length, -item('other-2019').length).trim(), remarks.map(({ remark }) => remark)];
  };
  expect(without('# About the spare one.\n', '  # more of it\n')).toEqual(['', ['# About the spare one.', '# more of it']]);
  for (const heading of ['# ---- Part three ----', '# === Part three ===', '### Part three', '# ----------\n# Part three\n# ----------']) expect(without(`${heading}\n# About it.\n`)).toEqual([heading, ['# About it.']]);
  const unused = '# - id: z\n#   type: book\n#   title: Z';
  expect(without(`${unused}\n`)).toEqual([unused, []]);
  expect(without(`# ---- Part ----\n${unused}\n`)).toEqual([`# ---- Part ----\n${unused}`, []]);
  expect(without('', '  # - id: y\n')).toEqual(['# - id: y', []]);
  expect(without('# Of the file.\n', '', '')).toEqual(['# Of the file.', []]);
});

test('what is retired is written after what stands in the register, which stays as it is', () => {
  const register = `# Mine.\n\n${base.find(({ path }) => path === 'retired.yaml')!.text}  # kept\n`;
  const files = [...spare.filter(({ path }) => path !== 'retired.yaml'), { path: 'retired.yaml', text: register }];
  expect(retire(files, 'concept', 'spare', ground).changes.get('retired.yaml')).toBe(`${register}\n- kind: concept\n  id: spare\n  title: A spare concept\n  on: 2026-12-01\n  reason: It says nothing new.\n`);
});

test('an entry that another names is kept, and each place is told', () => {
  expect(() => retire(base, 'party', 'france', ground)).toThrow(/^The party "france" is still named in \d+ places; take it out there first:\n {2}content\/conflicts\/mali\/jnim\.md:8:16\n/);
});

test('sources that only the entry cited are told', () => {
  const alone = spare.map((file) => (file.path === 'instruments/note.md' ? { ...file, text: file.text.replace('; @spare-2018', '') } : file));
  expect(retire(alone, 'concept', 'spare', ground).left.map(({ message }) => message)).toEqual(['nothing cites "spare-2018"']);
});

test('a profile goes with all that belongs to it', () => {
  const second = overlay([
    { path: 'conflicts/chad/profile.md', text: '---\ntitle: Chad\nshort: Chad\nsummary: It is.\nterritory: [TD]\nreviewed: 2023-01-01\n---\n' },
    { path: 'conflicts/chad/one.md', text: '---\ntitle: Mali v France\nsummary: It is open.\ntype: undetermined\nperiod: 2018/2019\nsides: [[{ party: mali }], [{ party: france }]]\n---\n' },
    { path: 'conflicts/chad/history.yaml', text: '- { id: published, date: 2023-01-01, kind: published, what: It is published. }\n' },
  ]);
  const { changes, retired } = retire(second, 'conflict', 'chad', { ...ground, instead: 'mali' });
  expect(retired.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['conflict chad', 'classification chad/one', 'change chad/published']);
  expect(after(second, changes).filter(({ path }) => path.startsWith('conflicts/chad/'))).toEqual([]);
  expect(check(after(second, changes)).findings).toEqual([]);
});

test('a former address of an entry that is retired then leads to what says so', () => {
  const renamed = after(spare, rename(spare, 'concept', 'spare', 'rest').changes);
  const gone = after(renamed, retire(renamed, 'concept', 'rest', ground).changes);
  expect(check(gone).findings).toEqual([]);
  expect(() => rename(gone, 'concept', 'organisation', 'rest')).toThrow('retired; it is never used again');
});

test.each([
  [{ ...ground, reason: ' ' }, 'Say why'], [{ ...ground, on: '2026-02-30' }, '"2026-02-30" is not a day'], [{ ...ground, on: 'today' }, 'is not a day'],
  [{ ...ground, instead: 'spare' }, 'in its own place'], [{ ...ground, instead: 'organisatoin' }, 'There is no concept "organisatoin": did you mean "organisation"?'],
])('%j is no ground', (given, message) => {
  expect(() => retire(spare, 'concept', 'spare', given)).toThrow(message);
});
