import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { llmsText } from '../../src/views/llmsText.ts';
import { MarkdownText } from '../../src/views/markdownText.ts';
import { markdownTwin, markdownTwins } from '../../src/views/markdownTwin.ts';
import { openSearch } from '../../src/views/openSearch.ts';
import { addresses } from '../../src/views/addresses.ts';
import { corpus, entryPages } from './real.ts';

const root = 'https://casus.example';
const twins = new Map(markdownTwins(corpus).map(({ path, entry }) => [path, { entry, text: markdownTwin(corpus, entry, root) }]));
const faults = (check: (text: string, path: string) => string[]) => [...twins].flatMap(([path, { text }]) => check(text, path).map((fault) => `${path}: ${fault}`));
const notesOf = (text: string) => text.slice(Math.max(0, text.lastIndexOf('\n## Sources\n')));

test('every page of an entry has a twin in Markdown', () => {
  expect([...twins.keys()].map((path) => `/${path}/`).sort()).toEqual(entryPages.map(({ frame }) => frame.address).sort());
});

test('no link is relative, and each within the site leads to a page of it', () => {
  const known = new Set([...entryPages.map(({ frame }) => frame.address), ...[...corpus.conflict.keys()].map((id) => `/conflicts/${id}/history/`)]);
  expect(faults((text) => [...text.matchAll(/\]\(([^)\s]*)/g)].map(([, url]) => url!).filter((url) => (url.startsWith(root) ? !known.has(url.slice(root.length).split('#')[0]!) : !/^https?:\/\//.test(url))))).toEqual([]);
});

test('no citation, reference or markup of the files is left', () => {
  expect(faults((text) => [...text.matchAll(/\[@|<\/?(?:sup|button|a|p)\b|\.md[)#]|\[object|\[\]|<!--/g)].map(([found]) => found))).toEqual([]);
});

test('every note in the text stands in the list of sources, which counts from one without a gap', () => {
  expect(faults((text) => {
    const listed = [...notesOf(text).matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    const cited = [...text.matchAll(/ \[(\d{1,3}(?:, \d{1,3})*)\](?!\()/g)].flatMap(([, numbers]) => numbers!.split(', ').map(Number));
    return [...cited.filter((number) => !listed.includes(number)).map((number) => `note ${number} is not listed`), ...listed.filter((number, index) => number !== index + 1).map((number) => `${number} is out of order`)];
  })).toEqual([]);
});

test('every source that an entry cites is listed, and cited in its text', () => {
  const href = addresses(corpus);
  const missing = corpus.references.filter(({ via, from }) => via === 'citation' && from.kind !== 'change').flatMap(({ from, id }) => {
    const kind = from.kind === 'incident' || from.kind === 'correction' ? 'conflict' as const : from.kind;
    const { text } = twins.get(href(kind, kind === 'conflict' ? from.profile! : from.id).slice(1, -1))!;
    const number = new RegExp(`^(\\d+)\\. .*\\]\\(${root}/sources/${id}/\\)`, 'm').exec(notesOf(text))?.[1];
    return number && new RegExp(`[[ ]${number}[\\],]`).test(text) ? [] : [`${from.id}: ${id}`];
  });
  expect(missing).toEqual([]);
});

test('the citations in prose have the numbers that the page gives them, pinpoint by pinpoint', () => {
  const write = new MarkdownText(corpus, root);
  const cited = entryPages.filter(({ body }) => body?.html.includes('popovertarget')).map(({ frame, body, notes }) => ({
    frame, page: [...body!.html.matchAll(/popovertarget="note-(\d+)"/g)].map(([, number]) => number),
    twin: [...write.finish(write.prose(twins.get(frame.address.slice(1, -1))!.entry, notes!)).matchAll(/ \[(\d+(?:, \d+)*)\](?!\()/g)].flatMap(([, numbers]) => numbers!.split(', ')),
  }));
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ page, twin }) => page.join() !== twin.join()).map(({ frame }) => frame.address)).toEqual([]);
});

test('a classification gives its type, period, sides, findings and law', () => {
  const { text } = twins.get('conflicts/mali/jnim')!;
  expect(text).toMatch(/\n---\n\n# Mali v JNIM\n\n\*Classification in the profile Mali\*\n/);
  expect(text).toContain('- **Type:** Non-international armed conflict');
  expect(text).toMatch(/- \*\*Sides:\*\* \[Mali\]\(https:\/\/casus\.example\/parties\/mali\/\).* against \[JNIM\]/);
  expect(text).toMatch(/### Intensity: met/);
  expect(text).toMatch(/## Which law binds whom, as of .*\n\n- \[/);
});

test('each begins with its title, address, version and licence, as YAML', () => {
  expect(faults((text, path) => {
    const [, head] = /^---\n([\s\S]*?)\n---\n\n# /.exec(text) ?? [];
    const said = head ? parse(head) as Record<string, string> : {};
    return said['title'] && said['url'] === `${root}/${path}/` && /^\d{4}\.\d+\.\d+$/.test(said['version'] ?? '') && said['licence'] === 'CC-BY-4.0' ? [] : [text.slice(0, 200)];
  })).toEqual([]);
  expect(parse(twins.get('conflicts/mali/jnim')!.text.split('\n---\n')[0]!)).toMatchObject({ title: 'Mali v JNIM', changed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

test('each ends with its permalink, the version and the licence', () => {
  expect(faults((text, path) => (new RegExp(`\\n---\\n\\nPermalink: <${root}/${path}/>  \\nVersion: Casus \\d{4}\\.\\d+\\.\\d+.*  \\nLicence: \\[CC BY 4\\.0\\]\\(https://creativecommons\\.org/.*\\n$`).test(text) ? [] : [text.slice(-200)]))).toEqual([]);
});

test('the guide names every profile and classification by its Markdown', () => {
  const guide = llmsText(corpus, root);
  const named = [...guide.matchAll(/\]\(https:\/\/casus\.example\/(conflicts\/.+)\.md\): (.+)/g)].map(([, path]) => path);
  expect(named.sort()).toEqual([...corpus.conflict.keys(), ...corpus.classification.keys()].map((id) => `conflicts/${id}`).sort());
  expect(guide).toMatch(/^# Casus\n\n> .+\n/);
});

test('a browser is told where to search, in full addresses', () => {
  expect(openSearch(root)).toContain('template="https://casus.example/search/?q={searchTerms}"');
});
