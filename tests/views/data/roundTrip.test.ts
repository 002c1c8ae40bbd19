import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterFaults } from '../../../src/corpus/characters.ts';
import { check } from '../../../src/corpus/check.ts';
import type { Corpus, Entry } from '../../../src/corpus/corpus.ts';
import { filesFrom } from '../../../src/corpus/fromData.ts';
import { kinds } from '../../../src/domain/entry.ts';
import { corpusData } from '../../../src/views/data.ts';
import { entriesOf } from '../../../src/views/differences.ts';
import { base, overlay } from '../../corpus/golden.ts';
import { corpus } from '../real.ts';

/** What a corpus says, without where in which file it says so. */
const said = (of: Corpus) => ({
  entries: kinds.map((kind) => [...(of[kind] as Map<string, Entry>).values()].map(({ id, profile, data, prose }) => ({ kind, id, profile, data, text: prose?.text ?? null, links: prose?.links.map(({ url, text }) => [url, text]), citations: prose?.citations.map(({ source, pinpoint }) => [source, pinpoint]) }))),
  registers: [of.redirects, of.retired].map((lines) => lines.map(({ data }) => data)),
  references: of.references.map(({ from, kind, id, via, path, pinpoint }) => [from.kind, from.id, kind, id, via, path.join('.'), pinpoint].join(' ')).sort(),
});
const back = (of: Corpus) => check(filesFrom(entriesOf(of), corpusData(of)));

test('from the published data the same corpus is made again, every field, text and reference of it', () => {
  const { corpus: again, findings } = back(corpus);
  expect(findings).toEqual([]);
  expect(said(again)).toEqual(said(corpus));
  expect(JSON.stringify(corpusData(again))).toBe(JSON.stringify(corpusData(corpus)));
  expect(said(corpus).references.length).toBeGreaterThan(2000);
});

test('former identifiers and retired entries come back too', () => {
  const { corpus: small } = check(base);
  expect([small.redirects.length, small.retired.length]).toEqual([1, 1]);
  expect(said(back(small).corpus)).toEqual(said(small));
});

test('a single fact that is lost on the way is noticed', () => {
  const entries = entriesOf(corpus);
  const { sources: _sources, ...bare } = entries.find(({ id }) => id === '2018-01-27-soumpi')!;
  const { corpus: again } = check(filesFrom(entries.map((entry) => (entry.id === bare.id ? { ...bare, id: entry.id, entry: entry.entry, unsourced: 'x' } : entry))));
  expect(said(again)).not.toEqual(said(corpus));
});

test('whatever text a field may have, it comes back as it was', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== '' && !each.includes('\n') && !characterFaults('', each).length);
  fc.assert(fc.property(text, text, fc.constantFrom('', '---', '- a\n- b', '# T', '`x: "y"`'), (summary, alias, prose) => {
    const fields = { name: 'Mali', kind: 'state', country: 'ML', summary, aliases: [{ name: alias, is: 'other-name', sources: ['news'] }] };
    const { corpus: small } = check(overlay([{ path: 'parties/mali.md', text: `---\n${JSON.stringify(fields)}\n---\n\n${prose}\n` }]));
    expect(small.party.get('mali')?.data.summary).toBe(summary.trim());
    expect(said(back(small).corpus)).toEqual(said(small));
  }), { numRuns: 25 });
  expect(base.length).toBeGreaterThan(3);
});
