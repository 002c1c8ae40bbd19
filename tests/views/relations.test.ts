import { expect, test } from 'vitest';
import { daysOf, readDate, type Days } from '../../src/domain/date.ts';
import { drawGraph, wrapped } from '../../src/views/graph.ts';
import { inside, overlap, type Box } from '../../src/views/labels.ts';
import { PageMaker, nameOf } from '../../src/views/page.ts';
import { partiesOf, profileView } from '../../src/views/profile.ts';
import type { RelationGraph } from '../../src/views/relationGraph.ts';
import { egoGraph } from '../../src/views/relations.ts';
import { relationWords } from '../../src/views/words.ts';
import { corpus } from './real.ts';

const name = (id: string) => nameOf(corpus, 'party', id);
const profiles = [...corpus.conflict.values()].map((entry) => ({ entry, view: profileView(corpus, entry.id, '') }));
const ego = [...corpus.party.keys()].flatMap((id) => egoGraph(new PageMaker(corpus), id) ?? []);
const graphs = [...profiles.flatMap(({ view }) => view.relations.graphs), ...ego];

test('every relation that the parties of a profile state among each other is in a picture and in the table, once', () => {
  for (const { entry, view: { relations: { graphs: pictures, rows } } } of profiles) {
    const parties = partiesOf(corpus, entry);
    const stated = parties.flatMap((party) => corpus.party.get(party)!.data.relations.filter(({ to }) => parties.includes(to)).map((relation) => ({ party, relation })));
    expect(rows.filter(({ claim }) => claim).map(({ who, relation, whom }) => `${who.text} ${relation} ${whom.text}`).sort(), entry.id)
      .toEqual(stated.map(({ party, relation }) => `${name(party)} ${relationWords[relation.is].of} ${name(relation.to)}`).sort());
    const drawn = pictures.flatMap(({ edges }) => edges).filter(({ family }) => !['against', 'supports'].includes(family));
    expect(drawn, entry.id).toHaveLength(stated.length);
    for (const { party, relation } of stated) {
      const between = drawn.filter(({ says }) => [`${name(party)} `, ` ${name(relation.to)}`].every((each) => ` ${says},`.includes(each.trim())));
      expect(between.some(({ says }) => !relation.date || says.includes(`, ${readDate(relation.date!)}`)), `${entry.id}: ${party} ${relation.to}`).toBe(true);
    }
  }
  expect(graphs.flatMap(({ edges }) => edges.map(({ family }) => family))).toEqual(expect.arrayContaining(['origin', 'part', 'tie', 'base', 'against', 'supports']));
});

test('no note vanishes: a short one stands on its line, a longer one is marked by a star and told with it', () => {
  const noted = profiles.flatMap(({ entry, view }) => { const parties = partiesOf(corpus, entry); return parties.flatMap((party) => corpus.party.get(party)!.data.relations.filter(({ to, note }) => note && parties.includes(to)).map((relation) => ({ party, note: relation.note!, edges: view.relations.graphs.flatMap(({ edges }) => edges) }))); });
  for (const { party, note, edges } of noted) {
    const edge = edges.find(({ says }) => says.includes(name(party)) && says.endsWith(`(${note})`))!;
    expect(edge.lines.includes(note) || edge.lines[0]!.endsWith('*'), `${party}: ${note}`).toBe(true);
  }
  expect(noted.length).toBeGreaterThan(3);
  for (const { title, edges, limited } of graphs) expect(edges.some(({ lines }) => lines[0]!.endsWith('*')), title).toBe(limited);
  expect(graphs.some(({ limited }) => limited)).toBe(true);
});

test('a group that split off is told so, and nothing says that the other dissolved', () => {
  const splits = graphs.flatMap(({ edges }) => edges).filter(({ says }) => says.includes('split'));
  expect(splits.map(({ says }) => says)).toEqual(expect.arrayContaining([expect.stringMatching(/^ISGS split from Al Mourabitoun/)]));
  expect(splits.filter(({ lines }) => !/^a part split off\*?$/.test(lines[0]!)).map(({ says }) => says)).toEqual([]);
});

test('opposing sides are drawn for the time for which both stood there', () => {
  for (const { entry, view } of profiles) {
    const expected = [...corpus.classification.values()].filter(({ profile }) => profile === entry.id).flatMap(({ id, data }) => data.sides[0].filter(({ role }) => role !== 'supporter').flatMap((one) => data.sides[1].filter(({ role }) => role !== 'supporter').map((other) => {
      const [a, b] = [one, other].map(({ period = data.period }) => daysOf(period)!) as [Days, Days];
      const [from, to] = [[a.from ?? '', b.from ?? ''].sort().at(-1)!, [a.to ?? '9999', b.to ?? '9999'].sort()[0]!];
      const ends = [one, other].flatMap(({ period = data.period }) => [period, period.split('/')[0]!, period.split('/')[1] ?? period]);
      const start = ends.find((end) => end !== '..' && (daysOf(end)?.from ?? null) === from);
      const last = to === '9999' ? '..' : ends.find((end) => daysOf(end)?.to === to);
      return { says: `/conflicts/${id}/ ${name(one.party)} ${name(other.party)}`, when: from && start && last ? [start, start === last ? start : `${start}/${last}`].map(readDate) : [] };
    })));
    for (const { says, when } of expected.filter((each) => each.when.length)) {
      const row = view.relations.rows.filter((each) => each.relation === 'Against').filter((each) => `${each.entry!.href} ${each.who.text} ${each.whom.text}` === says);
      expect(row.map((each) => each.when).some((each) => when.includes(each)), `${says}: ${row.map((each) => each.when).join(' and ')} for ${when.join(' or ')}`).toBe(true);
    }
  }
});

test('opposing sides are drawn with the type of their classification and lead to it', () => {
  for (const { entry, view } of profiles) {
    const edges = view.relations.graphs[0]!.edges.filter(({ family }) => family === 'against');
    expect([...new Set(edges.map((edge) => `${edge.entry!.href} ${edge.type}`))].sort(), entry.id).toEqual(view.classifications.map(({ href, type }) => `${href} ${type}`).sort());
    expect(view.relations.rows.filter(({ type }) => type), entry.id).toHaveLength(edges.length);
  }
});

test('every intervention beside a party on a side is drawn and told', () => {
  for (const { entry, view } of profiles) {
    const sides = new Set(view.classifications.flatMap(({ sides: each }) => each.flat().map(({ href }) => href)));
    const beside = [...corpus.intervention.values()].filter(({ data }) => data.conflicts.includes(entry.id)).flatMap(({ id, data }) => data.beside.filter((party) => sides.has(`/parties/${party}/`)).map((party) => `/interventions/${id}/ ${name(party)}`));
    const supports = view.relations.rows.filter(({ relation }) => relation === 'Supports');
    expect(supports.map((row) => `${row.entry!.href} ${row.whom.text}`).sort(), entry.id).toEqual(beside.sort());
    expect(view.relations.graphs[0]!.edges.filter(({ family }) => family === 'supports'), entry.id).toHaveLength(supports.length);
  }
});

const faults = ({ nodes, edges, width, height }: RelationGraph): string[] => {
  const boxes = [...nodes.map(({ box, text }) => ({ box, text })), ...edges.map(({ label, says }) => ({ box: label, text: says }))];
  return boxes.flatMap(({ box, text }, index) => [
    ...boxes.slice(index + 1).filter((other) => overlap(box, other.box)).map((other) => `${text} and ${other.text}`),
    ...(inside(box, { x: 0, y: 0, width, height }) ? [] : [`${text} is outside`]),
  ]);
};

test('in no picture does a label or a party cover another', () => {
  expect(graphs.length).toBeGreaterThan(10);
  for (const graph of graphs) expect(faults(graph), graph.title).toEqual([]);
  expect(graphs.flatMap(({ nodes, edges }) => [...nodes.map(({ box, lines }) => ({ box, lines })), ...edges.map(({ label, lines }) => ({ box: label, lines }))]).filter(({ box, lines }) => box.height < 16 * lines.length || box.height < 24)).toEqual([]);
});

test('every party of a picture is at an end of a line, and every line ends at two parties', () => {
  const ends = (path: string) => { const numbers = path.match(/-?[\d.]+/g)!.map(Number); return /H-?[\d.]+$/.test(path) ? [numbers.slice(0, 2), [numbers.at(-1)!]] : [numbers.slice(0, 2), numbers.slice(-2)]; };
  const at = ([x, y]: number[]) => ({ box }: { box: Box }) => [box.x, box.x + box.width].some((side) => Math.abs(side - x!) <= 1) && (y === undefined || y >= box.y && y <= box.y + box.height);
  for (const { nodes, edges, title } of graphs) {
    expect(edges.flatMap(({ path, says }) => (ends(path).every((end) => nodes.some(at(end))) ? [] : [says])), title).toEqual([]);
    expect(nodes.filter((node) => !edges.some(({ path }) => ends(path).some((end) => at(end)(node)))), title).toEqual([]);
  }
});

test('a line begins at the side of a party that faces its label', () => {
  for (const { nodes, edges, title } of graphs) {
    const wrong = edges.filter(({ path, label }) => {
      const [x, y] = path.match(/-?[\d.]+/g)!.map(Number) as [number, number];
      const { box } = nodes.find((node) => y >= node.box.y && y <= node.box.y + node.box.height && [node.box.x, node.box.x + node.box.width].some((side) => Math.abs(side - x) <= 1))!;
      return x < box.x + box.width / 2 !== label.x < box.x;
    });
    expect(wrong.map(({ says }) => says), title).toEqual([]);
  }
});

test('lines that lead round in a circle are drawn too', () => {
  const edge = { lines: ['knows'], arrow: true, sign: false };
  const drawn = drawGraph(['a', 'b', 'c'].map((id) => ({ id, text: id })), [{ from: 'a', to: 'b', ...edge }, { from: 'b', to: 'c', ...edge }, { from: 'c', to: 'a', ...edge }]);
  expect(drawn.edges.map(({ path, head }) => [path.startsWith('M'), head?.startsWith('M')])).toEqual([[true, true], [true, true], [true, true]]);
  expect(JSON.stringify(drawn)).not.toMatch(/NaN|null/);
});

test('a long name is parted into lines of about equal length', () => {
  expect(wrapped('Touareg armed groups')).toEqual(['Touareg armed groups']);
  expect(wrapped('Coordination of Movements and Fronts')).toEqual(['Coordination of', 'Movements and Fronts']);
});

test('the same content makes the same pictures', () => {
  for (const { entry, view } of profiles) expect(JSON.stringify(profileView(corpus, entry.id, '').relations)).toBe(JSON.stringify(view.relations));
});
