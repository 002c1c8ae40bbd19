import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document as YamlDocument, type Node, type YAMLError } from 'yaml';
import { valueFault } from './characters.ts';
import type { Finding, Place } from './finding.ts';
import { unbearable } from './yamlLimits.ts';

export type Path = (string | number)[];

/** A parsed file: its data, where each key of it stands, and the Markdown after it. */
export interface Document {
  file: string;
  data: unknown;
  /** Where the value at a path stands, or its nearest existing parent. */
  at(path: Path): Place;
  /** Where a key of a mapping stands. */
  atKey(path: Path, key: string): Place;
  has(path: Path): boolean;
  /** The Markdown, and the number of lines before it; `null` for a file of data alone. */
  body: { text: string; linesBefore: number } | null;
  findings: Finding[];
}

const fence = /^---[ \t]*$/;

/** Reads a Markdown file with frontmatter. */
export function readMarkdown(file: string, text: string): Document {
  const lines = text.split('\n');
  const close = fence.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && fence.test(line)) : -1;
  if (close < 0) {
    const document = readYaml(file, '');
    document.findings = [{
      file, line: 1, column: 1, rule: 'frontmatter', severity: 'error', message: 'has no frontmatter',
      help: 'begin the file with a line ---, the fields of the entry, and another line ---',
    }];
    return document;
  }
  const document = readYaml(file, lines.slice(1, close).join('\n'), 1);
  document.body = { text: lines.slice(close + 1).join('\n'), linesBefore: close + 1 };
  return document;
}

/** Reads a file of YAML. `linesBefore` is what stands above it in the file. */
export function readYaml(file: string, text: string, linesBefore = 0): Document {
  const counter = new LineCounter();
  const limit = unbearable(text, counter.addNewLine);
  // Where the text is not to be parsed, everything stands at its beginning.
  const yaml = parseDocument(limit ? '' : text, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const findings = limit ? [{ ...place(limit.offset), rule: limit.rule, severity: 'error' as const, message: limit.message, help: limit.help }] : faults(yaml).map((error): Finding => ({
    ...place(isUnclosed(error) ? opening(yaml, error.pos[0]) : error.pos[0]), rule: 'yaml', severity: 'error', message: error.message.split('\n')[0] ?? error.message,
    help: error.code === 'DUPLICATE_KEY' ? 'keep one of the two keys' : isUnclosed(error) ? 'close what opens here'
      : 'quote text that contains ": " or begins with a sign; indent with spaces',
  }));
  if (!findings.length) findings.push(...escaped(yaml, text, place));
  return {
    file,
    data: findings.length ? undefined : yaml.toJS({ maxAliasCount: 0 }),
    at: (path) => place(nearestNode(yaml, path).range?.[0] ?? 0),
    atKey: (path, key) => place(keyNode(yaml, path, key)?.range?.[0] ?? nearestNode(yaml, path).range?.[0] ?? 0),
    has: (path) => yaml.hasIn(path),
    body: null,
    findings,
  };
}

/** Characters that no text has, which the escapes of quoted text bring in. */
function escaped(yaml: YamlDocument, text: string, place: (offset: number) => Place): Finding[] {
  const found: Finding[] = [];
  visit(yaml, { Scalar: (_key, { value, range }) => {
    const fault = typeof value === 'string' && valueFault(value, text);
    if (fault) found.push({ ...place(range?.[0] ?? 0), rule: 'text-character', severity: 'error', ...fault });
  } });
  return found;
}

/** The first error of grammar, from which those after it follow; without one, every key that stands twice. */
function faults({ errors, warnings }: YamlDocument): YAMLError[] {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return [...(first ? [first] : errors), ...warnings];
}

/** A quotation mark or bracket is missing, which the parser notices only where it looked in vain. */
const isUnclosed = ({ code, message }: YAMLError): boolean => code === 'MISSING_CHAR' || message.includes('end with a ');

/** Where the text or list begins that is not closed at an offset. */
function opening(yaml: YamlDocument, offset: number): number {
  let start = offset;
  visit(yaml, { Node: (_key, node) => {
    const [from, to] = node.range ?? [offset, offset];
    if (from < offset && (to >= offset || isCollection(node) && node.flow)) start = from;
  } });
  return start;
}

function nearestNode(yaml: YamlDocument, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) return node as Node;
  }
  const root = yaml.contents;
  return (isMap(root) && isPair(root.items[0]) ? root.items[0].key : root) as Node ?? ({ range: [0, 0, 0] } as Node);
}

function keyNode(yaml: YamlDocument, path: Path, key: string): Node | undefined {
  const map = path.length ? yaml.getIn(path, true) : yaml.contents;
  if (isSeq(map) || !isMap(map)) return undefined;
  return map.items.map((pair) => pair.key).find((node) => isScalar(node) && String(node.value) === key) as Node | undefined;
}
