import { describe, expect, test } from 'vitest';
import { addBounds, boundsOfToll } from '../../src/domain/count.ts';
import { quarterOf } from '../../src/domain/extent.ts';
import { classificationEvidence, deathsHeight, profileEvidence, readBounds, type EvidenceView } from '../../src/views/evidence.ts';
import { evidenceOf, incidentsOf } from '../../src/views/incidents.ts';
import { PageMaker } from '../../src/views/page.ts';
import { corpus } from './real.ts';

const page = new PageMaker(corpus);
const incidents = (profile: string) => incidentsOf(corpus, profile).filter(({ data }) => data.kind === 'incident');
/** What a panel stands for, found again from the corpus; the same occurrence once. */
const behind = (profile: string, classification: string | null) => {
  const those = incidents(profile).filter(({ id }) => (classification === null ? !evidenceOf(corpus, id).length : evidenceOf(corpus, id).includes(classification)));
  return those.filter(({ data }) => !those.some(({ id }) => id === data.sameAs));
};
const drawn: { profile: string; view: EvidenceView; classifications: (string | null)[] }[] = [
  ...[...corpus.conflict.keys()].flatMap((profile) => { const view = profileEvidence(page, profile); return view ? [{ profile, view, classifications: view.panels.map(({ of }) => of && of.href.slice('/conflicts/'.length, -1)) }] : []; }),
  ...[...corpus.classification.values()].flatMap((entry) => { const view = classificationEvidence(page, entry); return view ? [{ profile: entry.profile!, view, classifications: [entry.id] }] : []; }),
];
const panels = drawn.flatMap(({ profile, view, classifications }) => view.panels.map((panel, index) => ({ view, panel, those: behind(profile, classifications[index]!), name: `${profile} ${classifications[index]}` })));

test('a picture is made where there are three incidents, and not where there are fewer', () => {
  for (const profile of corpus.conflict.keys()) expect(profileEvidence(page, profile) !== null, profile).toBe(incidents(profile).length >= 3);
  for (const entry of corpus.classification.values()) expect(classificationEvidence(page, entry) !== null, entry.id).toBe(incidents(entry.profile!).filter(({ id }) => evidenceOf(corpus, id).includes(entry.id)).length >= 3);
  expect(profileEvidence(page, 'golan-heights')).toBeNull();
  expect(profileEvidence(page, 'mali')).not.toBeNull();
});

test('every incident of a profile stands with each classification that points to it, or with none', () => {
  for (const { profile, classifications, view } of drawn.slice(0, corpus.conflict.size - 1)) {
    const pointed = incidents(profile).flatMap(({ id }) => (evidenceOf(corpus, id).length ? evidenceOf(corpus, id) : [null]));
    expect(new Set(classifications), profile).toEqual(new Set(pointed));
    expect(classifications, profile).toHaveLength(view.panels.length);
  }
});

describe('each panel', () => {
  test('counts every incident once: in its quarter, or apart where it is not dated to one', () => {
    for (const { name, panel, those } of panels) {
      const count = (list: { incidents: number }[]) => list.reduce((sum, each) => sum + each.incidents, 0);
      expect(count(panel.columns), name).toBe(those.filter(({ data }) => quarterOf(data.date)).length);
      expect(count(panel.apart), name).toBe(those.filter(({ data }) => !quarterOf(data.date)).length);
      expect([...panel.columns, ...panel.apart].reduce((sum, each) => sum + each.aggregates, 0), name).toBe(those.filter(({ data }) => data.aggregate).length);
    }
    expect(panels.some(({ panel }) => panel.apart.length)).toBe(true);
  });

  test('adds up the deaths of its incidents, with what is uncertain of them', () => {
    for (const { name, panel, those } of panels) {
      const sum = (list: ({ low: number; high: number | null; about: number; unfigured: number } | null)[]) => list.flatMap((each) => each ?? []).reduce(addBounds, { low: 0, high: 0, about: 0, unfigured: 0 });
      expect(sum([...panel.columns, ...panel.apart].map(({ deaths }) => deaths)), name).toEqual(sum(those.map(({ data }) => boundsOfToll(data.killed))));
    }
  });

  test('draws the least that is certain, up to what is possible, and is open where there is no bound', () => {
    const heights = panels.flatMap(({ view, panel }) => panel.columns.flatMap((column) => (column.deaths ? [{ view, column, deaths: column.deaths }] : [])));
    for (const { column, deaths, view } of heights) {
      const scale = view.lines[0]!.y / Number(view.lines[0]!.value);
      expect(column.certain, column.when).toBeCloseTo(deaths.low * scale, 0);
      expect(column.certain + column.possible, column.when).toBeCloseTo((Math.max(deaths.low, deaths.high ?? 0) + deaths.about) * scale, 0);
      expect(column.certain + column.possible, column.when).toBeLessThanOrEqual(deathsHeight);
      expect(column.open, column.when).toBe(deaths.high === null);
    }
    expect(heights.some(({ column }) => column.open) && heights.some(({ column }) => column.possible > 0) && heights.some(({ deaths }) => deaths.unfigured)).toBe(true);
  });

  test('has its quarters in order, each within the picture and none over another', () => {
    for (const { name, panel } of panels) {
      panel.columns.slice(1).forEach(({ x }, index) => expect(x, name).toBeGreaterThan(panel.columns[index]!.x + panel.columns[index]!.width - 0.05));
      expect(panel.columns.filter(({ x, width }) => x < 0 || x + width > 100 || width <= 0), name).toEqual([]);
    }
  });

  test('says by its name that it is recorded as evidence', () => {
    expect(panels.filter(({ panel }) => !panel.label.endsWith('recorded as evidence') || !panel.label.startsWith(panel.name))).toEqual([]);
  });
});

test('no quarter has more incidents than the picture is high', () => {
  for (const { view } of drawn) expect(Math.max(...view.panels.flatMap(({ columns }) => columns.map(({ incidents: count }) => count)))).toBe(view.most);
});

test('an occurrence that two entries tell of is counted once where both are evidence, and that is said', () => {
  const mali = profileEvidence(page, 'mali')!;
  const repeated = incidents('mali').filter(({ data }) => data.sameAs);
  expect([mali.repeated, repeated.length]).toEqual([1, 1]);
  const quarter = mali.panels.find(({ name }) => name === 'Mali v JNIM')!.columns.find(({ when }) => when === 'January–March 2021')!;
  const entries = incidents('mali').filter(({ id, data }) => evidenceOf(corpus, id).includes('mali/jnim') && quarterOf(data.date) === '2021-01');
  expect(entries).toContain(repeated[0]);
  expect(quarter.incidents).toBe(entries.length - 1);
});

test('what is dated only to a year is in no quarter', () => {
  for (const { panel } of panels) expect(panel.columns.filter(({ when }) => /^\d{4}$/.test(when))).toEqual([]);
  const years = incidents('mali').map(({ data }) => data.date).filter((date) => /^\d{4}$/.test(date));
  const apart = profileEvidence(page, 'mali')!.panels.flatMap((panel) => panel.apart.map(({ when }) => when));
  expect(new Set(apart.filter((when) => /^\d{4}$/.test(when)))).toEqual(new Set(years));
  expect(years.length).toBeGreaterThan(3);
});

describe('bounds in words', () => {
  test.for([
    [null, 'not recorded'], [{ low: 37, high: 37, about: 0, unfigured: 0 }, '37'], [{ low: 0, high: 0, about: 0, unfigured: 0 }, '0'], [{ low: 20, high: null, about: 0, unfigured: 0 }, 'at least 20'],
    [{ low: 1000, high: 2000, about: 0, unfigured: 0 }, '1,000 to 2,000'], [{ low: 0, high: 0, about: 100, unfigured: 0 }, 'about 100'], [{ low: 8, high: null, about: 100, unfigured: 0 }, 'at least 8 and about 100'],
    [{ low: 0, high: null, about: 0, unfigured: 1 }, '1 toll without a figure'], [{ low: 3, high: null, about: 0, unfigured: 2 }, 'at least 3 and 2 tolls without a figure'], [{ low: 0, high: null, about: 0, unfigured: 0 }, 'at least 0'],
  ] as const)('%j', ([bounds, words]) => {
    expect(readBounds(bounds)).toBe(words);
  });
});
