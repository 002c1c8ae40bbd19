import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/prose.ts';
import { Notes } from '../../src/markdown/notes.ts';
import { render } from '../../src/markdown/render.ts';
import { Terms } from '../../src/markdown/terms.ts';

const concepts = [
  { href: '/concept/intensity/', terms: ['intensity', 'protracted violence'] }, { href: '/concept/consent/', terms: ['consent', 'State’s consent'] },
  { href: '/concept/iac/', terms: ['international armed conflict', 'international armed conflicts'] }, { href: '/concept/niac/', terms: ['non-international armed conflict'] },
  { href: '/concept/intervening/', terms: ['own intensity'] }, { href: '/concept/disturbances/', terms: ['disturbances'] }, { href: '/concept/tensions/', terms: ['disturbances and tensions'] },
];
const file = 'content/conflicts/mali/profile.md';
const show = (text: string, terms = new Terms(concepts)) => render(parseProse(file, { text, linesBefore: 0 }), { file, href: (kind, id) => `/${kind}/${id}/`, notes: new Notes(), terms }).html;
const explained = (text: string, terms?: Terms) => [...show(text, terms).matchAll(/<a href="\/concept\/([^"]*)\/" class="term">([^<]*)<\/a>/g)].map(([, concept, words]) => `${concept}: ${words}`);

test('the first use of a term leads to its concept, and no later one does', () => {
  expect(show('The intensity of it; the intensity again.\n\nMore intensity.')).toContain('The <a href="/concept/intensity/" class="term">intensity</a> of it; the intensity again.');
  expect(explained('The intensity of it.\n\nMore intensity, and protracted violence.')).toEqual(['intensity: intensity']);
});

test('each concept is explained once, in whatever order they come', () => {
  expect(explained('Consent and intensity, consent and protracted violence.')).toEqual(['consent: Consent', 'intensity: intensity']);
});

test('a term on one page counts over all its texts', () => {
  const terms = new Terms(concepts);
  expect([explained('Its intensity.', terms), explained('Its intensity.', terms)]).toEqual([['intensity: intensity'], []]);
});

test('the longest term is read, and a shorter one within it is not, then or later', () => {
  expect(explained('Disturbances and tensions, then disturbances.')).toEqual(['tensions: Disturbances and tensions', 'disturbances: disturbances']);
  expect(explained('A non-international armed conflict.')).toEqual(['niac: non-international armed conflict']);
  expect(explained('A non-international armed conflict, and a second non-international armed conflict.')).toEqual(['niac: non-international armed conflict']);
  expect(explained('Its own intensity, then again its own intensity, then intensity.')).toEqual(['intervening: own intensity', 'intensity: intensity']);
});

test('terms are read as whole words only', () => {
  expect(explained('Intensity-based, low-intensity, consenting and internationally armed conflicts, superintensity.')).toEqual([]);
  expect(explained('‘Intensity’, “consent”: and (protracted violence).')).toEqual(['intensity: Intensity', 'consent: consent']);
});

test('capitals, a line break and a straight apostrophe make no other term', () => {
  expect(explained('PROTRACTED\nviolence with the State\'s consent.')).toEqual(['intensity: PROTRACTED\nviolence', 'consent: State\'s consent']);
});

test('no term within a link, a heading, strong words, code or a quotation is touched, and none of them counts as its first use', () => {
  const text = '## On intensity\n\n**Intensity.** See [the intensity](../../parties/mali.md) and `intensity`.\n\n> The intensity of it.\n\n```\nintensity\n```';
  expect(explained(text)).toEqual([]);
  expect(explained(`${text}\n\nAt last intensity.`)).toEqual(['intensity: intensity']);
});

test('emphasis, lists and tables are prose too, and a citation beside a term stays', () => {
  expect(explained('- the *intensity* [@a]\n- consent [@b]\n\n| Force | International armed conflict |\n|---|---|\n| a | b |')).toEqual(['intensity: intensity', 'consent: consent', 'iac: International armed conflict']);
  expect(show('The intensity [@a] was high.')).toMatch(/class="term">intensity<\/a><sup class="marks">.*<\/sup> was high\./);
});

test('where the author links a concept first its terms are left alone, before that they are not', () => {
  expect(explained('See [how intense](../../concepts/intensity.md) it was; intensity matters.')).toEqual([]);
  expect(explained('Its intensity: see [there](../../concepts/intensity.md).')).toEqual(['intensity: intensity']);
  expect(explained('See [Mali](../../parties/mali.md); intensity matters.')).toEqual(['intensity: intensity']);
});

test('without terms prose stays as it is', () => {
  expect(explained('The intensity of it.', new Terms([]))).toEqual([]);
  expect(show('The intensity of it.', new Terms([]))).toBe(render(parseProse(file, { text: 'The intensity of it.', linesBefore: 0 }), { file, href: (kind, id) => `/${kind}/${id}/`, notes: new Notes() }).html);
});
