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
    const numbers = [...standing.matchAll(/(\d+) (?:conflicts?|pairs?) (ongoing|ended|undetermined|below)/g)].map(([, number, word]) => [word, Number(number)]);
    const count = (status: string) => classifications.filter((each) => each.status === status).length;
    expect(numbers).toEqual([['ongoing', count('ongoing')], ['ended', count('ended')], ['undetermined', count('undetermined')], ['below', count('not-met')]].filter(([, number]) => number));
    expect(standing).not.toMatch(/\b1 (?:conflicts|pairs)\b/);
  }
});

test('what is ongoing comes before what has ended, and that before what is not a conflict', () => {
  const rank = ['ongoing', 'ended', 'undetermined', 'not-met'];
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

test('search knows every entry but sources by its names, with the words of its filters', () => {
  const names = searchNames(corpus);
  expect(names).toHaveLength(entryPages.length - corpus.source.size);
  expect(names.filter((each) => !each.names.length || !each.title || !each.filters['kind']?.[0])).toEqual([]);
  const jnim = names.find(({ href }) => href === '/parties/jnim/')!;
  expect(jnim.names).toEqual(expect.arrayContaining(['JNIM', 'GSIM', corpus.party.get('jnim')!.data.name]));
  expect(jnim.filters).toMatchObject({ kind: ['Party'], party: ['JNIM'], type: expect.arrayContaining(['Non-international']) });
  expect(names.flatMap(({ filters }) => Object.values(filters)).filter((values) => !values.length)).toEqual([]);
});
