import { schemas } from '../corpus/corpus.ts';
import { findingSchema, type Explained, type Finding } from '../corpus/finding.ts';
import { fileOf } from '../corpus/fromData.ts';
import { rulePage } from '../corpus/report.ts';
import { explained } from '../corpus/rules/explained.ts';
import messages from '../corpus/rules/messages.json' with { type: 'json' };
import { within } from '../corpus/rules/within.ts';
import { withinFiles } from '../corpus/rules/withinFiles.ts';
import { kinds } from '../domain/entry.ts';
import { under, type Frame, type Link } from './page.ts';
import { kindWords } from './words.ts';

const handbook: Link = { href: '/handbook/', text: 'Handbook' };
const rulesPage: Link = { href: '/handbook/rules/', text: 'Rules' };

export interface HandbookView {
  frame: Frame;
  /** Each kind of entry: where it stands, what it is, and its keys in the codebook. */
  kinds: { kind: string; file: string; meaning: string; keys: string }[];
  /** What a finding has as JSON. */
  finding: { key: string; meaning: string }[];
  rules: number;
}

/** The first page of the handbook: what there is to edit, and how the check reports. */
export const handbookView = (): HandbookView => ({
  frame: { title: 'Editors’ handbook', address: handbook.href, description: 'Where each kind of entry stands, what its keys mean, and by which rules the content of Casus is checked.', breadcrumbs: under() },
  kinds: kinds.map((kind) => ({
    kind: kindWords[kind].one, file: fileOf(kind, kind === 'classification' ? '<profile>/<id>' : kind === 'conflict' ? '<profile>' : '<id>', '<profile>').replace('sources/sources', 'sources/*'), meaning: schemas[kind].description!, keys: `/data/codebook/#${kind}`,
  })),
  finding: Object.entries(findingSchema.shape).map(([key, field]) => ({ key, meaning: field.description!.replaceAll('`', '“').replace(/“([^“]*)“/g, '“$1”') })),
  rules: explained.length,
});

export interface RuleLine {
  id: string;
  href: string;
  sentence: string;
}
export interface RulesView {
  frame: Frame;
  groups: { heading: string; id: string; lead: string; rules: RuleLine[] }[];
}

const lineOf = ({ id, sentence }: Explained): RuleLine => ({ id, href: rulePage(id), sentence });

const isWithin = (rule: Explained): boolean => withinFiles.includes(rule) || within.includes(rule);

/** Every rule of the check in one list. */
export const rulesView = (): RulesView => ({
  frame: { title: 'Rules of the check', crumb: 'Rules', address: rulesPage.href, description: 'Every rule by which the content of Casus is checked before it is published, with an example of wrong and right.', breadcrumbs: under(handbook) },
  groups: [
    { heading: 'Within a file', id: 'within', lead: 'What a file and an entry in it must be, by themselves.', rules: explained.filter(isWithin).map(lineOf) },
    { heading: 'Across entries', id: 'across', lead: 'How entries must fit each other, and their findings the law.', rules: explained.filter((rule) => !isWithin(rule)).map(lineOf) },
  ],
});

/** A piece of text in an example; what differs between wrong and right is marked. */
interface Part {
  text: string;
  differs: boolean;
}
export interface RuleView {
  frame: Frame;
  id: string;
  sentence: string;
  severity: Finding['severity'];
  why: string;
  /** Whether an entry may say with a reason that a finding of the rule is no fault there. */
  exceptable: boolean;
  /** Where the example stands, or where the names of files are the example, nothing. */
  file?: string;
  wrong: Part[];
  right: Part[];
  /** What the check says to the wrong one. */
  says: string[];
}

/** A text in parts: what it has in common with another at its ends, and what not. Words are not taken apart. */
function parts(text: string, other: string): Part[] {
  const [words, others] = [text, other].map((each) => each.split(/(?<=[\s,[\]()/])|(?=[\s,[\]()/])/));
  let [start, end] = [0, 0];
  while (start < Math.min(words!.length, others!.length) && words![start] === others![start]) start++;
  while (end < Math.min(words!.length, others!.length) - start && words!.at(-1 - end) === others!.at(-1 - end)) end++;
  const cut = (from: number, to: number) => words!.slice(from, to).join('');
  // Indentation is not marked, so that each line of a mark begins with its text.
  const marked = cut(start, words!.length - end).split(/(\n *)/).map((each): Part => ({ text: each, differs: each.trim() !== '' }));
  return [{ text: cut(0, start), differs: false }, ...marked, { text: cut(words!.length - end, words!.length), differs: false }].filter((part) => part.text);
}

export const ruleIds = (): string[] => explained.map(({ id }) => id);

/** The page of one rule. */
export function ruleView(id: string): RuleView {
  const rule = explained.find((each) => each.id === id)!;
  const { file, right, wrong, moved } = rule.example;
  return {
    frame: { title: `Rule ${id}`, crumb: id, address: rulePage(id), description: rule.sentence, breadcrumbs: under(handbook, rulesPage) },
    id, sentence: rule.sentence, severity: 'severity' in rule && rule.severity === 'warning' ? 'warning' : 'error', why: rule.why, exceptable: 'exceptable' in rule && rule.exceptable === true, ...(moved ? {} : { file: `content/${file}` }),
    wrong: wrong ? parts(wrong, right) : [{ text: 'no file at all', differs: false }], right: parts(right, wrong), says: (messages as Record<string, string[]>)[id] ?? [],
  };
}
