import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import countries from 'world-countries';
import { textWidth, inside, overlap, placeLabel, type Box } from '../../src/views/labels.ts';
import { locatorView } from '../../src/views/locator.ts';
import { markOf, pointOf, worldMapView } from '../../src/views/map.ts';
import { readDate } from '../../src/domain/date.ts';
import { placeOf } from '../../src/domain/place.ts';
import { statusOf } from '../../src/domain/status.ts';
import { corpus } from './real.ts';

const view = worldMapView(corpus);
const addresses = [...corpus.conflict.keys()].map((id) => `/conflicts/${id}/`);
const clashes = (boxes: Box[]) => boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));

test('every situation is on the map once, and in the list once', () => {
  expect(view.marks.map(({ href }) => href).sort()).toEqual(addresses.toSorted());
  expect(view.regions.flatMap(({ profiles }) => profiles.map(({ href }) => href)).sort()).toEqual(addresses.toSorted());
});

test('no label covers another, or a sign, or leaves the map', () => {
  const signs = view.marks.map(({ x, y }) => ({ x: x - 7.5, y: y - 7.5, width: 15, height: 15 }));
  const labels = [...view.marks.map(({ label }) => label), ...view.origins.flatMap(({ label }) => label ?? [])];
  expect(labels.length).toBeGreaterThan(view.marks.length);
  expect(clashes([...labels, ...signs])).toEqual([]);
  expect(labels.filter((label) => !inside(label, view.frame))).toEqual([]);
});

test('a label goes to the first side that is free, and farther off if none is', () => {
  const [frame, size, reach] = [{ x: 0, y: 0, width: 200, height: 200 }, { width: 40, height: 20 }, { gap: 6, reach: 60 }] as const;
  const first = placeLabel([100, 100], size, [], frame, reach)!;
  expect(first).toEqual({ x: 106, y: 90, ...size });
  expect(placeLabel([100, 100], size, [first], frame, reach)).toEqual({ x: 54, y: 90, ...size });
  expect(placeLabel([190, 100], size, [], frame, reach)!.x).toBe(144);
  expect(placeLabel([100, 100], size, [frame], frame, reach)).toBeUndefined();
});

test('those from elsewhere are in the list, and their countries on the map, with a line to the situation', () => {
  const golan = view.regions.flatMap(({ profiles }) => profiles).find(({ href }) => href === '/conflicts/golan-heights/')!;
  expect([golan.here, golan.elsewhere].map((parties) => parties.map(({ text }) => text))).toEqual([['Syria'], ['Israel']]);
  const mali = view.regions.flatMap(({ profiles }) => profiles).find(({ href }) => href === '/conflicts/mali/')!;
  expect(mali.elsewhere.find(({ text }) => text === 'Wagner')).toMatchObject({ basedIn: { text: 'Russia' } });
  expect(mali.here.map(({ text }) => text)).toEqual(expect.arrayContaining(['Mali', 'JNIM']));
  const countries = new Set(view.regions.flatMap(({ profiles }) => profiles.flatMap(({ elsewhere }) => elsewhere.map((party) => (party.basedIn ?? party).text))));
  expect(view.origins.map(({ text }) => text).sort()).toEqual([...countries].sort());
  expect(view.arcs).toHaveLength(view.regions.flatMap(({ profiles }) => profiles.flatMap(({ elsewhere }) => [...new Set(elsewhere.map((party) => (party.basedIn ?? party).text))])).length);
});

test('a situation is marked where its profile says, or in the middle of its territory', () => {
  const { data: golan } = corpus.conflict.get('golan-heights')!;
  expect(markOf(golan)).toEqual([golan.at!.longitude, golan.at!.latitude]);
  const { latitude, longitude } = placeOf('ML')!.point;
  expect(markOf(corpus.conflict.get('mali')!.data).map((degrees) => Math.round(degrees * 1e6) / 1e6)).toEqual([longitude, latitude]);
  const [east] = markOf({ ...golan, at: undefined, territory: ['ER', 'ET'] });
  expect(east).toBeGreaterThan(placeOf('ET')!.point.longitude);
  expect(east).toBeLessThan(placeOf('ER')!.point.longitude);
});

/** World-atlas names the countries by their three-figure codes. */
const boundaries = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const areas = feature(boundaries, boundaries.objects.countries).features;

test('the point of the country of each party lies in no other country, nor in occupied territory', () => {
  const figures = new Map(countries.map(({ cca2, ccn3 }) => [cca2, ccn3]));
  const codes = [...new Set([...corpus.party.values()].flatMap(({ data }) => data.country ?? []))];
  expect(codes.length).toBeGreaterThan(10);
  const wrong = codes.flatMap((code) => areas.filter((area) => geoContains(area, pointOf(code)!) && area.id !== figures.get(code)).map(({ properties }) => `${code} in ${properties.name}`));
  expect(wrong).toEqual([]);
});

test('a situation is filled, outlined, or outlined and broken by all its classifications, and says the status with the day of review', () => {
  for (const mark of view.marks) {
    const id = mark.href.split('/')[2]!;
    const own = [...corpus.classification.values()].filter(({ profile }) => profile === id).map(({ data }) => ({ type: data.type, status: statusOf(data) }));
    const has = (status: string) => own.some((each) => each.status === status);
    expect([mark.status === 'ongoing', mark.status === 'undetermined'], id).toEqual([has('ongoing'), has('undetermined') && !has('ongoing')]);
    expect(own.filter(({ status }) => !has('ongoing') || status === 'ongoing').map(({ type }) => type), id).toContain(mark.type);
    if (['ongoing', 'undetermined'].includes(mark.status)) expect(mark.standing, id).toBe(`${mark.status === 'ongoing' ? 'ongoing' : 'undetermined whether ongoing'} at the review of ${readDate(corpus.conflict.get(id)!.data.reviewed)}`);
    expect(view.regions.flatMap(({ profiles }) => profiles).find(({ href }) => href === mark.href)!.standing, id).toBe(mark.standing);
  }
  expect(view.marks.find(({ href }) => href === '/conflicts/senegal-casamance/')!.status).toBe('undetermined');
});

test('the land is a path of closed rings, small enough to stand in a page', () => {
  expect(view.land).toMatch(/^(?:M-?\d+ -?\d+l(?: ?-?\d+)+z)+$/);
  expect(view.land.length).toBeLessThan(16_000);
  expect((view.land.match(/M/g) ?? []).length).toBeGreaterThan(30);
});

test('a locator shows its point and names its territory, without one name upon another', () => {
  for (const entry of corpus.conflict.values()) {
    const { mark, names, land, frame, says } = locatorView(corpus, entry);
    const boxes = names.map(({ text, x, y }) => ({ x: x - textWidth(text, 12) / 2, y: y - 6, width: textWidth(text, 12), height: 12 }));
    expect(clashes([...boxes, { x: mark.x - 3, y: mark.y - 3, width: 6, height: 6 }]), entry.id).toEqual([]);
    expect(boxes.filter((box) => !inside(box, frame)), entry.id).toEqual([]);
    expect([mark.x, mark.y], entry.id).toEqual([frame.width / 2, frame.height / 2]);
    expect(land.length, entry.id).toBeLessThan(3000);
    for (const { text } of names) expect(says, entry.id).toContain(text);
  }
  expect(locatorView(corpus, corpus.conflict.get('golan-heights')!).names.map(({ text }) => text)).toEqual(expect.arrayContaining(['Golan Heights', 'Syria', 'Israel']));
});

test('the same content makes the same map', () => {
  expect(JSON.stringify(worldMapView(corpus))).toBe(JSON.stringify(view));
});
