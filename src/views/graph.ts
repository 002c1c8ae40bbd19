import { Graph, layout } from '@dagrejs/dagre';
import { textWidth, type Box } from './labels.ts';

/** A node by the text in it, and an edge from node to node by the lines of its label. */
export interface NodeIn {
  id: string;
  text: string;
}
export interface EdgeIn {
  from: string;
  to: string;
  lines: string[];
  /** Whether it ends in an arrowhead. */
  arrow: boolean;
  /** Whether a sign stands before the first line. */
  sign: boolean;
}

/** Where nodes and edges stand, each in the order in which it was given. */
export interface Drawn {
  width: number;
  height: number;
  nodes: { box: Box; lines: string[] }[];
  edges: { path: string; head?: string; label: Box }[];
}

export const nodeSize = 14;
export const edgeSize = 12.5;
/** How much room a sign takes before the first line of a label. */
export const signRoom = 14;
const lineHeight = 16;
const headLength = 9;
/** How far apart edges begin or end along the side of a node. */
const portDistance = 12;
/** How wide a picture grows before what hangs together goes into the next row. */
const fullWidth = 860;
/** The longest line of letters in a node. */
const letters = 20;

interface Point {
  x: number;
  y: number;
}
const corner = ({ x, y, width, height }: Box): Box => ({ x: x - width / 2, y: y - height / 2, width, height });

/** A text in lines of about equal length. */
export function wrapped(text: string): string[] {
  const target = text.length / Math.ceil(text.length / letters);
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length / 2 < target ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** Draws nodes and edges from left to right; what does not hang together stands apart, the largest first. The same input gives the same picture. */
export function drawGraph(nodes: NodeIn[], edges: EdgeIn[]): Drawn {
  const parts = components(nodes, edges).map((each) => drawPart(each, edges.filter(({ from }) => each.some(({ id }) => id === from))))
    .sort((a, b) => b.height * b.width - a.height * a.width);
  const [placedNodes, placedEdges] = [new Map<NodeIn, Drawn['nodes'][number]>(), new Map<EdgeIn, Drawn['edges'][number]>()];
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > fullWidth) [x, y, row] = [0, y + row, 0];
    const moved = <T extends Point>(place: T): T => ({ ...place, x: Math.round(place.x + x), y: Math.round(place.y + y) });
    for (const { node, box, lines } of part.nodes) placedNodes.set(node, { box: moved(box), lines });
    for (const { edge, points, label } of part.edges) placedEdges.set(edge, { path: course(points.map(moved)), ...(edge.arrow ? { head: head(points.map(moved)) } : {}), label: moved(label) });
    [x, row, width] = [x + part.width, Math.max(row, part.height), Math.max(width, x + part.width)];
  }
  return { width: Math.ceil(width), height: Math.ceil(y + row), nodes: nodes.map((node) => placedNodes.get(node)!), edges: edges.map((edge) => placedEdges.get(edge)!) };
}

/** Nodes that hang together, by edges in either direction; in the order of the nodes. */
function components(nodes: NodeIn[], edges: EdgeIn[]): NodeIn[][] {
  const group = new Map(nodes.map(({ id }) => [id, id]));
  const of = (id: string): string => (group.get(id) === id ? id : of(group.get(id)!));
  for (const { from, to } of edges) group.set(of(to), of(from));
  return [...new Set(nodes.map(({ id }) => of(id)))].map((root) => nodes.filter(({ id }) => of(id) === root));
}

function drawPart(nodes: NodeIn[], edges: EdgeIn[]) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 10, ranksep: 26, marginx: 8, marginy: 10 });
  for (const { id, text } of nodes) {
    const lines = wrapped(text);
    const ports = Math.max(edges.filter(({ from }) => from === id).length, edges.filter(({ to }) => to === id).length);
    graph.setNode(id, { width: Math.max(...lines.map((line) => textWidth(line, nodeSize))) + 26, height: Math.max(lines.length * lineHeight + 14, ports * portDistance + 8) });
  }
  edges.forEach(({ from, to, lines, sign }, index) => graph.setEdge(from, to, {
    width: Math.max(...lines.map((line, at) => textWidth(line, edgeSize) + (sign && !at ? signRoom : 0))) + 8, height: Math.max(26, lines.length * lineHeight + 4), labelpos: 'c',
  }, `${index}`));
  layout(graph);
  // The widest of each column of parties or of labels: past it every line runs level, so that none passes behind what it does not belong to.
  const columns = new Map<number, number>();
  for (const { x, width } of [...nodes.map(({ id }) => graph.node(id) as Box), ...edges.map(({ from, to }, index) => graph.edge(from, to, `${index}`) as unknown as Box)]) columns.set(Math.round(x), Math.max(width, columns.get(Math.round(x)) ?? 0));
  const boxes = new Map(nodes.map(({ id }) => [id, corner(graph.node(id) as Box)]));
  const laid = edges.map((edge, index) => {
    const { points, ...box } = graph.edge(edge.from, edge.to, `${index}`) as Box & { points: Point[] };
    const forward = boxes.get(edge.from)!.x < boxes.get(edge.to)!.x;
    const bends = points.slice(1, -1).flatMap(({ x, y }) => { const reach = (columns.get(Math.round(x)) ?? 0) / 2 * (forward ? 1 : -1); return [{ x: x - reach, y }, { x: x + reach, y }]; });
    return { edge, label: corner(box), forward, bends };
  });
  /** Where an edge meets a node: on the side that faces the other, in the order of the heights that the edges come from. */
  const port = (edge: (typeof laid)[number], id: string): Point => {
    const right = (each: typeof edge) => (each.edge.from === id) === each.forward;
    const next = (each: typeof edge) => (each.edge.from === id ? each.bends[0]! : each.bends.at(-1)!).y;
    const beside = laid.filter((each) => [each.edge.from, each.edge.to].includes(id) && right(each) === right(edge)).sort((a, b) => next(a) - next(b));
    const { x, y, width, height } = boxes.get(id)!;
    return { x: right(edge) ? x + width : x, y: y + height / 2 + (beside.indexOf(edge) - (beside.length - 1) / 2) * portDistance };
  };
  const { width, height } = graph.graph() as { width: number; height: number };
  return {
    width, height, nodes: nodes.map((node) => ({ node, lines: wrapped(node.text), box: boxes.get(node.id)! })),
    edges: laid.map((each) => ({ edge: each.edge, label: each.label, points: [port(each, each.edge.from), ...each.bends, port(each, each.edge.to)] })),
  };
}

/** A line that leaves and reaches every point level. */
const course = ([first, ...rest]: Point[]): string => `M${first!.x} ${first!.y}${rest.map(({ x, y }, index) => {
  const before = index ? rest[index - 1]! : first!;
  const half = (before.x + x) / 2;
  return before.x === x && before.y === y ? '' : before.y === y ? `H${x}` : `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
}).join('')}`;

/** The head of an arrow at the end of a line. */
function head(points: Point[]): string {
  const [before, tip] = points.slice(-2) as [Point, Point];
  const back = tip.x - Math.sign(tip.x - before.x) * headLength;
  return `M${back} ${tip.y - 4}L${tip.x} ${tip.y}L${back} ${tip.y + 4}`;
}
