import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document as YamlDocument, type Node } from 'yaml';
import { valueFault } from './characters.ts';
import type { Finding, Place } from './finding.ts';
import { doubts, hiddenTexts } from './yamlDoubts.ts';
import { unbearable } from './yamlLimits.ts';
import { slips, type Slip } from './yamlSlips.ts';
import { wordsOf } from './yamlWords.ts';

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

/** What a merge puts between the two versions of a text; a row of = alone may make a heading of a text. */
const marks = { fields: /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/m, prose: /^(?:<{7}|\|{7}|>{7})(?: |$)/m };

/** Where a merge has left two versions of a text, if it has. */
function unmerged(text: string, form: RegExp): Slip & { rule: string } | undefined {
  const offset = form.exec(text)?.index;
  return offset === undefined ? undefined : { offset, rule: 'unmerged', message: 'a merge has left two versions of the text here', help: 'keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>' };
}

const fence = /^---[ \t]*$/;

/** Reads a Markdown file with frontmatter. */
export function readMarkdown(file: string, text: string): Document {
  const lines = text.split('\n');
  const close = fence.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && fence.test(line)) : -1;
  const versions = unmerged(text, marks.prose);
  if (versions || close < 0) {
    const document = readYaml(file, '');
    const missing = !text.trim() ? { message: 'is empty', help: 'write the entry, or remove the file; npm run new writes a blank' }
      : fence.test(lines[0]!) ? { message: 'has no line --- that ends the fields', help: 'write a line --- between the fields of the entry and its text' }
      : { message: 'has no frontmatter', help: 'begin the file with a line ---, the fields of the entry, and another line ---' };
    const { offset, ...told } = versions ?? { offset: 0, rule: 'frontmatter', ...missing };
    document.findings = [{ file, line: text.slice(0, offset).split('\n').length, column: 1, severity: 'error', ...told }];
    return document;
  }
  const document = readYaml(file, lines.slice(1, close).join('\n'), 1);
  document.body = { text: lines.slice(close + 1).join('\n'), linesBefore: close + 1 };
  return document;
}

/** Reads a file of YAML. `linesBefore` is what stands above it in the file. */
export function readYaml(file: string, text: string, linesBefore = 0): Document {
  const counter = new LineCounter();
  const unfit = unbearable(text, counter.addNewLine);
  const limit = unmerged(text, marks.fields) ?? unfit;
  // Where the text is not to be parsed, everything stands at its beginning.
  const yaml = parseDocument(limit ? '' : text, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const error = (rule: string) => ({ offset, message, help }: Slip): Finding => ({ ...place(offset), rule, severity: 'error', message, help });
  const findings = limit ? [error(limit.rule)(limit)] : grammar(yaml, text).map(error('yaml'));
  if (!findings.length) findings.push(...hiddenTexts(yaml, text).map(error('comment')), ...escaped(yaml, text).map(error('text-character')));
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

/** What keeps a text from being read, or makes its reading doubtful. */
function grammar(yaml: YamlDocument, text: string): Slip[] {
  const [first] = yaml.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (!first) return [...doubts(yaml, text), ...yaml.warnings.map((warning) => ({ offset: warning.pos[0], ...wordsOf(warning) }))];
  const found = slips(text);
  return found.length ? found : [{ offset: first.pos[0], ...wordsOf(first) }];
}

/** Characters that no text has, which the escapes of quoted text bring in. */
function escaped(yaml: YamlDocument, text: string): Slip[] {
  const found: Slip[] = [];
  visit(yaml, { Scalar: (_key, { value, range }) => {
    const fault = typeof value === 'string' && valueFault(value, text);
    if (fault) found.push({ offset: range?.[0] ?? 0, ...fault });
  } });
  return found;
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
