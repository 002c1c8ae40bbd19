import { expect, inject, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { faultsIn, pagesIn } from './pages.ts';

const pages = pagesIn(inject('site'));
/** Pages of the handbook's rules show content as it is written, rightly and wrongly. */
const told = [...pages.values()].filter(({ address }) => !address.startsWith('/handbook/rules/'));
const written = readFolder('content').map(({ text }) => text).join('\n').replace(/\s+/g, ' ');

/** Signs of a mark that the pipeline left as it stood, or of a value that is none. */
const unresolved = ['[@', '[^', '](', '{{', '}}', '**', '`', 'undefined', '[object', 'NaN', 'Invalid Date', '&amp;', '&lt;', '&gt;', '&quot;', '&#', '.md#', '.yaml#', '\uFFFD'];

test('no mark of the sources is left in the text of a page', () => {
  expect(faultsIn(told, ({ root }) => {
    const text = [root.querySelector('body')!.text, root.querySelector('title')!.text, ...root.querySelectorAll('[content], [aria-label]').map((each) => each.getAttribute('content') ?? each.getAttribute('aria-label')!)].join('\n');
    return unresolved.flatMap((sign) => text.split(sign).slice(0, -1).map((_before, index, parts) => text.slice(Math.max(0, parts.slice(0, index + 1).join(sign).length - 20)).slice(0, 20 + sign.length + 5)))
      // A word such as “undefined” may be an author's own.
      .filter((around) => !written.includes(around.trim().replace(/\s+/g, ' ')));
  })).toEqual([]);
});

test('no link of a page leads to a content file', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('main a[href^="/"], main a[href^="."]').map((link) => link.getAttribute('href')!).filter((href) => /\.(?:md|ya?ml)(?:#|$)/.test(href)))).toEqual([]);
});

test('no identifier stands where readers expect a name', () => {
  const { corpus } = check(readFolder('content'));
  const ids = new Set([...corpus.party.keys(), ...corpus.intervention.keys(), ...corpus.instrument.keys(), ...corpus.concept.keys(), ...corpus.incident.keys(), ...corpus.source.keys(), ...corpus.classification.keys()].filter((id) => /[-/]/.test(id)));
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('main a, main section:not([aria-labelledby="record"]) dd, main td, main h1, main h2, main h3, nav li').map(({ text }) => text.trim()).filter((text) => ids.has(text)))).toEqual([]);
});

test('no value of the model stands where readers expect a word', () => {
  const raw = /^(?:niac|iac|none|undetermined|not-met|not-assessed|armed-group|merger-of|allegiance-to|security-council|co-party|not-party|lasting-cessation|body-of-law)$/;
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('main dd, main td, main .value, main .type, main .kind, main .which').map(({ text }) => text.trim()).filter((text) => raw.test(text)))).toEqual([]);
});

test('no date stands in its machine form', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('main dt, main dd, main td, main .when, main .period').map(({ text }) => text.trim())
    .filter((text) => /^\d{4}-\d{2}(?:-\d{2})?$|\d\/\.\.|\d{4}-\d{2}(?:-\d{2})?\/\d{4}/.test(text)))).toEqual([]);
});

test('sentences end once and no space stands before their end', () => {
  expect(faultsIn(told, ({ root }) => [...root.querySelector('main')!.structuredText.matchAll(/.{0,30}(?:[^.]\.\.(?!\.)| [,;](?=\s)|,,).{0,20}/g)].map(([text]) => text))).toEqual([]);
});
