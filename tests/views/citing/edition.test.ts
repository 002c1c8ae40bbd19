import { expect, test } from 'vitest';
import { check } from '../../../src/corpus/check.ts';
import type { File } from '../../../src/corpus/corpus.ts';
import { citationStrings, citedItem } from '../../../src/views/citing/cite.ts';
import { editionOf } from '../../../src/views/citing/edition.ts';
import { shownOf } from '../../../src/views/citing/shown.ts';
import { collectionData, corpusData } from '../../../src/views/data.ts';
import { citationFile } from '../../../src/views/data/citationFile.ts';
import { dataPackage } from '../../../src/views/data/files.ts';
import { dataView } from '../../../src/views/data/page.ts';
import { llmsText } from '../../../src/views/llmsText.ts';
import { markdownTwin } from '../../../src/views/markdownTwin.ts';
import { partyView } from '../../../src/views/party.ts';
import { profileView } from '../../../src/views/profile.ts';
import { site } from '../../../src/views/site.ts';
import { base, overlay, released } from '../../corpus/golden.ts';

const root = 'https://casus.example';
const text = (path: string) => base.find((file) => file.path === path)!.text;
const edit = (path: string, before: string | RegExp, after: string): File => ({ path, text: text(path).replace(before, after) });
const all = [...shownOf(check(base).corpus).keys()];
const release = released(base, site.version, '2023-05-01', all);
const after = (files: File[], releases = [release]) => check(overlay(files), 'content', undefined, releases).corpus;
const same = after([]);
const lost = (files: File[]) => { const corpus = after(files); return all.filter((address) => !editionOf(corpus, address).release); };
const later = `${site.version} with later changes`;

test('content that is as it was released keeps the address, the version and the day of the release', () => {
  expect(editionOf(same)).toEqual({ version: site.version, day: '2023-05-01', release });
  expect(partyView(same, 'jnim').frame.cite).toMatchObject({ version: site.version, day: '2023-05-01', kept: true, address: `/releases/${site.version}/parties/jnim/` });
  expect(profileView(same, 'mali', '').frame.cite).toMatchObject({ version: site.version, day: '2023-04-01', kept: true });
});

test('a change is one of the pages that show it, and of no other', () => {
  expect(lost([edit('interventions/barkhane.md', /summary: .*/, 'summary: Another sentence.')])).toContain('/interventions/barkhane/');
  expect(lost([edit('interventions/barkhane.md', /summary: .*/, 'summary: Another sentence.')])).not.toContain('/concepts/organisation/');
  // The name of a party stands on the pages that name it.
  expect(lost([edit('parties/jnim.md', /short: .*/, 'short: Another')])).toEqual(expect.arrayContaining(['/parties/jnim/', '/conflicts/mali/', '/conflicts/mali/jnim/']));
  expect(lost([edit('conflicts/mali/jnim.md', 'many clashes', 'very many clashes')])).toContain('/conflicts/mali/jnim/');
});

test('the page of every entry loses the release with any change of its own words', () => {
  const files = base.filter(({ path }) => path.endsWith('.md') && path !== 'README.md');
  const missed = files.filter((file) => {
    const address = `/${file.path.replace(/(\/profile)?\.md$/, '')}/`;
    const corpus = after([{ path: file.path, text: file.text.replace(/^(summary: .*)$/m, '$1 And more.') }]);
    return editionOf(corpus, address).release || editionOf(after([{ path: file.path, text: `${file.text.trimEnd()}\n\nA paragraph more. [@rulac]\n` }]), address).release;
  });
  expect(missed.map(({ path }) => path)).toEqual([]);
  expect(files.length).toBeGreaterThan(6);
});

test('what another program derived from the same content is a change of the pages that show it', () => {
  const without = (kinds: string[], field: string) => release.entries.map((entry) => (kinds.includes(entry.entry) ? Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field)) as typeof entry : entry));
  const entries = release.entries.map((entry) => (entry.id === 'mali/jnim' ? { ...entry, status: 'ended' } : entry));
  const corpus = after([], [{ ...release, entries }]);
  expect(editionOf(corpus).version).toBe(later);
  expect(editionOf(corpus, '/conflicts/mali/jnim/').release).toBeUndefined();
  // A field that the data has gained is none.
  expect(editionOf(after([], [{ ...release, entries: without(['classification'], 'status') }])).version).toBe(site.version);
  // And where the entries of the release can no longer be read, no page is said to be kept.
  expect(editionOf(after([], [{ ...release, entries: without(['intervention'], 'status') }]), '/concepts/organisation/').release).toBeUndefined();
});

test('what was never released, and what changed without a record, has no day', () => {
  expect(editionOf(after([], []))).toEqual({ version: site.version, day: '2023-04-01' });
  expect(partyView(after([], []), 'jnim').frame.cite!.day).toBeUndefined();
  const changed = after([edit('parties/jnim.md', /summary: .*/, 'summary: Another sentence.')]);
  expect(partyView(changed, 'jnim').frame.cite).toMatchObject({ version: later, kept: false, address: '/parties/jnim/' });
  expect(partyView(changed, 'jnim').frame.cite!.day).toBeUndefined();
  expect(editionOf(changed)).toEqual({ version: later });
  const told = after([edit('conflicts/mali/jnim.md', 'many clashes', 'very many clashes'), edit('conflicts/mali/history.yaml', /$/, '- { id: later, date: 2023-06-01, kind: wording, what: The text is clearer. }\n')]);
  expect(editionOf(told)).toEqual({ version: later, day: '2023-06-01' });
  expect(profileView(told, 'mali', '').frame.cite).toMatchObject({ version: later, day: '2023-06-01' });
});

test('the pages of a release that is being made have its day', () => {
  const corpus = { ...after([], []), releasing: '2023-05-01' };
  expect([editionOf(corpus).day, partyView(corpus, 'jnim').frame.cite!.day, profileView(corpus, 'mali', '').frame.cite!.day]).toEqual(['2023-05-01', '2023-05-01', '2023-04-01']);
});

test('a citation without a day gives the version alone', () => {
  const cite = { ...partyView(after([], []), 'jnim').frame.cite!, title: 'JNIM', address: `${root}/parties/jnim/` };
  const strings = citationStrings(cite).map(({ pieces }) => pieces.filter(({ is }) => is !== 'paragraph').map(({ text }) => text).join(''));
  expect(strings).toEqual([
    `Casus. (n.d.). JNIM (Version ${site.version}). ${root}/parties/jnim/`, `“JNIM,” Casus: The Legal Classification of Armed Conflicts, version ${site.version}, ${root}/parties/jnim/.`,
    `Casus, ‘JNIM’ (Casus: The Legal Classification of Armed Conflicts, version ${site.version}) <${root}/parties/jnim/>`, `JNIM, Casus (version ${site.version}), ${root}/parties/jnim/.`,
  ]);
  expect(citedItem(cite)).not.toHaveProperty('issued');
});

test('everything that names the version of the whole names the same, and each page its own', () => {
  const corpus = after([edit('parties/jnim.md', /summary: .*/, 'summary: Another sentence.')]);
  expect([corpusData(corpus).version, collectionData(corpus, 'parties').version, dataPackage(corpus, root).version, dataView(corpus, root).version]).toEqual([later, later, later, later]);
  expect(citationFile(corpus, root)).toContain(`\nversion: ${JSON.stringify(later)}\n`);
  expect(citationFile(corpus, root)).not.toContain('date-released');
  expect(citationFile(same, root)).toContain('\ndate-released: "2023-05-01"\n');
  expect(llmsText(corpus, root)).toContain(`Version ${later}.`);
  expect(markdownTwin(corpus, corpus.party.get('jnim')!, root)).toContain(`\nVersion: Casus ${later}  \n`);
  expect(markdownTwin(corpus, corpus.concept.get('organisation')!, root)).toContain(`\nVersion: Casus ${site.version}  \n`);
});
