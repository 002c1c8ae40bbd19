import { geoAzimuthalEqualArea, geoDistance } from 'd3-geo';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { ConflictType } from '../domain/fields.ts';
import { neighboursOf } from '../domain/place.ts';
import type { Profile } from '../domain/profile.ts';
import { classificationsIn } from './classifications.ts';
import { around, placeLabel, placeName, textWidth, type Box } from './labels.ts';
import { landPath } from './land.ts';
import { markOf, participants, pointOf, round } from './map.ts';
import { countryName } from './words.ts';

/** A small map of a territory and its neighbours: land, names, and the point that marks the situation. */
export interface LocatorView {
  frame: Box;
  land: string;
  type: ConflictType;
  mark: { x: number; y: number };
  /** Names by their middle. */
  names: { text: string; x: number; y: number; strong: boolean }[];
  /** What it shows, in words. */
  says: string;
}

const frame: Box = { x: 0, y: 0, width: 240, height: 210 };
const textSize = 12;
/** The scale beyond which a coast has no more detail to show, in units for a radian. */
const nearestScale = 1600;

/** The land of each map made so far: it is the same on every page of a profile, and the most work of all. */
const drawn = new Map<string, string>();

export function locatorView(corpus: Corpus, { id, data }: Entry<Profile>): LocatorView {
  const centre = markOf(data);
  const far = (code: string) => geoDistance(centre, pointOf(code) ?? centre);
  const neighbours = neighboursOf(data.territory).sort((a, b) => far(a) - far(b));
  const countries = [...data.territory, ...neighbours].flatMap((code) => { const point = pointOf(code); return point ? [{ code, point }] : []; });
  // Wide enough for the territory and the nearer half of its neighbours.
  const reach = Math.max(...[...data.territory, ...neighbours.slice(0, Math.ceil(neighbours.length / 2))].map(far));
  const scale = Math.min(nearestScale, 85 / reach);
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).scale(scale).translate([frame.width / 2, frame.height / 2])
    .clipExtent([[0, 0], [frame.width, frame.height]]);
  const [x, y] = projection(centre)!.map(round) as [number, number];
  const taken: Box[] = [around(x, y, 6)];
  const size = (text: string) => ({ width: textWidth(text, textSize), height: textSize + 1 });
  const put = (text: string, strong: boolean, box: Box | undefined) => {
    if (box) taken.push(box);
    return box ? [{ text, strong, x: round(box.x + box.width / 2), y: round(box.y + box.height / 2) }] : [];
  };
  // The names that matter most are placed first: the point, the territory, then neighbours that take part.
  const parties = participants(corpus, id).flatMap((party) => corpus.party.get(party)!.data.country ?? []);
  const rank = (code: string) => (data.territory.includes(code) ? 0 : parties.includes(code) ? 1 : 2);
  const place = data.at ? put(data.at.name, true, placeLabel([x, y], size(data.at.name), taken, frame, { gap: 7, reach: 60 })) : [];
  const named = countries.toSorted((a, b) => rank(a.code) - rank(b.code)).flatMap(({ code, point }) => {
    const text = countryName(code);
    return put(text, !rank(code) && !data.at, placeName(projection(point)!, size(text), taken, frame, rank(code) < 2 ? 60 : 27));
  });
  const key = `${centre.join()} ${scale}`;
  const land = drawn.get(key) ?? landPath(projection, 'fine');
  drawn.set(key, land);
  return {
    frame, land, type: classificationsIn(corpus, id)[0]!.data.type, mark: { x, y }, names: [...place, ...named],
    says: `Map: ${data.at ? `${data.at.name}, ` : ''}${named.map(({ text }) => text).join(', ')}`,
  };
}
