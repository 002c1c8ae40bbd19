import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/corpus/corpus.ts';
import type { Incident } from '../../src/domain/chronology.ts';
import { caseOf } from '../../src/corpus/case.ts';
import { daysOf, isClosed, readDate } from '../../src/domain/date.ts';
import { covers } from '../../src/domain/derivation/case.ts';
import { changeDaysWithin, dayAfter, derive } from '../../src/domain/derivation/derive.ts';
import { ourDoctrine } from '../../src/domain/doctrine.ts';
import { extentOf } from '../../src/domain/extent.ts';
import { classificationsIn } from '../../src/views/classifications.ts';
import { evidenceOf, incidentsOf } from '../../src/views/incidents.ts';
import { PageMaker } from '../../src/views/page.ts';
import { classificationTimeline, profileTimeline, type Bar, type TimelineView } from '../../src/views/timeline.ts';
import { axisOf, stretchEdtf, stretchOf } from '../../src/views/timeAxis.ts';
import { spansOf, spansOfAll, standingWords, type Span } from '../../src/views/derivation.ts';
import { groundWords, roleWords, typeWords } from '../../src/views/words.ts';
import { corpus } from './real.ts';

const page = new PageMaker(corpus);
const profiles = [...corpus.conflict.keys()].map((id) => ({ id, entries: incidentsOf(corpus, id), view: profileTimeline(page, id, spansOfAll(page, classificationsIn(corpus, id))), reviewed: corpus.conflict.get(id)!.data.reviewed }));
const classifications = [...corpus.classification.values()].map((entry) => ({
  id: entry.id, entries: incidentsOf(corpus, entry.profile!).filter(({ id }) => evidenceOf(corpus, id).includes(entry.id)), reviewed: corpus.conflict.get(entry.profile!)!.data.reviewed,
  view: classificationTimeline(page, entry, spansOf(page, entry)),
}));
const all = [...profiles, ...classifications];
const rowsOf = ({ groups }: TimelineView) => groups.flatMap(({ rows }) => rows);
const periodOf = (href: string) => (corpus.classification.get(href.slice('/conflicts/'.length, -1)) ?? corpus.intervention.get(href.slice('/interventions/'.length, -1)))!.data.period;
const leftOf = ({ pieces }: Bar) => pieces[0]!.x;
const rightOf = ({ pieces }: Bar) => pieces.at(-1)!.x + pieces.at(-1)!.width;

/** The days of a picture, found again from two of its years: how far across a day lies, in per cent. */
function placeIn({ ticks }: TimelineView): (day: string) => number {
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const time = (day: string) => Date.parse(day);
  return (day) => first.x + (time(day) - time(`${first.year}-01-01`)) / (time(`${last.year}-01-01`) - time(`${first.year}-01-01`)) * (last.x - first.x);
}

test('every classification and intervention of a profile has one row, and nothing else has', () => {
  for (const { id, view } of profiles) {
    const expected = [...[...corpus.classification.values()].filter(({ profile }) => profile === id).map((each) => `/conflicts/${each.id}/`), ...[...corpus.intervention.values()].filter(({ data }) => data.conflicts.includes(id)).map((each) => `/interventions/${each.id}/`)];
    expect(rowsOf(view).map(({ link }) => link.href).sort(), id).toEqual(expected.sort());
  }
  expect(profiles).toHaveLength(5);
});

test('every entry of the chronology has one mark, and stands once in words, incidents apart from other events', () => {
  for (const { id, view, entries } of all) {
    const ids = (list: Entry<Incident>[]) => list.map((each) => each.id).sort();
    for (const incident of [true, false]) {
      const those = entries.filter(({ data }) => (data.kind === 'incident') === incident);
      const row = view.marks.find(({ hollow }) => hollow !== incident);
      expect((row?.groups ?? []).flatMap(({ marks }) => marks.map((mark) => mark.id)).sort(), id).toEqual(ids(those));
      expect(row?.count ?? 0, id).toBe(those.length);
      expect(view.entries.flatMap((each) => (incident ? each.incidents : each.others).map(({ href }) => href.split('#')[1]!)).sort(), id).toEqual(ids(those));
    }
  }
  expect(profiles.flatMap(({ entries }) => entries)).toHaveLength(corpus.incident.size);
});

describe('a bar', () => {
  const bars = all.flatMap(({ id, view, reviewed }) => rowsOf(view).flatMap(({ link, bars: list }) => list.map((bar) => ({ id: `${id} ${link.href}`, bar, at: placeIn(view), reviewed, view }))));

  test('reaches from the first day of its period to the last, or to the day of review', () => {
    for (const { id, bar, at, reviewed, view } of bars.filter(({ view: { ticks } }) => ticks.length > 3)) {
      const { from, to } = daysOf(bar.edtf)!;
      expect(Math.abs(leftOf(bar) - at(from!)), id).toBeLessThan(0.6);
      expect(Math.abs(rightOf(bar) - at(dayAfter(to ?? reviewed))), id).toBeLessThan(0.6);
      expect(bar.end.x, id).toBeCloseTo(rightOf(bar), 5);
      if (view.reviewed && to === null) expect(bar.end.x, id).toBe(view.reviewed.x);
    }
    expect(bars.length).toBeGreaterThan(60);
  });

  test('has no gap, and is soft exactly where its period may not yet have begun or may have ended', () => {
    for (const { id, bar, at, reviewed } of bars) {
      bar.pieces.slice(1).forEach((piece, index) => expect(piece.x, id).toBeCloseTo(bar.pieces[index]!.x + bar.pieces[index]!.width, 5));
      const { begunBy, endsFrom, from, to, doubtful } = extentOf(bar.edtf);
      const firm = bar.pieces.filter(({ soft }) => !soft);
      expect(firm.length, id).toBeLessThanOrEqual(1);
      if (firm.length && from !== begunBy && !doubtful.from) expect(Math.abs(firm[0]!.x - at(begunBy!)), id).toBeLessThan(0.6);
      if (firm.length && to !== null && to !== endsFrom) expect(Math.abs(firm[0]!.x + firm[0]!.width - at(dayAfter(endsFrom!))), id).toBeLessThan(0.6);
      if (doubtful.from) expect(bar.pieces[0], id).toMatchObject({ soft: true });
      if (from === begunBy && !doubtful.from && (to === endsFrom || to === null)) expect(bar.pieces, id).toHaveLength(1);
      if ((begunBy ?? '') > (endsFrom ?? reviewed)) expect(firm, id).toEqual([]);
    }
    expect(bars.filter(({ bar }) => bar.pieces.some(({ soft }) => soft)).length).toBeGreaterThan(10);
  });

  test('is pointed where its period is open, and has a bold end where a conflict is over, with the ground, and none where another classification continues it', () => {
    for (const { id, bar } of bars) {
      expect(bar.end.is === 'open', id).toBe(!isClosed(bar.edtf));
    }
    expect(profiles.flatMap(({ view }) => rowsOf(view)).find(({ link }) => link.href === '/conflicts/senegal-casamance/mfdc/')!.bars.map(({ end }) => end.is)).toEqual(['closed']);
    for (const { view } of all) {
      for (const { link, bars: list, is } of rowsOf(view).filter((row) => row.is === 'classification')) {
        const { ended } = corpus.classification.get(link.href.slice('/conflicts/'.length, -1))!.data;
        const continued = ended?.ground === 'superseded';
        expect([list.at(-1)!.ground, is], link.href).toEqual([ended && (continued ? 'Continued in another classification' : groundWords[ended.ground]), 'classification']);
        for (const bar of list) expect(bar.end.is === 'over', link.href).toBe(bar === list.at(-1) && ended !== undefined && !continued);
      }
    }
    expect(new Set(bars.map(({ bar }) => bar.end.is))).toEqual(new Set(['open', 'over', 'closed']));
  });

  test('is told no more closely than its source', () => {
    for (const { bar, reviewed } of bars) {
      const [start, end = start] = bar.edtf.split('/');
      expect([bar.begins, bar.ends, bar.dates]).toEqual([readDate(start!), end === '..' ? `open on ${readDate(reviewed)}` : readDate(end!), readDate(bar.edtf)]);
    }
    for (const { view } of profiles) {
      for (const { link, bars: list } of rowsOf(view)) expect([list[0]!.begins, list.length > 1 || list[0]!.edtf === periodOf(link.href)], link.href).toEqual([readDate(periodOf(link.href).split('/')[0]!), true]);
    }
  });

  test('lies within the picture', () => {
    expect(bars.filter(({ bar }) => leftOf(bar) < 0 || rightOf(bar) > 100 || bar.pieces.some(({ width }) => width <= 0)).map(({ id }) => id)).toEqual([]);
  });
});

test('a classification is parted where its type changes, and nowhere else', () => {
  const entry = corpus.classification.get('mali/jnim')!;
  const [span] = spansOf(page, entry);
  const spans: Span[] = [
    { ...span!, from: '2017-03-02', to: '2018-12-31', edtf: '2017-03-02/2018', type: 'niac' }, { ...span!, from: '2019-01-01', to: '2019-06-30', edtf: '2019-01/2019-06', type: 'niac' },
    { ...span!, from: '2019-07-01', to: null, edtf: '2019-07/..', type: 'iac' },
  ];
  const [row] = rowsOf(classificationTimeline(page, entry, spans));
  expect(row!.bars.map(({ edtf, type, word }) => ({ edtf, type, word }))).toEqual([{ edtf: '2017-03-02/2019-06', type: 'niac', word: typeWords.niac.short }, { edtf: '2019-07/..', type: 'iac', word: typeWords.iac.short }]);
});

test('a member of a side bears the words of what is derived of it, not of the role that it has in the file', () => {
  const told = (id: string) => rowsOf(classifications.find((each) => each.id === id)!.view).slice(1).map(({ link, bars }) => [link.href.split('/')[2], bars[0]!.word]);
  const strict: string[] = [];
  for (const { id } of classifications) {
    const entry = corpus.classification.get(id)!;
    const facts = caseOf(corpus, entry)!;
    const [members, reviewed] = [entry.data.sides.flat(), corpus.conflict.get(entry.profile!)!.data.reviewed];
    // Every change there is, and the last day of review: derived anew, apart from the spans.
    const days = [...changeDaysWithin(facts), ...(isClosed(entry.data.period) ? [] : [reviewed])];
    told(id).forEach(([party, word], index) => {
      const { period = entry.data.period } = members[index]!;
      const found = new Set(days.filter((day) => covers(period, day)).flatMap((day) => derive(facts, day, ourDoctrine).parties.filter((each) => each.party === party).map(({ status }) => standingWords[status])));
      expect(word, `${id} ${party}`).toBe(found.size === 1 ? [...found][0] : 'On a side');
      if (word !== roleWords[members[index]!.role]) strict.push(id);
    });
  }
  expect(strict).toEqual(expect.arrayContaining(['mali/isgs-jnim', 'senegal-casamance/mfdc-since-2019']));
  expect(told('mali/isgs-jnim').map(([, word]) => word)).toEqual(['Not a party', 'Not a party']);
});

test('the members of each side have a row with their role and the time for which they stood there', () => {
  for (const { id, view } of classifications) {
    const { sides, period } = corpus.classification.get(id)!.data;
    expect(rowsOf(view).slice(1).map(({ is, link, bars }) => `${is} ${link.href} ${bars[0]!.edtf}`), id).toEqual(sides.flat().map((member) => `${member.role} /parties/${member.party}/ ${member.period ?? period}`));
  }
});

describe('the marks', () => {
  test('do not hide one another', () => {
    for (const { id, view } of all) {
      for (const { groups } of view.marks) {
        const marks = groups.flatMap((group) => group.marks).map(({ x, width, lane }) => ({ lane, from: width ? x : x - 0.6, to: width ? x + width : x + 0.6 })).sort((a, b) => a.lane - b.lane || a.from - b.from);
        marks.slice(1).forEach((mark, index) => { if (mark.lane === marks[index]!.lane) expect(mark.from, id).toBeGreaterThan(marks[index]!.to - 0.15); });
      }
    }
  });

  test('are gathered into places at least 24 px wide where the picture is 608 px, which do not overlap and lead to their first entry', () => {
    for (const { id, view } of all) {
      for (const { groups } of view.marks) {
        for (const { x, width, href, marks } of groups) {
          expect(width / 100 * 608, `${id} ${href}`).toBeGreaterThanOrEqual(24);
          expect(href.split('#')[1], id).toBe(marks[0]!.id);
          expect(x + width, id).toBeLessThanOrEqual(100.05);
        }
        groups.slice(1).forEach(({ x }, index) => expect(x, id).toBeGreaterThanOrEqual(groups[index]!.x + groups[index]!.width - 0.05));
      }
    }
  });

  test('are dots where they are dated closely, and paler where the date is less close than the time that it covers', () => {
    const marks = (id: string) => profiles.find((each) => each.id === 'mali')!.view.marks.flatMap(({ groups }) => groups.flatMap((group) => group.marks)).find((mark) => mark.id === id);
    expect(marks('2018-01-27-soumpi')).toMatchObject({ soft: false });
    expect(marks('2018-01-27-soumpi')!.width).toBeUndefined();
    expect(marks('2012-touareg-offensives')).toMatchObject({ soft: true, width: expect.closeTo(5.3, 1) });
    expect(marks('2014-2015-coalitions')).toMatchObject({ soft: false, width: expect.closeTo(10.5, 1) });
  });
});

test('years are marked as closely as there is room, and labelled at most 13 times, or 6 where it is narrow', () => {
  for (const { id, view } of all) {
    expect(view.ticks.length, id).toBeLessThanOrEqual(40);
    expect(view.ticks.filter(({ wide }) => wide).length, id).toBeLessThanOrEqual(13);
    expect(view.ticks.filter(({ narrow }) => narrow).length, id).toBeLessThanOrEqual(6);
    expect(view.ticks.some(({ wide }) => wide), id).toBe(true);
  }
  expect(axisOf('1967-01-01', '2025-12-31').ticks.map(({ year }) => year).slice(0, 3)).toEqual(['1970', '1975', '1980']);
});

test('stretches of months are calendar months, quarters, years and several years', () => {
  expect([1, 3, 6, 12, 60].map((months) => stretchOf('2018-05-17', months))).toEqual([
    { from: '2018-05-01', next: '2018-06-01' }, { from: '2018-04-01', next: '2018-07-01' }, { from: '2018-01-01', next: '2018-07-01' }, { from: '2018-01-01', next: '2019-01-01' }, { from: '2015-01-01', next: '2020-01-01' },
  ]);
  expect([1, 3, 6, 12, 60].map((months) => readDate(stretchEdtf(stretchOf('2018-05-17', months).from, months)))).toEqual(['May 2018', 'April–June 2018', 'January–June 2018', '2018', '2015–2019']);
});

test('the day of review is marked on every profile, and on a classification that lasts', () => {
  for (const { id, view, reviewed } of profiles) expect(view.reviewed?.on, id).toBe(readDate(reviewed));
  for (const { id, view } of classifications) expect(view.reviewed !== undefined, id).toBe(!isClosed(corpus.classification.get(id)!.data.period));
});
