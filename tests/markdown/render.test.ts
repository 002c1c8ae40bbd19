import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/prose.ts';
import { Notes } from '../../src/markdown/notes.ts';
import { markHtml, render, slug } from '../../src/markdown/render.ts';

const profile = 'content/conflicts/mali/profile.md';

/** Renders Markdown as if it stood in a file; an address names the kind and the identifier that it was asked for. */
function show(text: string, { file = profile, notes = new Notes() } = {}) {
  return { ...render(parseProse(file, { text, linesBefore: 0 }), { file, href: (kind, id) => `/${kind}/${id}/`, notes }), notes };
}
const links = (text: string, file?: string) => [...show(text, file ? { file } : {}).html.matchAll(/<a href="([^"]*)"(?! class="pilcrow")/g)].map((match) => match[1]);
const marks = (html: string) => [...html.matchAll(/<button type="button" id="([^"]*)" popovertarget="([^"]*)" aria-label="([^"]*)">(\d+)<\/button>/g)].map(([, id, target, label, number]) => ({ id, target, label, number }));

test('a citation becomes a button that opens its note', () => {
  const { html } = show('It began in 2012. [@news, p. 2]');
  expect(marks(html)).toEqual([{ id: 'mark-1-1', target: 'note-1', label: 'Note 1', number: '1' }]);
  expect(html).toContain('It began in 2012.<sup class="marks"><button');
  expect(html).not.toContain('[@');
});

test('the citations of one bracket become one group of marks', () => {
  const { html } = show('It began. [@news; @report, para. 70; @third]');
  expect(html.match(/<sup/g)).toHaveLength(1);
  expect(marks(html).map(({ number }) => number)).toEqual(['1', '2', '3']);
});

test('notes are numbered in the order of their first mark', () => {
  const { notes } = show('One. [@b] Two. [@a]\n\nThree. [@b; @c]');
  expect(notes.list.map(({ number, source }) => [number, source])).toEqual([[1, 'b'], [2, 'a'], [3, 'c']]);
});

test('the same source and pinpoint keep their number and gain a way back', () => {
  const { html, notes } = show('One. [@a, p. 1] Two. [@b] Three. [@a, p. 1]');
  expect(marks(html).map(({ id, number }) => [id, number])).toEqual([['mark-1-1', '1'], ['mark-2-1', '2'], ['mark-1-2', '1']]);
  expect(notes.list[0]).toEqual({ source: 'a', pinpoint: 'p. 1', number: 1, marks: ['mark-1-1', 'mark-1-2'] });
});

test('another pinpoint of the same source is another note', () => {
  expect(show('One. [@a, p. 1] Two. [@a, p. 2] Three. [@a]').notes.list.map(({ pinpoint }) => pinpoint)).toEqual(['p. 1', 'p. 2', undefined]);
});

test('notes count on from one text of a page to the next', () => {
  const notes = new Notes();
  show('One. [@a]', { notes });
  expect(marks(show('Two. [@b] Three. [@a]', { notes }).html).map(({ id }) => id)).toEqual(['mark-2-1', 'mark-1-2']);
});

test('rendering twice gives the same text, because the parsed prose is left as it was', () => {
  const prose = parseProse(profile, { text: '[JNIM](../../parties/jnim.md) attacked. [@a]', linesBefore: 0 });
  const once = () => render(prose, { file: profile, href: (kind, id) => `/${kind}/${id}/`, notes: new Notes() }).html;
  expect(once()).toBe(once());
});

test('marks outside prose have the same form, and no citations give nothing', () => {
  expect(marks(markHtml(new Notes().cite([{ source: 'a' }, { source: 'b' }]))).map(({ id }) => id)).toEqual(['mark-1-1', 'mark-2-1']);
  expect(markHtml([])).toBe('');
});

test('links to files become addresses, from a profile, a flat folder and beside the file', () => {
  expect(links('[a](../../parties/jnim.md) [b](jnim.md) [c](../niger/profile.md) [d](./profile.md)')).toEqual(['/party/jnim/', '/classification/mali/jnim/', '/conflict/niger/', '/conflict/mali/']);
  expect(links('[a](mali.md) [b](../conflicts/mali/jnim.md) [c](../instruments/gc.md) [d](../interventions/serval.md) [e](../concepts/end.md)', 'content/parties/jnim.md'))
    .toEqual(['/party/mali/', '/classification/mali/jnim/', '/instrument/gc/', '/intervention/serval/', '/concept/end/']);
});

test('links into a chronology and corrections become places of their entries', () => {
  expect(links('[a](chronology.yaml#2018-01-27-soumpi) [b](corrections.yaml#day)')).toEqual(['/incident/2018-01-27-soumpi/', '/correction/day/']);
  expect(links('[a](../conflicts/mali/chronology.yaml#2018-01-27-soumpi)', 'content/parties/jnim.md')).toEqual(['/incident/2018-01-27-soumpi/']);
});

test('links resolve wherever the content folder is', () => {
  for (const root of ['/home/conflicts/content', '../parties/site', 'a/interventions', '.']) {
    expect(links('[a](../../parties/jnim.md)', `${root}/conflicts/mali/profile.md`), root).toEqual(['/party/jnim/']);
    expect(links('[a](mali.md)', `${root}/parties/jnim.md`), root).toEqual(['/party/mali/']);
  }
  expect(links('[a](../../parties/jnim.md)', 'content/conflicts/parties/profile.md')).toEqual(['/party/jnim/']);
});

test('a link to the web keeps its address and says that it leads away', () => {
  expect(show('[site](https://example.org/a?b=1)').html).toContain('<a href="https://example.org/a?b=1" rel="external">site</a>');
  expect(show('[JNIM](../../parties/jnim.md)').html).not.toContain('external');
});

test('of a link to a script, to data or to nowhere only the text comes through', () => {
  for (const url of ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', '/etc/passwd', '//evil.example/', '../../../up.md']) {
    const { html } = show(`Press [*this* now](${url}) and [Mali](../../parties/mali.md).`);
    expect(html, url).not.toMatch(/script:|data:|evil|passwd|up\.md/i);
    expect(html, url).toContain('Press <em>this</em> now and <a href="/party/mali/">Mali</a>.');
  }
});

test('raw HTML does not come through', () => {
  const { html } = show('Text <img src=x onerror="alert(1)"> and <b>bold</b>.\n\n<script>alert(1)</script>\n\n<iframe src="x"></iframe>');
  expect(html).not.toMatch(/<(?:img|b|script|iframe)\b|onerror/);
  expect(html).toContain('bold');
});

test('signs of HTML in text are written as text', () => {
  expect(show('Fewer \\< 5 & more.').html).toContain('Fewer &#x3C; 5 &#x26; more.');
});

test('a bracket with a key in code is left as it is', () => {
  const { html, notes } = show('Write `[@x]` so. [@a]\n\n```\n[@y, p. 2]\n```');
  expect(html).toContain('<code>[@x]</code>');
  expect(html).toContain('<code>[@y, p. 2]\n</code>');
  expect(notes.list.map(({ source }) => source)).toEqual(['a']);
});

test('headings get an address from their words, and those of the second level are contents', () => {
  const { html, headings } = show('## The Élysée’s view, 2013\n\nText.\n\n### *Second* level [@a]\n\nText.');
  expect(html).toContain('<h2 id="the-elysee-s-view-2013">');
  expect(html).toContain('<h3 id="second-level">');
  expect(headings).toEqual([{ id: 'the-elysee-s-view-2013', text: 'The Élysée’s view, 2013' }]);
});

test('two headings of the same words have different addresses', () => {
  expect(show('## History\n\n## History\n\n## History').headings.map(({ id }) => id)).toEqual(['history', 'history-2', 'history-3']);
});

test('an address of a heading has letters, digits and single hyphens', () => {
  expect(slug(' Āl al-Qāʿida — 2015: “why”? ')).toBe('al-al-qa-ida-2015-why');
});

test('paragraphs are numbered, those in lists and quotations are not', () => {
  const { html } = show('First.\n\n## Heading\n\nSecond.\n\n- item\n\n  more\n\n> quoted\n\nThird.');
  expect([...html.matchAll(/<p id="(p\d+)" class="numbered"><a href="#(p\d+)" class="pilcrow" aria-label="(Paragraph \d+)">(\d+)<\/a>/g)].map(([, ...rest]) => rest))
    .toEqual([['p1', 'p1', 'Paragraph 1', '1'], ['p2', 'p2', 'Paragraph 2', '2'], ['p3', 'p3', 'Paragraph 3', '3']]);
  expect(html).toContain('<p>quoted</p>');
});

test('tables of Markdown become tables', () => {
  expect(show('| a | b |\n|---|---|\n| 1 | 2 [@x] |').html).toMatch(/<table>.*<td>2<sup class="marks">/s);
});
