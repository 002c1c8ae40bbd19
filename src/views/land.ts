import { geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarse from 'world-atlas/land-110m.json' with { type: 'json' };
import fine from 'world-atlas/land-50m.json' with { type: 'json' };

type Pair = [number, number];
type Land = Topology<{ land: GeometryCollection }>;
const lands = { coarse: coarse as unknown as Land, fine: fine as unknown as Land };

/** How far, in units of the picture, a coast may be straightened. */
const tolerance = 0.6;
/** The smallest island that is drawn, in square units. */
const smallest = 2;

/** The land under a projection as the data of one SVG path, in whole units. It has coasts alone: no boundary between countries is in it. */
export function landPath(projection: GeoProjection, detail: keyof typeof lands): string {
  const rings: Pair[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => { rings.push([[x, y]]); }, lineTo: (x: number, y: number) => { rings.at(-1)!.push([x, y]); },
    closePath: () => {}, beginPath: () => {}, arc: () => {},
  };
  geoPath(projection, pen)(feature(lands[detail], lands[detail].objects.land));
  return rings.map((ring) => straightened(ring).map(([x, y]): Pair => [Math.round(x), Math.round(y)]))
    .filter((ring) => area(ring) >= smallest).map(written).join('');
}

const area = (ring: Pair[]) => Math.abs(ring.reduce((sum, [x, y], index) => {
  const [u, v] = ring[(index + 1) % ring.length]!;
  return sum + x * v - u * y;
}, 0)) / 2;

/** A ring without the points that are closer to its course than the tolerance, by Douglas and Peucker. */
function straightened(ring: Pair[]): Pair[] {
  const distance = ([x, y]: Pair) => Math.hypot(x - ring[0]![0], y - ring[0]![1]);
  const far = ring.reduce((best, point, index) => (distance(point) > distance(ring[best]!) ? index : best), 0);
  return far ? [...line(ring.slice(0, far + 1)).slice(0, -1), ...line([...ring.slice(far), ring[0]!]).slice(0, -1)] : ring;
}

function line(points: Pair[]): Pair[] {
  const [start, end] = [points[0]!, points.at(-1)!];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const off = ([x, y]: Pair) => (length ? Math.abs((end[0] - start[0]) * (y - start[1]) - (x - start[0]) * (end[1] - start[1])) / length : Math.hypot(x - start[0], y - start[1]));
  const widest = points.reduce((best, point, index) => (off(point) > off(points[best]!) ? index : best), 0);
  return off(points[widest]!) <= tolerance ? [start, end] : [...line(points.slice(0, widest + 1)).slice(0, -1), ...line(points.slice(widest))];
}

/** A closed ring as steps from point to point, which are shorter to write than places. */
function written(ring: Pair[]): string {
  const steps = ring.slice(1).flatMap(([x, y], index) => [x - ring[index]![0], y - ring[index]![1]]).map((step, index) => (step < 0 || !index ? `${step}` : ` ${step}`));
  return `M${ring[0]![0]} ${ring[0]![1]}l${steps.join('')}z`;
}
