import { expect, test } from 'vitest';
import { homeView } from '../../src/views/home.ts';
import { conceptsView } from '../../src/views/lists/concepts.ts';
import { conflictsView } from '../../src/views/lists/conflicts.ts';
import { instrumentsView } from '../../src/views/lists/instruments.ts';
import { interventionsView } from '../../src/views/lists/interventions.ts';
import { partiesView } from '../../src/views/lists/parties.ts';
import { sourcesView } from '../../src/views/lists/sources.ts';
import { profileView } from '../../src/views/profile.ts';
import { searchNames } from '../../src/views/searchNames.ts';
import { searchProvisions } from '../../src/views/searchProvisions.ts';
import { searchRecords } from '../../src/views/searchRecords.ts';
import { statusOf } from '../../src/domain/status.ts';
import { corpus, entryPages } from './real.ts';

const sizes = (groups: { items: unknown[] }[]) => groups.reduce((sum, { items }) => sum + items.length, 0);

test('the front page counts the entries that there are', () => {
  expect(Object.fromEntries(homeView(corpus).counts.map(({ words, count }) => [words, count]))).toEqual({
    Classifications: corpus.classification.size, Parties: corpus.party.size, Interventions: corpus.intervention.size, Instruments: corpus.instrument.size, Concepts: corpus.concept.size,
    'Incidents and events': corpus.incident.size, Sources: corpus.source.size,
  });
});

test('the front page has what is ongoing and nothing else', () => {
  const ongoing = [...corpus.classification.values()].filter(({ data }) => statusOf(data) === 'ongoing').map(({ id }) => `/conflicts/${id}/`);
  expect(ongoing.length).toBeGreaterThan(0);
  expect(homeView(corpus).ongoing.flatMap(({ rows }) => rows.map(({ href }) => href)).sort()).toEqual(ongoing.sort());
});

test('every list holds every entry of its kind once', () => {
  expect(sizes(partiesView(corpus).groups)).toBe(corpus.party.size);
  expect(sizes(instrumentsView(corpus).groups)).toBe(corpus.instrument.size);
  expect(sizes(conceptsView(corpus).groups)).toBe(corpus.concept.size);
  expect([sizes(sourcesView(corpus).groups), sourcesView(corpus).count]).toEqual([corpus.source.size, corpus.source.size]);
  expect(interventionsView(corpus).rows).toHaveLength(corpus.intervention.size);
  expect(conflictsView(corpus).profiles.flatMap(({ classifications }) => classifications)).toHaveLength(corpus.classification.size);
});

test('the names of groups are not repeated, and none is empty', () => {
  for (const { groups } of [partiesView(corpus), instrumentsView(corpus), conceptsView(corpus), sourcesView(corpus)]) {
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    expect(groups.filter(({ items }) => !items.length)).toEqual([]);
  }
});

test('the uses of the sources add up to the citations of the corpus', () => {
  const uses = sourcesView(corpus).groups.flatMap(({ items }) => items.map((item) => item.uses)).reduce((a, b) => a + b);
  expect(uses).toBe(corpus.references.filter(({ kind }) => kind === 'source').length);
});

test('a profile counts incidents and other events apart, and together they are all', () => {
  for (const id of corpus.conflict.keys()) {
    const { counts, chronology } = profileView(corpus, id, '');
    const shown = chronology.flatMap(({ incidents }) => incidents);
    expect([counts.incidents, counts.events]).toEqual([shown.filter(({ isIncident }) => isIncident).length, shown.filter(({ isIncident }) => !isIncident).length]);
    expect(shown).toHaveLength([...corpus.incident.values()].filter(({ profile }) => profile === id).length);
    expect(counts.incidents).toBeGreaterThan(0);
  }
});

test('the standing of a profile says how many pairs there are of each status', () => {
  for (const id of corpus.conflict.keys()) {
    const { standing, classifications } = profileView(corpus, id, '');
    const numbers = [...standing.matchAll(/(\d+) (?:conflicts?|pairs?) (ongoing|ended|continued|undetermined|below)/g)].map(([, number, word]) => [word, Number(number)]);
    const count = (status: string) => classifications.filter((each) => each.status === status).length;
    expect(numbers).toEqual([['ongoing', count('ongoing')], ['ended', count('ended')], ['continued', count('superseded')], ['undetermined', count('undetermined')], ['below', count('not-met')]].filter(([, number]) => number));
    expect(standing).not.toMatch(/\b1 (?:conflicts|pairs)\b/);
  }
});

test('what is ongoing comes before what has ended, and that before what is not a conflict', () => {
  const rank = ['ongoing', 'ended', 'superseded', 'undetermined', 'not-met'];
  for (const { classifications } of conflictsView(corpus).profiles) {
    const ranks = classifications.map(({ status }) => rank.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  }
});

test('a profile is stale from the day after its next review was due', () => {
  const next = corpus.conflict.get('mali')!.data.nextReview;
  expect(next).toBe('2023-09');
  expect(['2023-03-02', '2023-09-30', '2023-10-01', '2026-01-01'].map((today) => profileView(corpus, 'mali', today).stale)).toEqual([false, false, true, true]);
});

test('every party of a profile is in one of its groups, once', () => {
  const view = profileView(corpus, 'mali', '');
  const listed = view.parties.flatMap(({ parties }) => parties.map(({ href }) => href));
  expect(new Set(listed).size).toBe(listed.length);
  const onSides = view.classifications.flatMap(({ sides }) => sides.flat().map(({ href }) => href));
  expect(onSides.filter((href) => !listed.includes(href))).toEqual([]);
});

test('search knows every entry but sources by its names, with the values of its facets, and every year', () => {
  const names = searchNames(corpus);
  const years = names.filter(({ kind }) => kind === 'Chronology');
  expect(names.length - years.length).toBe(entryPages.length - corpus.source.size);
  expect(names.filter((each) => !each.title || !each.summary || each.facets['kind']?.[0] !== each.kind || !each.is.startsWith(each.kind))).toEqual([]);
  const jnim = names.find(({ href }) => href === '/parties/jnim/')!;
  expect(jnim.names.own).toEqual(expect.arrayContaining(['JNIM', corpus.party.get('jnim')!.data.name]));
  expect(jnim.names.also).toContain('GSIM');
  expect(jnim.facets).toMatchObject({ kind: ['Party'], party: ['JNIM'], region: ['Africa', 'Western Africa'], state: expect.arrayContaining(['Mali', 'Burkina Faso']), type: expect.arrayContaining(['Non-international']) });
  expect(names.find(({ href }) => href === '/parties/aqim/')!.names.former).toContain('GSPC');
  expect(names.find(({ href }) => href === '/parties/al-qaeda/')!.names.misspelt).toEqual(['Al Quaeda']);
  expect(names.find(({ href }) => href === '/parties/cote-divoire/')!.facets['region']).toEqual(['Africa', 'Western Africa']);
  expect(names.flatMap(({ facets }) => Object.values(facets)).filter((values) => !values.length)).toEqual([]);
  expect(years.map(({ names: { own } }) => own![0])).toEqual([...new Set([...corpus.incident.values()].map(({ data }) => data.date.slice(0, 4)))].sort());
  expect(years.find(({ href }) => href === '/chronology/2018/')!.summary).toMatch(/^\d+ dated/);
});

test.each([
  ['/conflicts/mali/', 'Conflict profile: non-international (ongoing and ended), undetermined, threshold not met'], ['/conflicts/golan-heights/', 'Conflict profile: occupation, ongoing'],
  ['/conflicts/mali/jnim/', 'Classification: non-international, ongoing'], ['/conflicts/mali/isgs-jnim/', 'Classification: threshold not met'], ['/conflicts/eritrea-ethiopia/iac/', 'Classification: international, ended'],
  ['/parties/mali/', 'Party: State'], ['/parties/jnim/', 'Party: armed group'], ['/interventions/operation-barkhane/', 'Intervention by France'], ['/instruments/additional-protocol-ii/', 'Instrument: treaty'], ['/concepts/organisation/', 'Concept: criterion'],
])('in a few words, %s is “%s”', (address, is) => {
  expect(searchNames(corpus).find(({ href }) => href === address)!.is).toBe(is);
});

test('the index has a record of every incident and of every source', () => {
  const records = searchRecords(corpus);
  expect(records).toHaveLength(corpus.incident.size + corpus.source.size);
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  expect(records.find(({ url }) => url === '/conflicts/mali/#2018-01-27-soumpi')).toMatchObject({
    meta: { title: '27 January 2018, Soumpi, Timbuktu region', is: 'Incident: Mali' }, filters: { kind: ['Incident'], state: ['Mali'], party: ['JNIM', 'Mali'] }, sort: { order: expect.stringMatching(/^6 2018-01-27/) },
  });
  const source = records.find(({ url }) => url === '/sources/ferraro-2013/')!;
  expect(source.content).toContain('Ferraro');
  expect(source.filters).toEqual({ kind: ['Source'] });
  expect(source.meta['is']).toBe('Source: journal article');
});

test('every provision of an instrument has one place on its page, and an article treated by itself knows its treaty', () => {
  const instruments = searchProvisions(corpus);
  for (const { places, provisions } of instruments) expect(new Set(places).size).toBe(provisions.length);
  const article = instruments.find(({ href }) => href === '/instruments/common-article-3/')!.article!;
  expect({ ...article, of: instruments[article.of]!.href }).toEqual({ of: '/instruments/geneva-conventions/', number: '3' });
});
