import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { ConflictType } from '../domain/fields.ts';
import { placeOf } from '../domain/place.ts';
import type { Profile } from '../domain/profile.ts';
import { statusOf, type Status } from '../domain/status.ts';
import { classificationsIn, partiesIn } from './classifications.ts';
import { around, placeLabel, textWidth, type Box } from './labels.ts';
import { landPath } from './land.ts';
import { PageMaker, under, type Frame, type Link } from './page.ts';
import { countryName, statusWords, typeWords } from './words.ts';

export type Degrees = [longitude: number, latitude: number];

/** A situation as the list beside the map has it. */
export interface MapItem extends Link {
  types: { type: ConflictType; word: string }[];
  standing: string;
  territory: string;
  /** The States and groups of the territory. */
  here: Link[];
  /** Those from elsewhere, and the country of one that has another's name. */
  elsewhere: (Link & { basedIn?: Link })[];
  /** Missions, forces and organisations, which are from no one country. */
  international: Link[];
}

/** A situation's mark: its sign, its label and the box in which both may be pressed, in units of the picture. */
export interface MapMark extends Link {
  type: ConflictType;
  typeWord: string;
  /** Of the situation as a whole. */
  status: Status;
  standing: string;
  x: number;
  y: number;
  label: Box;
  /** A line from the sign to a label that stands off. */
  lead?: string;
}

export interface WorldMapView {
  frame: Box;
  land: string;
  /** Lines to the situations from the States that are involved from elsewhere, or where an involved company is based. */
  arcs: string[];
  /** Where those lines begin. */
  origins: { text: string; x: number; y: number; label?: Box }[];
  marks: MapMark[];
  legend: { type: ConflictType; word: string }[];
  regions: { name: string; profiles: MapItem[] }[];
}

const width = 960;
const textSize = 15;
/** So high that a label can be pressed where the picture is at its smallest. */
const labelHeight = 32;
const signReach = 8;
export const round = (number: number) => Math.round(number * 10) / 10;

/** A point about the middle of a country. */
export const pointOf = (code: string): Degrees | undefined => {
  const point = placeOf(code)?.point;
  return point && [point.longitude, point.latitude];
};

/** The point that marks a situation: its own, or the middle of its territory. */
export function markOf({ at, territory }: Profile): Degrees {
  if (at) return [at.longitude, at.latitude];
  return geoCentroid({ type: 'MultiPoint', coordinates: territory.map(pointOf).filter((point) => point !== undefined) }) as Degrees;
}

/** Everyone on the sides of a profile's classifications, and everyone who intervenes in it. */
export function participants(corpus: Corpus, profile: string): string[] {
  const interventions = [...corpus.intervention.values()].filter(({ data }) => data.conflicts.includes(profile));
  return [...new Set([...classificationsIn(corpus, profile).flatMap(partiesIn), ...interventions.flatMap(({ data }) => [...data.by, ...(data.through ? [data.through] : [])])])];
}

/** Where a party is from, as far as it is from one country: a State from its own, a company from the State that it is based in. */
function homeOf(corpus: Corpus, id: string): { country: string; basedIn?: string } | undefined {
  const party = corpus.party.get(id)!.data;
  if (party.country) return { country: party.country };
  const base = party.relations.find(({ is }) => is === 'based-in')?.to;
  const country = base && corpus.party.get(base)?.data.country;
  return country ? { country, basedIn: base } : undefined;
}

const ofNoCountry = ['organisation', 'mission', 'multinational-force'];

/** The status of a situation: ongoing if any of its classifications is, else undetermined if any is, else that of the first; with its words. */
function statusIn(corpus: Corpus, { id, data }: Entry<Profile>): { status: Status; standing: string } {
  const found = classificationsIn(corpus, id).map((each) => statusOf(each.data));
  const status = (['ongoing', 'undetermined'] as const).find((each) => found.includes(each)) ?? found[0]!;
  const at = `at the review of ${readDate(data.reviewed)}`;
  return { status, standing: status === 'ongoing' ? `ongoing ${at}` : status === 'undetermined' ? `undetermined whether ongoing ${at}` : statusWords[status].toLowerCase() };
}

function mapItem(page: PageMaker, profile: Entry<Profile>): MapItem {
  const { id, data } = profile;
  const parties = participants(page.corpus, id).map((party) => ({ party, home: homeOf(page.corpus, party), international: ofNoCountry.includes(page.corpus.party.get(party)!.data.kind) }));
  const isHere = (home: { country: string } | undefined) => !home || data.territory.includes(home.country);
  return {
    ...page.link('conflict', id), territory: data.territory.map(countryName).join(', '), standing: statusIn(page.corpus, profile).standing,
    types: [...new Set(classificationsIn(page.corpus, id).map((each) => each.data.type))].map((type) => ({ type, word: typeWords[type].short })),
    here: parties.filter(({ home, international }) => !international && isHere(home)).map(({ party }) => page.link('party', party)),
    elsewhere: parties.filter(({ home }) => !isHere(home)).map(({ party, home }) => ({ ...page.link('party', party), ...(home!.basedIn ? { basedIn: page.link('party', home!.basedIn) } : {}) })),
    international: parties.filter(({ international }) => international).map(({ party }) => page.link('party', party)),
  };
}

/** The map of all situations: land and points, without boundaries, and a list that says the same. */
export function worldMapView(corpus: Corpus): WorldMapView {
  const page = new PageMaker(corpus);
  const profiles = [...corpus.conflict.values()];
  // Turned so that its edges lie in the Bering Strait, and wider than the picture by the sea at its edges.
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width * 1.12, { type: 'Sphere' });
  projection.translate([width / 2, projection.translate()[1]]);
  const at = (point: Degrees) => projection(point)!.map(round) as [number, number];
  const [top, bottom] = [Math.floor(at([0, 76])[1]), Math.ceil(at([0, -56])[1])];
  const frame = { x: 0, y: top, width, height: bottom - top };
  projection.clipExtent([[0, top], [width, bottom]]);

  const points = profiles.map(({ data }) => at(markOf(data)));
  const taken: Box[] = points.map(([x, y]) => around(x, y, signReach));
  const lines = profiles.flatMap((profile) => participants(corpus, profile.id).map((party) => homeOf(corpus, party)?.country)
    .filter((country) => country !== undefined && !profile.data.territory.includes(country)).map((country) => ({ country: country!, to: markOf(profile.data) })));
  const homes = [...new Set(lines.map(({ country }) => country))].sort().map((country) => ({ text: countryName(country), point: at(pointOf(country)!) }));
  taken.push(...homes.map(({ point: [x, y] }) => around(x, y, 3)));
  const put = (text: string, point: [number, number], height: number, reach: number) => {
    const box = placeLabel(point, { width: textWidth(text, textSize) + 8, height }, taken, frame, { gap: signReach + 1, reach });
    if (box) taken.push(box);
    return box;
  };
  const marks = profiles.map((profile, index): MapMark => {
    // What is ongoing comes first.
    const { type } = classificationsIn(corpus, profile.id)[0]!.data;
    const { href, text } = page.link('conflict', profile.id);
    const [x, y] = points[index]!;
    const label = put(text, points[index]!, labelHeight, width)!;
    const end = [Math.max(label.x + 4, Math.min(x, label.x + label.width - 4)), Math.max(label.y + 8, Math.min(y, label.y + label.height - 8))] as const;
    const lead = Math.hypot(x - end[0], y - end[1]) > 2 * signReach ? { lead: `M${x} ${y}L${end.join(' ')}` } : {};
    return { href, text, type, typeWord: typeWords[type].long, ...statusIn(corpus, profile), x, y, label, ...lead };
  });
  const origins = homes.map(({ text, point }) => {
    const label = put(text, point, textSize + 4, 40);
    return { text, x: point[0], y: point[1], ...(label ? { label } : {}) };
  });
  const path = geoPath(projection).digits(1);
  const arcs = [...new Set(lines.map(({ country, to }) => path({ type: 'LineString', coordinates: [pointOf(country)!, to] })!))];
  const places = profiles.map(({ data }) => placeOf(data.territory[0]!));
  return {
    frame, land: landPath(projection, 'coarse'), arcs, origins, marks,
    legend: (Object.keys(typeWords) as ConflictType[]).filter((type) => marks.some((mark) => mark.type === type)).map((type) => ({ type, word: typeWords[type].long })),
    regions: [...new Set(places.map((place) => place?.subregion ?? 'Elsewhere'))].sort()
      .map((name) => ({ name, profiles: profiles.filter((_, index) => (places[index]?.subregion ?? 'Elsewhere') === name).map((each) => mapItem(page, each)) })),
  };
}

export function mapView(corpus: Corpus): { frame: Frame; map: WorldMapView } {
  return {
    frame: { title: 'Map', description: 'Where the situations are that Casus has a profile of, and which States are involved from elsewhere, or have an involved company based in them.', address: '/map/', breadcrumbs: under() },
    map: worldMapView(corpus),
  };
}
