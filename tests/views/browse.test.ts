import { describe, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { after } from '../../src/corpus/editing/create.ts';
import { rename } from '../../src/corpus/editing/rename.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { conflictType } from '../../src/domain/fields.ts';
import { placeOf } from '../../src/domain/place.ts';
import { statuses, statusOf } from '../../src/domain/status.ts';
import { chronologyView, yearViews } from '../../src/views/lists/chronology.ts';
import { conflictsView, narrowedViews } from '../../src/views/lists/conflicts.ts';
import { participationView } from '../../src/views/lists/instruments.ts';
import { interventionsByState, interventionsView } from '../../src/views/lists/interventions.ts';
import type { Way } from '../../src/views/lists/list.ts';
import { namesView, partiesView, standingOf } from '../../src/views/lists/parties.ts';
import { sourcesByYearView, sourcesView } from '../../src/views/lists/sources.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus } from './real.ts';

const narrowed = narrowedViews(corpus);
const rowsOf = (name: string) => { const view = narrowed.get(name); return view ? [...view.rows, ...view.profiles.flatMap(({ classifications }) => classifications)] : []; };
const all = [...corpus.classification.values()];
const territory = (profile: string | null) => corpus.conflict.get(profile!)!.data.territory;

/** What the corpus says of each value, asked apart from the views: the classifications that its page must have. */
const states = [...corpus.party.values()].filter(({ data }) => data.kind === 'state');
const regions = [...new Set([...corpus.conflict.values()].flatMap(({ data }) => data.territory.map((code) => placeOf(code)!.subregion)))];
const expected: Record<string, string[]> = Object.fromEntries(([
  ...conflictType.options.map((type) => [`type/${type}`, all.filter(({ data }) => data.type === type)]),
  ...statuses.map((status) => [`status/${status}`, all.filter(({ data }) => statusOf(data) === status)]),
  ...regions.map((region) => [`region/${region.toLowerCase().replaceAll(' ', '-')}`, all.filter(({ profile }) => territory(profile).some((code) => placeOf(code)!.subregion === region))]),
  ...states.map(({ id, data: { country } }) => [`state/${id}`, all.filter(({ data, profile }) => data.sides.flat().some(({ party }) => party === id) || territory(profile).includes(country!))]),
] as [string, typeof all][]).filter(([, entries]) => entries.length).map(([name, entries]) => [name, entries.map(({ id }) => `/conflicts/${id}/`).sort()]));

describe('the narrowed lists of conflicts', () => {
  test('a classification that another continues is not among those that have ended', () => {
    const href = '/conflicts/senegal-casamance/mfdc/';
    const hrefs = (name: string) => rowsOf(name).map((row) => row.href);
    expect([hrefs('status/superseded').includes(href), hrefs('status/ended').includes(href)]).toEqual([true, false]);
    expect([...narrowed.get('status/superseded')!.rows, ...rowsOf('status/superseded')].every(({ statusWord }) => statusWord === 'Continued in another classification')).toBe(true);
  });

  test('there is one for each value that something answers to, and one for each way', () => {
    expect([...narrowed.keys()].sort()).toEqual([...Object.keys(expected), 'type', 'status', 'region', 'state'].sort());
    expect(Object.keys(expected)).toEqual(expect.arrayContaining(['type/occupation', 'status/ongoing', 'region/western-africa', 'state/mali', 'state/france']));
  });

  test.each(Object.entries(expected))('%s has exactly the classifications that answer to it, each once', (name, hrefs) => {
    expect(rowsOf(name).map(({ href }) => href).sort()).toEqual(hrefs);
    expect(narrowed.get(name)!.count).toBe(hrefs.length);
  });

  test('the types part all classifications among them, and so do the statuses', () => {
    for (const way of ['type/', 'status/']) expect([...narrowed.keys()].filter((name) => name.startsWith(way)).flatMap(rowsOf)).toHaveLength(corpus.classification.size);
  });

  test('a State’s list says whether it is on a side, and whether the territory is its own', () => {
    const parts = (state: string) => Object.fromEntries(narrowed.get(`state/${state}`)!.rows.map(({ href, part }) => [href, part]));
    expect(parts('mali')).toMatchObject({ '/conflicts/mali/jnim/': 'On a side, and its territory', '/conflicts/mali/isgs-jnim/': 'Its territory' });
    expect(parts('israel')).toEqual({ '/conflicts/golan-heights/occupation/': 'On a side' });
    expect(parts('france')['/conflicts/mali/jnim/']).toMatch(/^Supporter \(March 2017 to 15 August 2022\)$/);
    for (const { id, data: { country } } of states) {
      for (const { href, part } of narrowed.get(`state/${id}`)?.rows ?? []) {
        const { data, profile } = corpus.classification.get(href.slice('/conflicts/'.length, -1))!;
        expect([/its territory/i.test(part!), /on a side|supporter/i.test(part!)], `${id} ${href}`).toEqual([territory(profile).includes(country!), data.sides.flat().some(({ party }) => party === id)]);
      }
    }
  });

  test('each says up to which day each of its profiles was reviewed, and of no other', () => {
    for (const name of Object.keys(expected)) {
      const profiles = new Set(rowsOf(name).map(({ profile }) => profile.href));
      expect(new Set(narrowed.get(name)!.asOf.map(({ href }) => href)), name).toEqual(profiles);
    }
    expect(narrowed.get('state/senegal')!.asOf).toEqual([{ href: '/conflicts/senegal-casamance/', text: 'Senegal (Casamance)', reviewed: '24 February 2025' }]);
  });

  test('headings are in words, differ from page to page, and the breadcrumbs name the way', () => {
    const titles = [...narrowed.values()].map(({ frame }) => frame.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(expect.arrayContaining(['Occupations', 'Conflicts in Western Africa', 'Conflicts in which Mali is named on a side or on whose territory they take place']));
    expect(narrowed.get('type/niac')!.frame.breadcrumbs.slice(1)).toEqual([{ href: '/conflicts/', text: 'Conflicts' }, { href: '/conflicts/type/', text: 'By type' }]);
    expect(narrowed.get('type/occupation')!.about).toEqual({ href: '/concepts/occupation/', text: 'Occupation' });
  });

  test('a concept that explains a type is found under its later identifier too', () => {
    const files = readFolder('content');
    const { corpus: renamed } = check(after(files, rename(files, 'concept', 'occupation', 'belligerent-occupation').changes));
    expect(narrowedViews(renamed).get('type/occupation')!.about).toEqual({ href: '/concepts/belligerent-occupation/', text: 'Occupation' });
  });

  test('on a corpus of one small profile there are pages for its values only', () => {
    const { corpus: small } = check(overlay([]));
    expect([...narrowedViews(small).keys()].sort()).toEqual(['region', 'region/western-africa', 'state', 'state/france', 'state/mali', 'status', 'status/ongoing', 'type', 'type/niac']);
  });
});

describe('every count beside a link is the number of lines that it leads to', () => {
  const sizes = new Map<string, number>([
    ...[...narrowed.values()].map(({ frame, count, values }) => [frame.address, values.length || count] as const),
    ...[...interventionsByState(corpus).values()].map(({ frame, rows }) => [frame.address, rows.length] as const),
    ['/parties/', corpus.party.size], ['/sources/', corpus.source.size], ['/sources/by-year/', corpus.source.size], ['/instruments/participation/', participationView(corpus).states.length],
    ['/parties/a-z/', namesView(corpus).groups.flatMap(({ items }) => items).length],
  ]);
  const lists: { frame: { address: string }; ways: Way[]; groups?: { anchor: string; items: unknown[] }[] }[] = [
    conflictsView(corpus), ...narrowed.values(), interventionsView(corpus), ...interventionsByState(corpus).values(), partiesView(corpus), namesView(corpus), sourcesView(corpus), sourcesByYearView(corpus),
  ];
  test.each(lists.map((list) => [list.frame.address, list] as const))('on %s', (address, { ways, groups = [] }) => {
    for (const { href, text, count, current } of ways.flatMap(({ links }) => links)) {
      expect(count, `${text} ${href}`).toBe(href.startsWith('#') ? groups.find(({ anchor }) => `#${anchor}` === href)?.items.length : sizes.get(href));
      expect(current ?? false).toBe(href === address);
    }
  });
});

describe('the names of parties', () => {
  const items = namesView(corpus).groups.flatMap(({ name, items: list }) => list.map((item) => ({ letter: name, ...item })));

  test('every name, short name and alias of every party stands there once, with the entry that it leads to', () => {
    const wanted = [...corpus.party.values()].flatMap(({ id, data: { name, short, aliases } }) => [...new Set([name, short ?? name, ...aliases.map((alias) => alias.name)])].map((each) => `${each} → /parties/${id}/`));
    expect(items.map(({ name, entry }) => `${name} → ${entry.href}`).sort()).toEqual(wanted.sort());
    expect(items.find(({ name }) => name === 'GSIM')).toMatchObject({ letter: 'G', lang: 'fr', is: 'acronym', entry: { href: '/parties/jnim/', text: 'JNIM' } });
  });

  test('each stands under its first letter without its accents, in order', () => {
    expect(items.filter(({ letter, name }) => !name.normalize('NFD').replace(/[^a-z]/gi, '').toUpperCase().startsWith(letter))).toEqual([]);
    const letters = namesView(corpus).groups.map(({ name }) => name);
    expect(letters).toEqual(letters.toSorted());
  });

  test('a name of digits and one in another script have groups of their own, after the letters', () => {
    const { corpus: other } = check(overlay([{ path: 'parties/jnim.md', text: '---\nname: Jama’at\nkind: armed-group\nsummary: A group.\naliases:\n  - { name: القاعدة, lang: ar, is: other-name, sources: [rulac] }\n  - { name: 14 March, is: other-name, sources: [rulac] }\n---\n' }]));
    expect(namesView(other).groups.map(({ name }) => name)).toEqual(['F', 'J', 'M', '0–9', 'Other scripts']);
  });

  test('a party says in how many classifications it is on a side, and whether they are ongoing with it', () => {
    expect(Object.fromEntries(['mali', 'france', 'katiba-macina', 'cma'].map((id) => [id, standingOf(corpus, id)]))).toEqual({
      mali: 'On a side in 5 classifications, 2 ongoing, 2 undetermined', france: 'On a side in 4 classifications, 2 ongoing, 2 ongoing in which its own part is over', 'katiba-macina': 'On no side of a classification', cma: 'On a side in 2 classifications, 1 undetermined',
    });
  });
});

describe('who is bound by what', () => {
  const { states: rows, instruments } = participationView(corpus);

  test('the rows are the States of the corpus, the columns the instruments that record participation', () => {
    expect(rows.map(({ state }) => state.href).sort()).toEqual(states.map(({ id }) => `/parties/${id}/`).sort());
    expect(instruments.map(({ href }) => href).sort()).toEqual([...corpus.instrument.values()].filter(({ data }) => data.participation.length).map(({ id }) => `/instruments/${id}/`).sort());
  });

  test('every cell says what the record says, and leads to it', () => {
    for (const { state, cells } of rows) {
      const id = state.href.split('/')[2]!;
      expect(cells).toHaveLength(instruments.length);
      cells.forEach(({ is, words, href }, index) => {
        const instrument = instruments[index]!.href;
        const record = corpus.instrument.get(instrument.split('/')[2]!)!.data.participation.find((each) => each.state === id);
        const where = `${id} ${instrument}`;
        expect(is, where).toBe(record ? (record.bound ? 'bound' : 'not-bound') : 'not-recorded');
        expect(href, where).toBe(record && `${instrument}#bound-${id}`);
        expect(words, where).toMatch(!record ? /^Not recorded$/ : !record.bound ? /^Not bound/ : record.since ? new RegExp(`^Bound since ${record.since.slice(0, 4)}$`) : record.by ? /^Known bound by \d/ : /not verified$/);
      });
    }
    const cell = (state: string, instrument: string) => rows.find(({ state: each }) => each.href === `/parties/${state}/`)!.cells[instruments.findIndex(({ href }) => href === `/instruments/${instrument}/`)]!.words;
    expect([cell('mali', 'additional-protocol-ii'), cell('ethiopia', 'additional-protocol-ii'), cell('israel', 'additional-protocol-i'), cell('israel', 'rome-statute'), cell('burkina-faso', 'additional-protocol-ii'), cell('chad', 'rome-statute')])
      .toEqual(['Known bound by 17 January 2013', 'Bound since 1994', 'Not bound', 'Not bound, signed only', 'Bound, since when is not verified', 'Not recorded']);
  });
});

describe('the chronology by year', () => {
  const years = yearViews(corpus);
  const ids = (year: string) => years.get(year)!.months.flatMap(({ incidents }) => incidents.map(({ id }) => id));

  test('every incident and event is on exactly one page, that of the year in which it begins', () => {
    expect([...years.keys()].flatMap(ids).sort()).toEqual([...corpus.incident.keys()].sort());
    for (const year of years.keys()) expect(ids(year).filter((id) => !corpus.incident.get(id)!.data.date.startsWith(year)), year).toEqual([]);
    expect([...years.keys()]).toEqual([...years.keys()].sort());
  });

  test('each stands under its month, or first of all where only the year or the quarter is known', () => {
    const { corpus: small } = check(overlay([{ path: 'conflicts/mali/chronology.yaml', text: ['2018-01-27', '2018-12/2019-02', '2018', '2018-33', '2018-04~', '2017/2018', '2018-01-01/2018-03-01']
      .map((date, index) => `- { id: 2018-0${index}, date: ${date}, kind: incident, what: A., sources: [news] }\n`).join('').replace('2018-00', '2018-01-27-soumpi') }]));
    expect([...yearViews(small)].map(([year, { months }]) => [year, months.map((month) => [month.year, month.anchor, month.incidents.map(({ edtf }) => edtf)])])).toEqual([
      ['2017', [['2017, month not given', 'no-month', ['2017/2018']]]],
      ['2018', [['2018, month not given', 'no-month', ['2018', '2018-33']], ['January 2018', 'month-01', ['2018-01-01/2018-03-01', '2018-01-27']], ['April 2018', 'month-04', ['2018-04~']], ['December 2018', 'month-12', ['2018-12/2019-02']]]],
    ]);
  });

  test('the overview counts each year and its months, and leads to them', () => {
    const { years: lines, count } = chronologyView(corpus);
    expect(count).toBe(corpus.incident.size);
    for (const line of lines) {
      const view = years.get(line.text)!;
      expect([line.href, line.count, line.count]).toEqual([view.frame.address, view.count, ids(line.text).length]);
      expect([...line.words.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)).toBe(line.count);
      if (line.months.length) expect(line.months.map(({ href, count: many }) => [href, many])).toEqual(view.months.map(({ anchor, incidents }) => [`${line.href}#${anchor}`, incidents.length]));
      expect(line.share).toBeCloseTo(100 * line.count / Math.max(...lines.map((each) => each.count)), 1);
    }
    expect(lines.filter(({ months }) => months.length).map(({ text }) => text)).toContain('2018');
  });

  test('each year leads to that before and that after it which have entries', () => {
    const order = [...years.keys()];
    expect([...years.values()].map(({ before, after }) => [before?.text, after?.text])).toEqual(order.map((_, index) => [order[index - 1], order[index + 1]]));
  });
});

test('the sources by year are all sources, the newest year first and the undated last', () => {
  const { groups } = sourcesByYearView(corpus);
  for (const { name, items } of groups) for (const { href } of items) expect(corpus.source.get(href.split('/')[2]!)!.data.issued?.slice(0, 4) ?? 'Undated').toBe(name);
  expect(groups.flatMap(({ items }) => items)).toHaveLength(corpus.source.size);
  expect(groups.map(({ name }) => name)).toEqual([...groups.map(({ name }) => name).filter((name) => name !== 'Undated').sort().reverse(), 'Undated']);
});

test('the interventions of a State are those that it makes, that support or oppose it, or that take place there', () => {
  const lists = interventionsByState(corpus);
  for (const { id, data: { country } } of states) {
    const wanted = [...corpus.intervention.values()].filter(({ data }) => [...data.by, ...data.beside, ...data.against].includes(id) || data.in.includes(country!)).map((each) => `/interventions/${each.id}/`);
    expect((lists.get(id)?.rows ?? []).map(({ href }) => href).sort(), id).toEqual(wanted.sort());
  }
  expect(lists.get('burkina-faso')!.rows.map(({ text, role }) => [text, role])).toEqual([['Operation Barkhane', 'Supported, on its territory'], ['FC-G5S', 'On its territory']]);
});
