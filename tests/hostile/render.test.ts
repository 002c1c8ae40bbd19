import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { Entry } from '../../src/corpus/corpus.ts';
import { Notes } from '../../src/markdown/notes.ts';
import { render } from '../../src/markdown/render.ts';
import { addresses } from '../../src/views/addresses.ts';
import { markdownTwin } from '../../src/views/markdownTwin.ts';
import { overlay } from '../corpus/golden.ts';
import { characters, extremes } from './extremes.ts';
import { ofWriting, type Input } from './input.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
/** The elements of prose and their attributes, with what these may hold. */
const word = /^[\w-]*( [\w-]+)*$/;
const attributes: Record<string, RegExp> = { id: /^[a-z0-9-]+$/, class: /^[\w-]+(?: [\w-]+)*/, 'aria-label': /^(?:Note|Paragraph) \d+$/, rel: /^external$/, title: /./, align: word, type: /^button$/, popovertarget: /^note-\d+$/, start: /^\d+$/, href: /^(?:https?:\/\/|mailto:|#p\d+$|\/[\w-]+(?:\/[\w-]*)*\/(?:#[\w-]+)?$)/i };
const elements = new Set('p a em strong del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr br table thead tbody tr th td sup button'.split(' '));

/** What of HTML is not on the list: of elements, attributes and addresses, or a `<` that is not text and no tag either. */
function alive(html: string): string[] {
  const faults: string[] = [];
  const rest = html.replace(tag, (_, __, name: string, given: string) => {
    if (!elements.has(name)) faults.push(`<${name}>`);
    for (const [, attribute, value] of given.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) if (!attributes[attribute!]?.test(value ?? '')) faults.push(`${attribute}="${value}"`);
    return '';
  });
  return rest.includes('<') ? [...faults, `a < in ${rest.slice(Math.max(0, rest.indexOf('<') - 20), rest.indexOf('<') + 40)}`] : faults;
}

test('what is alive is found', () => {
  for (const html of ['<script>x</script>', '<p onclick="x">', '<a href="javascript:x">y</a>', '<p style="x">', '<img src="x">', '<p>a<b', '<a href="#x">y</a>', '<p id="">']) expect(alive(html), html).not.toEqual([]);
});

const inputs: Input[] = [...markdown, ...characters, ...extremes.filter(({ name }) => name.startsWith('Markdown')), ...yaml];
interface Read { corpus: ReturnType<typeof check>['corpus']; party?: Entry; errors: number }
const known = new Map<Input['files'], Read>();
const entry = (files: Input['files']): Read => {
  const before = known.get(files);
  if (before) return before;
  const { corpus, findings } = check(overlay(files));
  const party = corpus.party.get('jnim');
  const read = { corpus, ...(party ? { party } : {}), errors: findings.filter(({ rule }) => !ofWriting.has(rule)).length };
  known.set(files, read);
  return read;
};

test('no prose of any input comes alive in HTML, be it refused by the check or not', () => {
  let rendered = 0;
  for (const { name, files } of inputs.filter((input) => !yaml.includes(input))) {
    const { corpus, party } = entry(files);
    if (!party?.prose) continue;
    const notes = new Notes();
    const { html, headings } = render(party.prose, { file: party.file, href: addresses(corpus), notes });
    expect(alive(html), name).toEqual([]);
    expect(headings.every(({ id }) => /^[a-z0-9-]+$/.test(id)), name).toBe(true);
    rendered++;
  }
  expect(rendered).toBeGreaterThan(250);
});

test('no input that passes comes alive in the Markdown of its page', () => {
  let written = 0;
  for (const { name, files } of inputs) {
    const { corpus, party, errors } = entry(files);
    if (!party || errors) continue;
    const text = markdownTwin(corpus, party, 'https://casus.example');
    // Code is shown as it stands, and an escaped sign is text.
    const live = text.replace(/^(```|~~~)[^\n]*\n[\s\S]*?(?:^\1|(?![\s\S]))/gm, '').replace(/^ {4}.*$/gm, '').replace(/`[^`\n]*`/g, '').replace(/\\./g, '');
    expect(live.match(/<(?!https?:\/\/)[a-z!/?][^>]*>?/gi) ?? [], name).toEqual([]);
    expect(live.match(/\]\(\s*<?(?!https?:\/\/|mailto:)[a-z][a-z0-9+.-]*:|^\[[^\]]*\]:/gim) ?? [], name).toEqual([]);
    written++;
  }
  expect(written).toBeGreaterThan(100);
});
