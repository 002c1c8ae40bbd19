import type { ConflictType } from '../domain/fields.ts';
import type { PartyKind } from '../domain/party.ts';
import { drawGraph, edgeSize } from './graph.ts';
import { textWidth, type Box } from './labels.ts';
import type { Link, PageMaker } from './page.ts';
import { partyWords, typeWords } from './words.ts';

/** How an edge is drawn: its line says what kind of relation it is, the words on it which. */
export type Family = 'against' | 'supports' | 'origin' | 'part' | 'tie' | 'base';
/** How a node is drawn, by what kind of party it is. */
export type Shape = 'state' | 'group' | 'coalition' | 'collective' | 'organisation' | 'company';

/** What is between two parties, before it has its place in a picture. */
export interface RelationEdge {
  from: string;
  to: string;
  family: Family;
  /** The type of the conflict between opposing sides. */
  type?: ConflictType;
  /** The words on it, by line. */
  lines: string[];
  /** The whole of it in words: who, what, whom and when. */
  says: string;
  /** The entry that it leads to. */
  entry?: Link;
  /** Whether a note that it has no room for limits it: its words then bear a star. */
  limited?: boolean;
  /** Whether it leads one way. */
  arrow: boolean;
}

/** A picture of parties and what is between them, with the key to its lines and shapes. */
export interface RelationGraph {
  title: string;
  says: string;
  width: number;
  height: number;
  nodes: (Link & { shape: Shape; kind: string; box: Box; lines: string[] })[];
  edges: (Omit<RelationEdge, 'from' | 'to' | 'arrow'> & { path: string; head?: string; label: Box; signAt?: number })[];
  /** Whether an edge bears a star. */
  limited: boolean;
  families: { family: Family; words: string }[];
  types: { type: ConflictType; word: string }[];
  shapes: { shape: Shape; words: string }[];
}

const shapeOf: Record<PartyKind, Shape> = {
  state: 'state', 'armed-group': 'group', umbrella: 'coalition', collective: 'collective', organisation: 'organisation', mission: 'organisation', 'multinational-force': 'organisation', 'private-military-company': 'company',
};
const shapeWords: Record<Shape, string> = {
  state: partyWords.state.one, group: partyWords['armed-group'].one, coalition: partyWords.umbrella.one, collective: partyWords.collective.one,
  organisation: 'Organisation, mission or multinational force', company: partyWords['private-military-company'].one,
};
const familyWords: Record<Family, string> = {
  against: 'Opposing sides, with the type of the conflict', supports: 'Supports', origin: 'Merger, split or creation', part: 'Member or sub-group of', tie: 'Allegiance, alliance or affiliation', base: 'Based in',
};
const keysOf = <T extends string>(words: Record<T, unknown>, used: T[]): T[] => (Object.keys(words) as T[]).filter((key) => used.includes(key));

/** Where a sign stands that goes before the first line of a label. */
const signBefore = (line: string, { x, width }: Box): number => Math.round(10 * (x + width / 2 - textWidth(line, edgeSize) / 2 - 7)) / 10;

/** Draws at least one edge, with the parties that have one. */
export function relationGraph(page: PageMaker, title: string, edges: RelationEdge[]): RelationGraph {
  const parties = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({ id, ...page.link('party', id), kind: page.corpus.party.get(id)!.data.kind }));
  const { width, height, ...drawn } = drawGraph(parties, edges.map((edge) => ({ ...edge, sign: edge.type !== undefined })));
  return {
    title, says: `${title}: ${parties.map(({ text }) => text).join(', ')}`, width, height,
    nodes: parties.map(({ href, text, kind }, index) => ({ href, text, shape: shapeOf[kind], kind: partyWords[kind].one, ...drawn.nodes[index]! })),
    edges: edges.map(({ from: _from, to: _to, arrow: _arrow, ...edge }, index) => ({ ...edge, ...drawn.edges[index]!, ...(edge.type ? { signAt: signBefore(edge.lines[0]!, drawn.edges[index]!.label) } : {}) })),
    limited: edges.some(({ limited }) => limited),
    families: keysOf(familyWords, edges.map(({ family }) => family)).map((family) => ({ family, words: familyWords[family] })),
    types: keysOf(typeWords, edges.flatMap(({ type }) => type ?? [])).map((type) => ({ type, word: typeWords[type].short })),
    shapes: keysOf(shapeWords, parties.map(({ kind }) => shapeOf[kind])).map((shape) => ({ shape, words: shapeWords[shape] })),
  };
}
