import { describe, expect, test } from 'vitest';
import { check } from '../../../src/corpus/check.ts';
import type { File } from '../../../src/corpus/corpus.ts';
import { after } from '../../../src/corpus/editing/create.ts';
import { rename } from '../../../src/corpus/editing/rename.ts';
import { readFolder } from '../../../src/corpus/read.ts';
import { line } from '../../../src/corpus/report.ts';
import { kinds, type Kind } from '../../../src/domain/entry.ts';
import { base, overlay, released } from '../golden.ts';

const content = readFolder('content');
/** One entry of each kind of the real content, whose identifier is a word of no other meaning. */
const entries: [Kind, string, string][] = [
  ['party', 'katiba-macina', 'macina-brigade'], ['conflict', 'senegal-casamance', 'casamance'], ['classification', 'mali/cma-plateforme', 'mali/two-coalitions'],
  ['intervention', 'operation-barkhane', 'barkhane-2014'], ['instrument', 'sc-resolution-2374', 'resolution-2374'], ['concept', 'control-over-a-group', 'state-control'],
  ['source', 'rulac-mali-2023', 'rulac-on-mali'], ['incident', '2018-01-27-soumpi', '2018-01-27-soumpi-camp'], ['correction', 'france-status', 'status-of-france'], ['change', 'mali/published', 'mali/first'],
];
const plain = (files: File[]) => files.filter(({ path }) => path !== 'redirects.yaml').map(({ path, text }) => `${path}\n${text}`).sort();

test('an entry of every kind is tried', () => expect(entries.map(([kind]) => kind).sort()).toEqual([...kinds].sort()));

describe.each(entries)('a %s of the content, %s', (kind, from, to) => {
  const there = rename(content, kind, from, to);
  const files = after(content, there.changes);
  const last = (id: string) => id.split('/').at(-1)!;

  test('has its new identifier everywhere, and the content has no fault', () => {
    const { corpus, findings } = check(files);
    expect(findings.map(line)).toEqual([]);
    expect(corpus[kind].has(to) && !corpus[kind].has(from)).toBe(true);
    expect(corpus.redirects.map(({ data }) => data)).toContainEqual({ kind, from, to });
    expect(there.counts.length).toBeGreaterThan(0);
  });

  test('is nowhere named as before', () => {
    const mention = new RegExp(`(?<![a-z0-9-])${kind === 'change' ? `id: ${last(from)}\n(?=[^]*kind: structure)` : kind === 'classification' ? last(from) : from}(?![a-z0-9-])`);
    expect(files.filter(({ path, text }) => path !== 'redirects.yaml' && path !== 'README.md' && (mention.test(text) || mention.test(path))).map(({ path }) => path)).toEqual([]);
  });

  test('comes back byte for byte', () => {
    const back = after(files, rename(files, kind, to, from).changes);
    expect(plain(back)).toEqual(plain(content));
    expect(back.find(({ path }) => path === 'redirects.yaml')!.text).toContain(`- kind: ${kind}\n  from: ${to}\n  to: ${from}\n`);
  });
});

test('a former address leads straight to the last one, and is not used again', () => {
  const once = after(base, rename(base, 'party', 'france', 'la-france').changes);
  const twice = after(once, rename(once, 'party', 'la-france', 'republic').changes);
  expect(check(twice).findings).toEqual([]);
  expect(check(twice).corpus.redirects.map(({ data: { from, to } }) => `${from} ${to}`)).toEqual(['organization organisation', 'france republic', 'la-france republic']);
  expect(() => rename(twice, 'party', 'mali', 'france')).toThrow('"france" was the identifier of what is now "republic"; it is never used again.');
  expect(() => rename(twice, 'party', 'france', 'x')).toThrow('There is no party "france"; it is "republic" now.');
});

test('a register keeps every remark and the form of what it holds', () => {
  const register = `# Ours.

- kind: concept  # by vote
  # Asked for by readers.
  from: organization
  to: "organisation"
# About France, see the minutes.
- { kind: party, from: gaul, to: france }
  # a remark
`;
  const files = overlay([{ path: 'redirects.yaml', text: register }, { path: 'retired.yaml', text: `# Mine.\n${base.find(({ path }) => path === 'retired.yaml')!.text}  # kept\n` }]);
  const once = rename(files, 'concept', 'organisation', 'organised').changes;
  expect(once.get('redirects.yaml')).toBe(`${register.replace('"organisation"', '"organised"')}\n- kind: concept\n  from: organisation\n  to: organised\n`);
  expect(once.get('retired.yaml')).toBe(files.find(({ path }) => path === 'retired.yaml')!.text.replace('instead: organisation', 'instead: organised'));
  // Back to the name it had: the redirect that led away from it goes with the remarks on it.
  const back = rename(files, 'party', 'france', 'gaul').changes;
  expect(back.get('redirects.yaml')).toBe(`${register.slice(0, register.indexOf('# About'))}\n- kind: party\n  from: france\n  to: gaul\n`);
});

test('what stands in the place of a retired entry is renamed there too', () => {
  const { changes } = rename(base, 'concept', 'organisation', 'organised');
  expect(changes.get('retired.yaml')).toContain('instead: organised\n');
  expect(changes.get('redirects.yaml')).toContain('from: organization\n  to: organised\n');
});

test('an exception that quotes the identifier quotes the new one, and one that quotes another entry of that name stays', () => {
  const events = `${base.find(({ path }) => path === 'conflicts/mali/chronology.yaml')!.text}- id: 2018-05-gao
  date: 2018-05
  kind: incident
  what: It happened.
  sources: [news]
  exceptions:
    - { rule: orphan-incident, on: 2018-05-gao, reason: It is new. }
    - rule: incident-after-source
      on: "news"
      reason: It was foretold.
`;
  const files = overlay([
    { path: 'conflicts/mali/chronology.yaml', text: events }, { path: 'parties/news.md', text: '---\nname: News\nkind: organisation\nsummary: It is.\nrelations: [{ to: mali, is: based-in, sources: [news] }]\n---\n' },
    { path: 'concepts/organisation.md', text: `${base.find(({ path }) => path === 'concepts/organisation.md')!.text}\nSee [News](../parties/news.md). [@rulac]\n` },
  ]);
  expect(check(files).findings.map(line)).toEqual([]);
  const renamed = (...words: [Kind, string, string]) => { const { changes, counts } = rename(files, ...words); return [changes.get('conflicts/mali/chronology.yaml') ?? events, counts.find(({ path }) => path.endsWith('chronology.yaml'))?.count]; };
  expect(renamed('incident', '2018-05-gao', '2018-05-gao-camp')).toEqual([events.replaceAll('2018-05-gao', '2018-05-gao-camp'), 2]);
  expect(renamed('source', 'news', 'paper')).toEqual([events.replaceAll('[news]', '[paper]').replace('"news"', '"paper"'), 3]);
  expect(renamed('party', 'news', 'bulletin')).toEqual([events, undefined]);
});

test('an exception that quotes several identifiers quotes the new one among them', () => {
  const text = `---
name: News
kind: organisation
summary: It is.
relations:
  - { to: mali, is: based-in, sources: [press-2, press] }
aliases: [{ name: NW, is: acronym, sources: [press] }]
exceptions: [{ rule: partisan-only, on: "press-2, press", reason: The press has it. }, { rule: partisan-only, on: press, reason: The press has it too. }]
---
`;
  const files = overlay([
    { path: 'parties/news.md', text }, { path: 'concepts/organisation.md', text: `${base.find(({ path }) => path === 'concepts/organisation.md')!.text}\nSee [News](../parties/news.md). [@rulac]\n` },
    { path: 'sources/more.yaml', text: '- { id: press, type: webpage, title: One, partisan: true }\n- { id: press-2, type: webpage, title: Two, partisan: true }\n' },
  ]);
  expect(check(files).findings.map(line)).toEqual([]);
  expect(rename(files, 'source', 'press', 'sheet').changes.get('parties/news.md')).toBe(text.replace('[press-2, press]', '[press-2, sheet]').replace('[press]', '[sheet]').replace('press-2, press"', 'press-2, sheet"').replace('on: press,', 'on: sheet,'));
  expect(rename(files, 'source', 'press-2', 'sheet').changes.get('parties/news.md')).toBe(text.replaceAll('press-2', 'sheet'));
});

test('only what is a comment is changed as one', () => {
  const remarked = (id: string) => `- id: ${id}
  date: 2018-05
  kind: incident
  what: >
    It happened.
    #2018-05-gao it says
  note: "as #2018-05-gao"  # of 2018-05-gao
  # ${id}, not 2018-05-gao-2
  sources: [rulac]
  exceptions: [{ rule: orphan-incident, reason: It is new. }]
`;
  const events = base.find(({ path }) => path === 'conflicts/mali/chronology.yaml')!.text;
  const files = overlay([{ path: 'conflicts/mali/chronology.yaml', text: events + remarked('2018-05-gao') }]);
  expect(check(files).findings.map(line)).toEqual([]);
  expect(rename(files, 'incident', '2018-05-gao', '2018-05-camp').changes.get('conflicts/mali/chronology.yaml')).toBe(events + remarked('2018-05-camp').replace('# of 2018-05-gao', '# of 2018-05-camp'));
});

test('the addresses of the classifications and of the history of a profile lead on with it', () => {
  expect(rename(base, 'conflict', 'mali', 'the-sahel').redirects).toEqual([{ kind: 'conflict', from: 'mali', to: 'the-sahel' }, { kind: 'classification', from: 'mali/jnim', to: 'the-sahel/jnim' }, { kind: 'change', from: 'mali/published', to: 'the-sahel/published' }]);
});

test('content that was released has no fault after any renamings of a profile and of what belongs to it', () => {
  const release = released(base, '2026.11.0', '2023-04-01');
  const renamings: [Kind, string, string][] = [
    ['change', 'mali/published', 'mali/first'], ['conflict', 'mali', 'the-sahel'], ['classification', 'the-sahel/jnim', 'the-sahel/group'], ['incident', '2018-01-27-soumpi', '2018-01-27-camp'],
    ['change', 'the-sahel/first', 'the-sahel/beginning'], ['conflict', 'the-sahel', 'mali'], ['conflict', 'mali', 'west-africa'],
  ];
  let files = base;
  for (const each of renamings) {
    files = after(files, rename(files, ...each).changes);
    expect(check(files, 'content', undefined, [release]).findings.filter(({ severity }) => severity === 'error').map(line), each.join(' ')).toEqual([]);
  }
  expect(check(files).corpus.redirects.map(({ data }) => data)).toContainEqual({ kind: 'change', from: 'mali/published', to: 'west-africa/beginning' });
});

test.each([
  ['party', 'jnim', 'mali', 'There is a party "mali" already, in content/parties/mali.md.'], ['party', 'jnim', 'JNIM', '"JNIM" cannot be the identifier of a party; write an identifier'],
  ['party', 'jnim', '../x', '"../x" cannot be'], ['party', 'jnm', 'x', 'There is no party "jnm": did you mean "jnim"'], ['party', 'jnim', 'jnim', '"jnim" is its identifier already.'],
  ['party', 'jnim', 'a-z', '"a-z" is the address of another page'], ['party', 'jnim', '1e3', '"1e3" would be read as a number'], ['concept', 'organisation', 'organised-group', 'a concept that is retired; it is never used again'],
  ['instrument', 'common-article-3', 'x', 'The rules of classification name the instrument'], ['classification', 'mali/jnim', 'niger/jnim', 'A classification stays in its profile; write mali/jnim.'],
  ['incident', '2018-01-27-soumpi', 'soumpi', 'cannot be the identifier of an incident; write the date, then a name'],
] as const)('a %s is not renamed from %s to %s', (kind, from, to, message) => {
  expect(() => rename(base, kind, from, to)).toThrow(message);
});

test('content with an error is left alone until it is mended', () => {
  expect(() => rename(overlay([{ path: 'concepts/broken.md', text: 'no' }]), 'party', 'france', 'la-france')).toThrow('The content has an error; mend it first: npm run check');
});

test('every form of a mention is changed, and what only looks like one is not', () => {
  const files = overlay([
    { path: 'parties/france-libre.md', text: '---\n# see parties/france.md\nname: Free France\nkind: organisation\nsummary: About france, the [@france] and france-x.\nrelations: [{ to: "france", is: based-in, sources: [\'news\', "rulac, p. 2"] }, { to: france, is: allied-with, sources: [news] }]\n---\n\n[France](france.md), [it](./france.md "France"), [mali](mali.md) and the word france. [@news; @rulac, p. 3]\n\nSee [it again](../parties/france.md) and [x](https://france.example/france.md). [@news]\n' },
    { path: 'concepts/organisation.md', text: '---\ntitle: Organisation\nis: criterion\nsummary: It is.\n---\n\n[F](../parties/france-libre.md) [@news]\n' },
  ]);
  const changed = after(files, rename(files, 'party', 'france', 'republic').changes).find(({ path }) => path === 'parties/france-libre.md')!.text;
  expect(changed).toBe('---\n# see parties/republic.md\nname: Free France\nkind: organisation\nsummary: About france, the [@france] and france-x.\nrelations: [{ to: "republic", is: based-in, sources: [\'news\', "rulac, p. 2"] }, { to: republic, is: allied-with, sources: [news] }]\n---\n\n[France](republic.md), [it](./republic.md "France"), [mali](mali.md) and the word france. [@news; @rulac, p. 3]\n\nSee [it again](../parties/republic.md) and [x](https://france.example/france.md). [@news]\n');
  const cited = after(files, rename(files, 'source', 'rulac', 'rulac-2023').changes).find(({ path }) => path === 'parties/france-libre.md')!.text;
  expect(cited).toContain("sources: ['news', \"rulac-2023, p. 2\"]");
  expect(cited).toContain('[@news; @rulac-2023, p. 3]');
});
